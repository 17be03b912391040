import { z } from "zod";
import { decimal, documentId, mapping, statedText, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** What a letter grade is worth in percent. */
export const gradeScale = mapping({
  kind: z.literal("grade-scale"),
  ...envelopeWithBasis,
  institution: documentId.optional(),
  bands: z
    .array(
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
    )
    .default([]),
  /** Grades from high to low, where no percentages are published. */
  ranked: texts.default([]),
  /** Grades that are a pass and stand for no number. */
  pass: texts.default([]),
  /** Grades that are no pass and stand for no number. */
  fail: texts.default([]),
});
