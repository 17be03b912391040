import { z } from "zod";
import {
  anyOrStated,
  dated,
  evenWithErrors,
  fact,
  identified,
  inOneMeasure,
  mapping,
  orEmpty,
  orNone,
} from "./compounds.ts";
import { reader } from "./reader.ts";
import { requirements } from "./requirement.ts";
import { fraction, positiveFraction } from "./shares.ts";
import { decimal, documentId, localId, statedText, text, texts } from "./values.ts";
import {
  credential,
  envelopeWithBasis,
  filter,
  limit,
  overlapRule,
  satisfiedBy,
} from "./vocabulary.ts";

/** Two requirements, by their paths. */
const pair = reader<readonly [string, string]>(
  { type: "array", items: { type: "string" }, minItems: 2, maxItems: 2 },
  (input) => {
    const expected = "a pair of requirements such as [core, electives]";
    if (!Array.isArray(input) || !input.every((item) => typeof item === "string"))
      return { problem: { code: "wrong-type", args: { expected } } };
    const [one = "", other = ""] = input;
    if (input.length === 2) return { value: [one, other] };
    const args = { value: `[${input.join(", ")}]`, expected, suggestion: null };
    return { problem: { code: "invalid-value", args } };
  },
);

/** A credit program: what it needs, from where, under which limits. */
export const program = mapping({
  kind: z.literal("program"),
  ...envelopeWithBasis,
  institution: documentId.optional(),
  credential: orNone(credential),
  credits: dated(decimal({ above: 0 })),
  unit: statedText,
  banks: fact(texts),
  residency: mapping({
    credits: dated(decimal()).optional(),
    share: dated(fraction).optional(),
    satisfiedBy: dated(satisfiedBy).optional(),
    source: text.optional(),
    note: text.optional(),
  })
    .superRefine(({ credits, share }, context) => {
      if (credits === undefined || share === undefined) return;
      const args = { value: "credits, share", expected: "credits or share, not both" };
      const params = { code: "invalid-value", args: { ...args, suggestion: null } };
      context.addIssue({ code: "custom", params });
    }, evenWithErrors)
    .nullable()
    .optional(),
  limits: orEmpty(identified(limit)),
  minimums: orEmpty(
    identified(
      mapping({
        id: localId,
        title: text.optional(),
        of: anyOrStated(filter, "all credit"),
        min: inOneMeasure({
          credits: dated(decimal()).optional(),
          share: dated(positiveFraction).optional(),
        }),
        source: text.optional(),
        note: text.optional(),
      }),
    ),
  ),
  requirements,
  sharing: orEmpty(z.array(pair)),
  overlap: orEmpty(z.array(mapping(overlapRule))),
});
