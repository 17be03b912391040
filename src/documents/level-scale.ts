import { z } from "zod";
import { mapping, text, texts, type ValueProblem } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** Levels from low to high; `verbs` are action verbs typical of a level, by language: only suggestions use them. */
export const levelScale = mapping({
  kind: z.literal("level-scale"),
  ...envelopeWithBasis,
  levels: texts,
  verbs: z.record(text, z.record(text, texts)).optional(),
}).superRefine(({ levels, verbs }, context) => {
  for (const [language, byLevel] of Object.entries(verbs ?? {})) {
    for (const level of Object.keys(byLevel)) {
      if (levels.includes(level)) continue;
      const args = {
        value: level,
        expected: `a level of the scale: ${levels.join(", ")}`,
        suggestion: null,
      };
      const params: ValueProblem = { code: "invalid-value", args };
      context.addIssue({ code: "custom", params: { ...params }, path: ["verbs", language, level] });
    }
  }
});
