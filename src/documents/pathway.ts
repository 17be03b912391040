import { z } from "zod";
import { mapping, orNone } from "./compounds.ts";
import { alsoSaying, exactlyOne, type ValueProblem } from "./reader.ts";
import { decimal, documentId, oneOf, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** A published way from micro-credentials into programs. */
export const pathway = mapping({
  kind: z.literal("pathway"),
  ...envelopeWithBasis,
  stackType: orNone(oneOf("progression", "supplemental", "independent")),
  steps: z.array(
    alsoSaying(
      mapping({
        microCredential: documentId.optional(),
        program: documentId.optional(),
        after: orNone(texts),
        credits: decimal().optional(),
        note: text.optional(),
      }).superRefine((value, context) => {
        if ((value.microCredential === undefined) !== (value.program === undefined)) return;
        const both = value.program !== undefined;
        const problem: ValueProblem = both
          ? {
              code: "invalid-value",
              args: {
                value: value.program,
                expected: "no program where the step names a microCredential",
                suggestion: null,
              },
            }
          : {
              code: "missing-key",
              args: { key: "microCredential", why: "a step names a microCredential or a program" },
            };
        context.addIssue({
          code: "custom",
          params: { ...problem },
          path: both ? ["program"] : [],
        });
      }),
      exactlyOne("microCredential", "program"),
    ),
  ),
});
