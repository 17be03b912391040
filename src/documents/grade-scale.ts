import { z } from "zod";
import { mapping, orEmpty } from "./compounds.ts";
import { decimal, documentId, statedText, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** What a letter grade is worth in percent. */
export const gradeScale = mapping({
  kind: z.literal("grade-scale"),
  ...envelopeWithBasis,
  institution: documentId.optional(),
  bands: orEmpty(
    z.array(
      mapping({
        grade: statedText,
        from: decimal({ min: 0, max: 100 }),
        to: decimal({ min: 0, max: 100 }),
      }).superRefine(({ from, to }, context) => {
        if (to.atLeast(from)) return;
        const args = { value: to.toString(), expected: `at least ${from}, where it begins` };
        const params = { code: "invalid-value", args: { ...args, suggestion: null } };
        context.addIssue({ code: "custom", params, path: ["to"] });
      }),
    ),
  ),
  /** Grades from high to low, where no percentages are published. */
  ranked: orEmpty(texts),
  /** Grades that are a pass and stand for no number. */
  pass: orEmpty(texts),
  /** Grades that are no pass; those of bands may be among them. */
  fail: orEmpty(texts),
});
