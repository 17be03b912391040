import { z } from "zod";
import { identified, localId, mapping, text, texts, type ValueProblem } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

/** Levels from low to high, perhaps described in several strands; `verbs` are action verbs typical of a level, by language: only suggestions use them. */
export const levelScale = mapping({
  kind: z.literal("level-scale"),
  ...envelopeWithBasis,
  jurisdiction: text.optional(),
  publisher: text.optional(),
  levels: texts,
  strands: identified(mapping({ id: localId, title: text, note: text.optional() })).default([]),
  descriptors: z
    .array(
      mapping({
        level: text,
        strand: localId.optional(),
        statement: text,
        source: text.optional(),
      }),
    )
    .default([]),
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
