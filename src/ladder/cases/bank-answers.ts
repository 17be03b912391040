import type { Award } from "../../award/award.ts";
import type { ExpectedAward } from "../../documents/cases.ts";
import { append } from "../../kernel/append.ts";
import type { Interval } from "../../kernel/interval.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import type { Rational } from "../../kernel/rational.ts";
import { all } from "../../kernel/truth.ts";
import { type GateResult, gateTruth } from "../../policy/gates.ts";
import type { CaseSetting } from "../../workspace/case-workspaces.ts";
import { assess } from "../assess.ts";
import { ladder } from "../ladder.ts";
import type { CaseAnswer, CaseAnswers, UnknownExpectation } from "./answer.ts";
import { expectedResults, inWords } from "./expected-results.ts";

/** What a bank says of a case's offering, beside what the case expects. */
export function bankAnswers(setting: CaseSetting): CaseAnswers {
  const { subject, test, catalogue, offering } = setting;
  const [assessment] = assess(
    catalogue,
    (id) => id === offering,
    (id) => id === subject.id,
  ).assessments;
  if (assessment === undefined) return { answers: [], unknown: [] };
  const { expect } = test;
  const named = { key: "gates", noun: "gate", of: subject.id };
  const gates = assessment.gates.map((gate) => ({ ...gate, failures: failuresOf(gate) }));
  const each = expectedResults(expect.gates, gates, named);
  const programs = verdictAnswers(setting);
  const answers = [
    ...each.answers,
    ...one("passes", expect.passes, inWords, passes(assessment.gates)),
    ...one(
      "ceiling",
      expect.ceiling,
      (c) => interval(c.low, c.high ?? null),
      ofInterval(assessment.ceiling),
    ),
    ...(expect.awards === undefined ? [] : [awardAnswer(expect.awards, assessment.awards)]),
    ...programs.answers,
  ];
  return { answers, unknown: [...each.unknown, ...programs.unknown] };
}

function one<T>(
  key: string,
  expected: T | undefined,
  words: (value: T) => string,
  found: string,
): CaseAnswer[] {
  if (expected === undefined) return [];
  return [{ path: [key], what: key, expected: words(expected), found, why: "" }];
}

function failuresOf({ args }: GateResult): readonly string[] {
  const { failures } = args as { readonly failures?: readonly string[] };
  return failures ?? [];
}

const passes = (gates: readonly GateResult[]): string =>
  all(gates.filter(({ severity }) => severity === "must").map(gateTruth));

const interval = (low: Rational, high: Rational | null): string =>
  `${low} to ${high ?? "unbounded"}`;

const ofInterval = ({ low, high }: Interval): string => interval(low, high);

/** Awards in words, as far as the expectations speak of them, sorted: equal lists mean equal awards. */
function awardAnswer(expected: readonly ExpectedAward[], found: readonly Award[]): CaseAnswer {
  const left = [...found];
  const met = expected.map((wish) => {
    const index = left.findIndex((award) => fits(wish, award));
    const [award] = index < 0 ? [] : left.splice(index, 1);
    return award === undefined ? null : wish;
  });
  const missing = met.includes(null);
  const wished = sorted(expected.map(wishInWords), compareText).join("; ") || "none";
  const given = sorted(found.map(awardInWords), compareText).join("; ") || "none";
  const same = !missing && left.length === 0;
  return {
    path: ["awards"],
    what: "awards",
    expected: wished,
    found: same ? wished : given,
    why: "",
  };
}

function fits(wish: ExpectedAward, award: Award): boolean {
  return (
    wish.credits.equals(award.credits) &&
    (wish.type === undefined || wish.type === award.type) &&
    (wish.status === undefined || wish.status === award.status) &&
    (wish.course === undefined || wish.course === award.course) &&
    (wish.subject === undefined || wish.subject === award.subject) &&
    (wish.level === undefined || wish.level.toNumber() === award.level) &&
    (wish.microCredentials === undefined ||
      sorted(wish.microCredentials, compareText).join(" ") === award.microCredentials.join(" "))
  );
}

const wishInWords = ({
  type,
  status,
  course,
  subject,
  level,
  credits,
  microCredentials,
}: ExpectedAward) =>
  [status, type, course, subject, level, `${credits} credits`, microCredentials?.join(" + ")]
    .filter((part) => part !== undefined)
    .join(" ");

const awardInWords = ({ type, status, course, subject, level, credits, microCredentials }: Award) =>
  [
    status,
    type,
    course ?? [subject, level].filter((part) => part !== null).join(" "),
    `${credits} credits`,
  ]
    .concat(microCredentials.length > 1 ? [microCredentials.join(" + ")] : [])
    .join(" ");

/** Verdicts for the programs that the case names, by this bank alone. */
function verdictAnswers({ test, catalogue, subject, offering }: CaseSetting): CaseAnswers {
  const wanted = test.expect.programs ?? {};
  const names = Object.keys(wanted);
  if (names.length === 0) return { answers: [], unknown: [] };
  const { pairs } = ladder(catalogue, {
    offerings: (id) => id === offering,
    programs: (id) => Object.hasOwn(wanted, id),
    banks: (id) => id === subject.id,
    fixes: false,
  });
  const answers: CaseAnswer[] = [];
  const unknown: UnknownExpectation[] = [];
  for (const [program, { verdict, certain, possible }] of Object.entries(wanted)) {
    const pair = pairs.find((item) => item.program === program);
    const path = ["programs", program];
    if (pair === undefined) {
      const expected = `program in this case that honours ${subject.id}`;
      unknown.push({ path, reference: program, expected, known: [...catalogue.programs.keys()] });
      continue;
    }
    const ask = (key: string, expected: string | undefined, found: string) =>
      expected === undefined
        ? []
        : [{ path: [...path, key], what: `${key} for ${program}`, expected, found, why: "" }];
    append(answers, ask("verdict", verdict, pair.verdict));
    append(answers, ask("certain", certain?.toString(), `${pair.credits.certain}`));
    append(answers, ask("possible", possible?.toString(), `${pair.credits.possible}`));
  }
  return { answers, unknown };
}
