import { z } from "zod";
import { Rational } from "../kernel/rational.ts";
import { clause } from "./clause.ts";
import { anyOrStated, dated, identified, mapping, orEmpty, orNone } from "./compounds.ts";
import type { OnDay } from "./history.ts";
import { Numeral } from "./numeral.ts";
import { reader } from "./reader.ts";
import { factor, fraction, positiveFraction, shareOrGrade } from "./shares.ts";
import { decimal, documentId, localId, oneOf, statedText, text, whole } from "./values.ts";
import { credential, envelopeWithBasis, limit, overlapRule, satisfiedBy } from "./vocabulary.ts";

/** What a relation counts: a share, or `review` (certain 0, possible 1). */
const relationValue = dated(
  reader<Rational | "review">(
    { anyOf: [{ type: "number", minimum: 0, maximum: 1 }, { type: "string" }] },
    (input) => {
      if (input === "review") return { value: "review" };
      const result = fraction.safeParse(input);
      if (result.success) return { value: result.data };
      const written = input instanceof Numeral ? input.source : String(input);
      const args = { value: written, expected: "a share from 0 to 1, or review", suggestion: null };
      return { problem: { code: "invalid-value", args } };
    },
  ),
);

const ratio = decimal({ above: 0 });
const ratioRange = mapping({ from: ratio, to: ratio }).superRefine(({ from, to }, context) => {
  if (to.atLeast(from)) return;
  const args = { value: to.toString(), expected: `at least ${from}, where it begins` };
  const params = { code: "invalid-value", args: { ...args, suggestion: null } };
  context.addIssue({ code: "custom", params, path: ["to"] });
});

/** Hours for one credit: one figure, or all figures of a range. */
const rate = dated(z.union([ratio, ratioRange])).optional();

/** The fewest and the most hours that one credit may take. */
export interface HoursRange {
  readonly from: Rational;
  readonly to: Rational;
}

const credentials = anyOrStated(z.array(credential), "all credentials");

const bankLimit = mapping({
  ...limit.shape,
  credentials,
  /** The programs that it is about, by id; they need not be in the workspace. */
  programs: anyOrStated(z.array(documentId), "all programs"),
  /** The part of a program that the limit is about: so many credits, the last to be earned. */
  within: mapping({ final: decimal({ above: 0 }) }).optional(),
});

const cited = { source: text.optional(), note: text.optional() };

/** A gate of a bank; one that only conditions a recommendation makes a failure a review. */
const gate = mapping({ ...clause.shape, onFail: oneOf("deny", "condition").default("deny") });

/** The most that one learner may be granted in a period. */
const pace = mapping({
  id: localId,
  title: text.optional(),
  per: oneOf("term", "semester", "year"),
  max: mapping({ credits: dated(decimal()) }),
  ...cited,
});

/** How one credit of the bank reads in another unit; only where a source declares it. Its unit and the other differ. */
const conversion = mapping({ to: text, factor, source: text, note: text.optional() });

type Amount = ReturnType<typeof dated<z.ZodType<Rational>>>;

const residencyShape = {
  ...(Object.fromEntries(
    credential.options.map((name) => [name, dated(decimal()).optional()]),
  ) as Record<z.output<typeof credential>, z.ZodOptional<Amount>>),
  share: dated(fraction).optional(),
  satisfiedBy: dated(satisfiedBy).optional(),
  ...cited,
};

/** The rules by which an institution assesses learning for credit. */
export const creditBank = mapping({
  kind: z.literal("credit-bank"),
  ...envelopeWithBasis,
  institution: documentId,
  edition: statedText,
  jurisdiction: text.optional(),
  nature: text.optional(),
  unit: text.optional(),
  route: dated(oneOf("plar", "transfer", "articulation", "waiver")).default("plar"),
  gates: orEmpty(identified(gate)),
  equivalence: mapping({
    threshold: dated(positiveFraction),
    perOutcomeFloor: dated(fraction).optional(),
    relations: mapping({
      exact: relationValue.optional(),
      broader: relationValue.optional(),
      narrower: relationValue.optional(),
      close: relationValue.optional(),
      related: relationValue.optional(),
    }).optional(),
    levels: dated(oneOf("at-least", "ignore")).optional(),
    absentLevel: dated(oneOf("review", "ignore")).optional(),
    offeringLevel: dated(oneOf("ignore", "at-least")).optional(),
    countOptional: dated(z.boolean()).optional(),
    countUnassessed: dated(z.boolean()).optional(),
    partialCredit: dated(z.boolean()).optional(),
    ...cited,
  }),
  hours: orNone(
    mapping({
      perCredit: mapping({
        learning: rate,
        lecture: rate,
        lab: rate,
        practicum: rate,
        selfPaced: rate,
        ...cited,
      }).optional(),
      check: dated(oneOf("review", "ceiling", "off")).optional(),
      minimum: dated(decimal().nullable()).optional(),
      ...cited,
    }),
  ),
  credit: orNone(
    mapping({
      step: dated(decimal({ above: 0 })).optional(),
      rounding: dated(oneOf("down", "nearest", "up")).optional(),
      least: dated(decimal().nullable()).optional(),
      most: dated(decimal().nullable()).optional(),
      ...cited,
    }),
  ),
  unassigned: orNone(
    mapping({
      allowed: dated(z.boolean()).optional(),
      status: dated(oneOf("review", "eligible")).optional(),
      subjects: z.record(text, text).optional(),
      ...cited,
    }),
  ),
  cluster: orNone(
    mapping({
      allowed: dated(z.boolean()).optional(),
      most: dated(whole(1, 50)).optional(),
      ...cited,
    }),
  ),
  currency: orNone(
    mapping({
      staleAfterMonths: dated(whole(0).nullable()).optional(),
      onStale: dated(oneOf("deny", "review")).optional(),
      until: oneOf("as-of", "admission").optional(),
      ...cited,
    }),
  ),
  grade: orNone(
    mapping({
      minimum: dated(shareOrGrade.nullable()).optional(),
      scale: dated(documentId.nullable()).optional(),
      perCompetency: dated(shareOrGrade.nullable()).optional(),
      ...cited,
    }),
  ),
  validity: orNone(
    mapping({
      months: dated(whole(1).nullable()).optional(),
      reviewMonths: dated(whole(1).nullable()).optional(),
      onChange: dated(oneOf("ends", "report")).optional(),
      ...cited,
    }),
  ),
  dates: orNone(
    mapping({
      recommendation: oneOf("completion", "as-of").optional(),
      rules: oneOf("admission", "as-of").optional(),
      ...cited,
    }),
  ),
  limits: orEmpty(identified(bankLimit)),
  pace: orEmpty(identified(pace)),
  overlap: orEmpty(z.array(mapping({ ...overlapRule, credentials }))),
  residency: orNone(mapping(residencyShape)),
  conversions: orEmpty(z.array(conversion)),
  appeal: orNone(
    mapping({ days: dated(whole(0)).optional(), to: dated(text).optional(), ...cited }),
  ),
  notModelled: orEmpty(z.array(mapping({ statement: text, source: text.optional() }))),
});

/** A credit bank's rules on one day. */
export type CreditBank = OnDay<z.output<typeof creditBank>>;

/** The relations of statements, the strongest first. */
export const strongestFirst = ["exact", "broader", "narrower", "close", "related"] as const;

/** What each relation counts where the bank states nothing. */
export const defaultRelations = {
  exact: Rational.one,
  broader: Rational.one,
  narrower: "review",
  close: "review",
  related: Rational.zero,
} as const;
