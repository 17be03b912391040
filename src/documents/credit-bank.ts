import { z } from "zod";
import { Rational } from "../kernel/rational.ts";
import { clause } from "./clause.ts";
import type { OnDay } from "./history.ts";
import { Numeral } from "./numeral.ts";
import {
  dated,
  decimal,
  documentId,
  fraction,
  identified,
  mapping,
  oneOf,
  positiveFraction,
  reader,
  text,
  whole,
} from "./values.ts";
import { credential, envelopeWithBasis, limit, satisfiedBy } from "./vocabulary.ts";

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

const rate = dated(decimal({ above: 0 })).optional();

const bankLimit = mapping({ ...limit.shape, credentials: z.array(credential).optional() });

const cited = { source: text.optional(), note: text.optional() };

type Amount = ReturnType<typeof dated<z.ZodType<Rational>>>;

const residencyShape = {
  ...(Object.fromEntries(
    credential.options.map((name) => [name, dated(decimal()).optional()]),
  ) as Record<z.output<typeof credential>, z.ZodOptional<Amount>>),
  satisfiedBy: dated(satisfiedBy).optional(),
  ...cited,
};

/** The rules by which an institution assesses learning for credit. */
export const creditBank = mapping({
  kind: z.literal("credit-bank"),
  ...envelopeWithBasis,
  institution: documentId,
  edition: text,
  route: oneOf("plar", "transfer", "articulation", "waiver").default("plar"),
  gates: identified(clause).default([]),
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
  hours: mapping({
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
  }).optional(),
  credit: mapping({
    step: dated(decimal({ above: 0 })).optional(),
    rounding: dated(oneOf("down", "nearest", "up")).optional(),
    least: dated(decimal().nullable()).optional(),
    most: dated(decimal().nullable()).optional(),
    ...cited,
  }).optional(),
  unassigned: mapping({
    allowed: dated(z.boolean()).optional(),
    status: dated(oneOf("review", "eligible")).optional(),
    subjects: z.record(text, text).optional(),
    ...cited,
  }).optional(),
  cluster: mapping({
    allowed: dated(z.boolean()).optional(),
    most: dated(whole(1, 50)).optional(),
    ...cited,
  }).optional(),
  currency: mapping({
    staleAfterMonths: dated(whole(0).nullable()).optional(),
    onStale: dated(oneOf("deny", "review")).optional(),
    ...cited,
  }).optional(),
  grade: mapping({
    minimum: dated(z.union([fraction, text]).nullable()).optional(),
    scale: documentId.nullable().optional(),
    perCompetency: dated(z.union([fraction, text]).nullable()).optional(),
    ...cited,
  }).optional(),
  limits: identified(bankLimit).default([]),
  residency: mapping(residencyShape).optional(),
  appeal: mapping({ days: whole(0).optional(), to: text.optional(), ...cited }).optional(),
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
