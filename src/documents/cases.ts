import { z } from "zod";
import { fact, identified, mapping } from "./compounds.ts";
import { alsoSaying, exactlyOne } from "./reader.ts";
import { date, decimal, documentId, fragment, localId, oneOf, text, texts } from "./values.ts";
import { envelopeWithBasis } from "./vocabulary.ts";

const clauseResult = oneOf("pass", "fail", "unknown", "not-applicable");

const expectedAward = mapping({
  type: oneOf("assigned", "unassigned", "block", "waiver").optional(),
  status: oneOf("recognized", "eligible", "review").optional(),
  course: documentId.optional(),
  subject: text.optional(),
  level: decimal().optional(),
  credits: decimal(),
  microCredentials: texts.optional(),
});

const expectedVerdict = mapping({
  verdict: oneOf("recognized", "eligible", "cluster", "review", "not-assessed", "no"),
  certain: decimal().optional(),
  possible: decimal().optional(),
});

const expectation = mapping({
  conforms: z.union([z.boolean(), z.literal("unknown")]).optional(),
  aligned: z.union([z.boolean(), z.literal("unknown")]).optional(),
  clauses: z.record(localId, clauseResult).optional(),
  gates: z.record(localId, clauseResult).optional(),
  passes: z.union([z.boolean(), z.literal("unknown")]).optional(),
  ceiling: mapping({ low: decimal(), high: fact(decimal()) }).optional(),
  awards: z.array(expectedAward).optional(),
  programs: z.record(documentId, expectedVerdict).optional(),
});

const testCase = mapping({
  id: localId,
  title: text.optional(),
  asOf: date.optional(),
  offering: fragment.optional(),
  without: texts.optional(),
  documents: z.array(fragment).optional(),
  expect: expectation,
  note: text.optional(),
});

/** What a case is about: exactly one framework or one bank, in one edition. */
const subject = alsoSaying(
  mapping({
    framework: documentId.optional(),
    bank: documentId.optional(),
    edition: text.optional(),
  }).superRefine((value, context) => {
    if ((value.framework === undefined) !== (value.bank === undefined)) return;
    const args = { key: "framework", why: "cases are about a framework or a bank, and one only" };
    context.addIssue({ code: "custom", params: { code: "missing-key", args } });
  }),
  exactlyOne("framework", "bank"),
);

/** Test cases of a framework or a credit bank: small offerings with the answer that the rules must give. */
export const cases = mapping({
  kind: z.literal("cases"),
  ...envelopeWithBasis,
  of: subject,
  asOf: date,
  base: fragment.optional(),
  documents: z.array(fragment).optional(),
  cases: identified(testCase),
});

/** One case. */
export type TestCase = z.output<typeof testCase>;

/** An award that a case of a bank expects; what is not stated may be anything. */
export type ExpectedAward = z.output<typeof expectedAward>;
