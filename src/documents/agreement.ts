import { z } from "zod";
import { anyOrListed, evenWithErrors, mapping, orNone } from "./compounds.ts";
import { alsoSaying } from "./reader.ts";
import { recordedParts, recordedStatements } from "./recorded-parts.ts";
import { shareOrGrade } from "./shares.ts";
import { date, decimal, documentId, oneOf, statedText, text, texts, whole } from "./values.ts";
import { envelope, signatory } from "./vocabulary.ts";

/** What a result of each type has to state. */
const needed = {
  assigned: ["course"],
  unassigned: ["subject", "credits"],
  block: ["credits"],
  waiver: ["course"],
} as const;

/** The same for JSON Schema. */
const neededJson = {
  allOf: Object.entries(needed).map(([type, required]) => ({
    if: { required: ["type"], properties: { type: { const: type } } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { required },
  })),
};

const result = alsoSaying(
  mapping({
    type: oneOf("assigned", "unassigned", "block", "waiver"),
    course: documentId.optional(),
    subject: text.optional(),
    level: whole(0, 20).optional(),
    levelLabel: text
      .optional()
      .describe("The level in the decision's own words, where no year says it."),
    credits: decimal().optional(),
    unit: text
      .optional()
      .describe(
        "The unit of the credits; absent it is the course's, or else that of whatever program they go into.",
      ),
    program: documentId.optional(),
    programs: anyOrListed(texts),
    precludes: orNone(texts),
    note: orNone(text),
  }).superRefine((value, context) => {
    for (const key of Object.hasOwn(needed, value.type) ? needed[value.type] : []) {
      if (value[key] !== undefined) continue;
      const args = { key, why: `a result of type ${value.type} needs it` };
      context.addIssue({ code: "custom", params: { code: "missing-key", args } });
    }
  }, evenWithErrors),
  neededJson,
);

/** That a decision that gives credit has results, for JSON Schema. */
const resultsJson = {
  if: { required: ["decision"], properties: { decision: { enum: ["credit", "conditional"] } } },
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
  then: { required: ["results"], properties: { results: { type: "array", minItems: 1 } } },
};

/** A recorded decision about one or several micro-credentials together. */
export const agreement = alsoSaying(
  mapping({
    kind: z.literal("agreement"),
    ...envelope,
    bank: documentId,
    microCredentials: z.array(mapping({ id: documentId, edition: text.optional() })).min(1),
    decision: oneOf("credit", "no-credit", "conditional", "waiver"),
    results: orNone(z.array(result)),
    programs: anyOrListed(texts),
    conditions: orNone(
      mapping({
        minimumGrade: shareOrGrade.optional(),
        complete: orNone(texts),
        note: orNone(text),
      }),
    ),
    assessed: mapping({ on: date, by: z.array(signatory).optional() }),
    approved: mapping({ on: date, by: z.union([signatory, z.array(signatory)]).optional() })
      .nullable()
      .optional(),
    reviewBy: orNone(date),
    supersedes: orNone(z.union([documentId, z.array(documentId)])),
    basis: z
      .union([
        mapping({
          substance: text.optional(),
          wording: text.optional(),
          parts: z.record(documentId, recordedParts).optional(),
          statements: recordedStatements.optional(),
        }),
        oneOf("primary", "secondary", "general-knowledge", "synthetic"),
      ])
      .optional(),
    reaffirmed: z
      .array(
        mapping({
          on: date,
          by: z.union([signatory, z.array(signatory)]).optional(),
          wording: statedText,
          statements: recordedStatements.optional(),
        }),
      )
      .optional(),
  }).superRefine((value, context) => {
    const needsResults = value.decision === "credit" || value.decision === "conditional";
    const { results } = value as { readonly results?: unknown };
    const none = results === undefined || (Array.isArray(results) && results.length === 0);
    if (!needsResults || !none) return;
    const args = { key: "results", why: `a decision of ${value.decision} needs at least one` };
    context.addIssue({ code: "custom", params: { code: "missing-key", args } });
  }, evenWithErrors),
  resultsJson,
);

/** A recorded decision. */
export type Agreement = z.output<typeof agreement>;

/** One result of a recorded decision. */
export type AgreementResult = NonNullable<Agreement["results"]>[number];

/** The decisions that one replaces, by id. */
export const supersededBy = ({ supersedes }: Pick<Agreement, "supersedes">): readonly string[] =>
  [supersedes ?? []].flat();
