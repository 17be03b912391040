import { z } from "zod";
import { decimal, documentId, mapping, oneOf, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** A published way from micro-credentials into programs. */
export const pathway = mapping({
  kind: z.literal("pathway"),
  ...envelopeWithBasis,
  stackType: oneOf("progression", "supplemental", "independent").optional(),
  steps: z.array(
    mapping({
      microCredential: documentId.optional(),
      program: documentId.optional(),
      after: texts.optional(),
      credits: decimal().optional(),
      note: text.optional(),
    }).superRefine((value, context) => {
      if ((value.microCredential === undefined) !== (value.program === undefined)) return;
      const args = { key: "microCredential", why: "a step names a microCredential or a program" };
      context.addIssue({ code: "custom", params: { code: "missing-key", args } });
    }),
  ),
});
