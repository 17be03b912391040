const bank = `kind: credit-bank
id: bank
title: Example bank
edition: "2024"
institution: inst
equivalence: {threshold: 80%, levels: ignore}
grade: {minimum: 60%}
`;

/** The ids of the micro-credentials, each worth one course; the last one is not assessed, so its credit is in review. */
export const offerings = Array.from({ length: 12 }, (_, at) => `skill-${at + 1}`);

const courseOf = (offering: string) => `course-${offering}`;

const pairs = offerings.map(
  (id, at) => `kind: course
id: ${courseOf(id)}
title: Course ${at + 1}
institution: inst
code: DATA ${1000 + at}
credits: 3
unit: ca-semester
outcomes:
  - {id: O1, statement: Sort table number ${at + 1}}
---
kind: micro-credential
id: ${id}
edition: "1"
title: Skill ${at + 1}
creditStatus: non-credit
issuer: {id: college}
effective: {from: 2020-01-01}
competencies:
  - {id: C1, statement: Sorts table number ${at + 1}, demonstrated: required, alignments: [{target: "${courseOf(id)}#O1"}]}
${at === offerings.length - 1 ? "" : "assessments: [{id: A1, type: testing, competencies: [C1]}]"}
`,
);

const program = (id: string, credits: number, from: string) => `kind: program
id: ${id}
title: The ${id}
institution: inst
banks: [bank]
credits: ${credits}
unit: ca-semester
effective: {from: ${from}}
requirements:
  - {id: open, credits: ${credits}, from: {}}
`;

const exception = (id: string, learner: string, item: string, effective: string) => `kind: exception
id: ${id}
type: exclude
program: diploma
learner: ${learner}
item: ${item}
decided: {on: 2024-01-10, by: [{role: chair}]}
reason: Decided for the test
effective: ${effective}
`;

/** The id that must be seen in outputs only. */
export const secret = "L-SECRET-77";

/** The files of a workspace for batches: twelve offerings, two programs, and exceptions for three learners. */
export const learnerWorkspace: Readonly<Record<string, string>> = {
  "ws/creditbank.yaml": "kind: workspace\nasOf: 2025-01-31\n",
  "ws/bank.yaml": bank,
  "ws/offerings.yaml": pairs.join("---\n"),
  "ws/programs.yaml": [
    program("diploma", 60, "2020-01-01"),
    program("certificate", 9, "2024-01-01"),
  ].join("---\n"),
  "ws/exceptions.yaml": [
    exception("kept", "X-1", "skill-1", "{from: 2024-01-10}"),
    exception("idle", secret, "skill-9", "{from: 2024-01-10}"),
    exception("over", "X-3", "skill-1", "{from: 2024-01-10, to: 2024-06-30}"),
    exception("absent", "X-4", "skill-1", "{from: 2024-01-10}"),
  ].join("---\n"),
};

/** What a learner holds, by the number of the learner: one of so many different lots of things, at most 4,095. */
function heldBy(learner: number, kinds: number): readonly string[] {
  const kind = (((learner * 2_654_435_761) >>> 8) % kinds) + 1;
  return offerings.filter((_, at) => ((kind >> at) & 1) === 1);
}

/** Records of so many learners, who hold so many different lots of things; each learner's rows together. */
export function recordsOf(learners: number, kinds: number): string {
  const rows = ["learner,item,completedOn,grade"];
  for (let learner = 0; learner < learners; learner += 1) {
    const grade = 55 + (learner % 45);
    for (const item of heldBy(learner, kinds))
      rows.push(`S-${learner},${item},2024-05-0${(learner % 9) + 1},${grade}`);
  }
  return `${rows.join("\n")}\n`;
}
