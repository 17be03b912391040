import type { Reason } from "../../../src/award/award.ts";
import type { ReasonArgs, ReasonCode } from "../../../src/diagnostics/reasons.ts";
import { type CivilDate, parseDate } from "../../../src/kernel/date.ts";
import { Rational } from "../../../src/kernel/rational.ts";
import type { HoldingAccount, LearnerAccount } from "../../../src/learner/account/account.ts";
import type { LearnerAward } from "../../../src/learner/result.ts";
import type { LetterNames } from "../../../src/report/letter/names.ts";

const nowhere = { file: "example.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A day that is known to be one. */
function day(text: string): CivilDate {
  const date = parseDate(text);
  if (date === null) throw new RangeError(`${text} is no day`);
  return date;
}

/** An exact decimal. */
export function exact(text: string): Rational {
  const value = Rational.parse(text);
  if (value === null) throw new RangeError(`${text} is no number`);
  return value;
}

/** A reason with its arguments. */
export const reason = <C extends ReasonCode>(code: C, args: ReasonArgs<C>): Reason => ({
  code,
  args,
  rule: "credit-bank tru equivalence.threshold",
  source: "A made-up policy",
  at: nowhere,
});

const award = (more: Partial<LearnerAward>): LearnerAward => ({
  requirement: "core/btec",
  shared: null,
  award: "agreement:tru-2024-017:btec-2100",
  bank: "tru",
  type: "assigned",
  status: "recognized",
  ownStatus: "recognized",
  course: "btec-2100",
  subject: null,
  level: null,
  credits: exact("3"),
  possible: exact("3"),
  microCredentials: ["zero-carbon"],
  ...more,
});

const recognized = award({});
const eligible = award({
  requirement: "electives",
  award: "unassigned:DATA-1:data-literacy",
  status: "eligible",
  ownStatus: "eligible",
  course: null,
  subject: "DATA",
  level: 1,
  credits: exact("1.5"),
  possible: exact("1.5"),
  microCredentials: ["data-literacy"],
});
const open = award({
  requirement: "core/frst",
  award: "assigned:frst-2200:timber-1",
  status: "review",
  ownStatus: "review",
  course: "frst-2200",
  microCredentials: ["timber-1"],
});

/** A micro-credential that somebody completed, and that does not count. */
export const holding = (more: Partial<HoldingAccount>): HoldingAccount => ({
  microCredential: "zero-carbon",
  title: "Zero Carbon Building Solutions",
  edition: "2024",
  issuer: "University of Example",
  completedOn: day("2025-01-31"),
  grade: "85%",
  standing: "none",
  awards: [],
  reasons: [],
  questions: [],
  ...more,
});

const holdings: readonly HoldingAccount[] = [
  holding({
    microCredential: "data-literacy",
    title: "Core Skills for Data Literacy",
    edition: null,
    issuer: "Example Polytechnic",
    completedOn: day("2025-06-01"),
    grade: "B+",
    standing: "eligible",
    awards: [eligible],
  }),
  holding({
    microCredential: "integrity-badge",
    title: "Academic Integrity",
    edition: null,
    issuer: "Example Polytechnic",
    completedOn: null,
    grade: null,
    reasons: [reason("not-assessed", { competencies: [] })],
  }),
  holding({
    microCredential: "timber-1",
    title: "Timber Cruising I",
    standing: "review",
    awards: [open],
    reasons: [
      reason("overlap-low", {
        course: "FRST 2200",
        coverage: exact("0.5399"),
        threshold: exact("0.8"),
      }),
      reason("grade-unknown", { item: "timber-1", why: "absent" }),
    ],
    questions: [
      {
        for: "provider",
        fact: "assessed",
        args: { fact: "assessed", competency: "timber-1#C3" },
        at: nowhere,
        credits: exact("3"),
      },
      {
        for: "faculty",
        fact: "outcome",
        args: { fact: "outcome", microCredential: "timber-1", outcome: "frst-2200#O2" },
        at: nowhere,
        credits: exact("3"),
      },
    ],
  }),
  holding({ standing: "recognized", awards: [recognized] }),
];

const filling = (credits: string, completed: readonly string[]) => ({
  credits: exact(credits),
  bound: exact(credits),
  optimal: true,
  unique: true,
  completed,
});

/** Everything that a letter can have, about somebody who was made up. */
export const fullAccount: LearnerAccount = {
  learner: "L-001",
  asOf: day("2026-02-01"),
  admitted: null,
  program: {
    id: "dip-forest",
    title: "Diploma in Forest Technology (example)",
    credits: exact("60"),
    unit: "ca-semester",
    inEffect: true,
  },
  banks: [
    {
      id: "tru",
      title: "Example Credit Bank",
      edition: "2024",
      appeal: { days: 30, to: "Office of the Registrar" },
    },
  ],
  answer: {
    verdict: "eligible",
    certain: exact("4.5"),
    possible: exact("7.5"),
    awards: [recognized, eligible, open],
    reasons: ["not-assessed", "overlap-low"],
    exceptions: ["ex-1"],
    optimal: true,
    unique: true,
  },
  certain: filling("7.5", ["core/btec", "core/engl"]),
  possible: filling("10.5", ["core/btec", "core/engl", "core/frst"]),
  earnedCredits: exact("3"),
  open: [],
  minimums: [],
  holdings,
  earned: [
    {
      course: "engl-1100",
      code: "ENGL 1100",
      title: "Introduction to Writing",
      route: "transfer",
      grade: "72%",
      credits: exact("3"),
      unit: "ca-semester",
      requirement: "core/engl",
      shared: null,
      block: null,
      undecided: null,
      reason: null,
    },
  ],
  repeated: ["data-literacy"],
  exceptions: [
    {
      id: "ex-1",
      type: "substitute",
      requirement: "core/btec",
      item: "zero-carbon",
      for: "btec-2100",
      minimumGrade: null,
      decided: { on: day("2025-01-10"), by: [{ role: "chair", unit: "Applied Science" }] },
      reason: "The project covers the laboratory",
      at: nowhere,
    },
  ],
};

/** Nothing was found, and nothing is open. */
export const emptyAccount: LearnerAccount = {
  ...fullAccount,
  banks: [],
  answer: {
    verdict: "no",
    certain: Rational.zero,
    possible: Rational.zero,
    awards: [],
    reasons: [],
    exceptions: [],
    optimal: true,
    unique: true,
  },
  certain: filling("0", []),
  possible: filling("0", []),
  earnedCredits: exact("0"),
  holdings: [],
  earned: [],
  repeated: [],
  exceptions: [],
};

const offerings = new Map(holdings.map(({ microCredential, title }) => [microCredential, title]));
const courses = new Map([
  ["btec-2100", "BTEC 2100, Building Envelopes"],
  ["BTEC 2100", "BTEC 2100, Building Envelopes"],
  ["frst-2200", "FRST 2200, Forest Measurement"],
  ["FRST 2200", "FRST 2200, Forest Measurement"],
]);
const requirements = new Map([
  ["core/btec", "Building science"],
  ["core/frst", "Forest measurement"],
  ["core/engl", "Communication"],
  ["electives", "Electives"],
]);
const statements = new Map([
  ["timber-1#C3", "Estimate the volume of a stand"],
  ["frst-2200#O2", "Plan a cruise of a stand"],
]);

/** What the ids of the accounts stand for. */
export const names: LetterNames = {
  offering: (id) => offerings.get(id) ?? id,
  course: (id) => courses.get(id) ?? id,
  requirement: (path) => requirements.get(path) ?? path,
  statement: (address) => statements.get(address) ?? null,
  outcome: (course, id) =>
    statements.get(`${course.toLowerCase().replace(" ", "-")}#${id}`) ?? null,
};
