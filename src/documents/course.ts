import { z } from "zod";
import { evenInPart, fact, identified, mapping, orEmpty } from "./compounds.ts";
import { decimal, documentId, localId, statedText, text, texts, weight, whole } from "./values.ts";
import { alignment, envelopeWithBasis, hours, scaleLevel } from "./vocabulary.ts";

const outcome = mapping({
  id: localId,
  statement: statedText,
  weight: weight.optional(),
  essential: z.boolean().default(false),
  level: fact(scaleLevel),
  alignments: fact(z.array(alignment)),
  parts: fact(texts),
});

/** An outcome that is a part of another is not counted itself, so it cannot be essential. */
function refuseEssentialParts(
  outcomes: readonly (Partial<z.output<typeof outcome>> | null)[],
  context: z.RefinementCtx,
): void {
  const parts = new Set(outcomes.flatMap((item) => item?.parts ?? []));
  for (const [index, item] of outcomes.entries()) {
    const { id, essential } = item ?? {};
    if (essential !== true || id === undefined || !parts.has(id)) continue;
    const expected = "false for an outcome that is a part of another; mark the whole as essential";
    const params = {
      code: "invalid-value",
      args: { value: "true", expected, suggestion: null },
    };
    context.addIssue({ code: "custom", params, path: [index, "essential"] });
  }
}

/** A credit course with its learning outcomes. */
export const course = mapping({
  kind: z.literal("course"),
  ...envelopeWithBasis,
  institution: documentId,
  code: statedText,
  subject: fact(text),
  number: fact(whole(0)),
  level: fact(mapping({ year: fact(whole(0, 20)) })),
  title: statedText,
  credits: decimal(),
  unit: statedText,
  hours: fact(hours),
  description: fact(text),
  outcomes: orEmpty(identified(outcome).superRefine(refuseEssentialParts, evenInPart)),
  topics: fact(texts),
  prerequisites: fact(texts),
  excludes: fact(texts),
  creditable: z.boolean().default(true),
  tags: fact(texts),
});

/** A credit course with its learning outcomes. */
export type Course = z.output<typeof course>;

/** One learning outcome of a course. */
export type Outcome = Course["outcomes"][number];

/** A code in one word: letters, digits, and letters after them perhaps (`BTEC2100`, `GLO-1901`, `FRST101W`). */
const inOneWord = /^(\p{L}+)-?(\d{1,9}\p{L}*)$/u;

/**
 * The subject and number of a course: as stated (null for none), else the parts of its code (`BTEC 2100`, `BTEC2100`).
 * Of any other code in one word (`6.042J`, `201-NYA-05`, `BIOL1A03`) it is not known where the subject ends: it has no number.
 */
export function subjectAndNumber(data: Pick<Course, "code" | "subject" | "number">): {
  readonly subject: string | null;
  readonly number: number | null;
} {
  const code = data.code.trim();
  const [head = "", tail = ""] = inOneWord.exec(code)?.slice(1) ?? code.split(/\s+/, 2);
  const digits = /^\d{1,9}/.exec(tail)?.[0];
  return {
    subject: data.subject === undefined ? (head === "" ? null : head) : data.subject,
    number:
      data.number === undefined ? (digits === undefined ? null : Number(digits)) : data.number,
  };
}
