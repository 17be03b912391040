import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A folder with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "creditbank-"));
  // A hook of the module would be there for the first file that loads it alone.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

const bank = `kind: credit-bank
id: bank
title: Example bank
edition: "2024"
institution: inst
equivalence: {threshold: 80%, levels: ignore}
`;

const course = `kind: course
id: carbon
title: Carbon
institution: inst
code: CARB 1000
subject: CARB
credits: 3
unit: ca-semester
outcomes:
  - {id: O1, statement: Count carbon}
`;

const program = `kind: program
id: diploma
title: Diploma of Examples
institution: inst
banks: [bank]
credits: 60
unit: ca-semester
requirements:
  - {id: open, credits: 60, from: {}}
`;

/** A micro-credential that demonstrates the course's one outcome. */
export const offering = (id: string, title: string, assessed = true) => `kind: micro-credential
id: ${id}
title: ${JSON.stringify(title)}
creditStatus: non-credit
issuer: {id: college}
competencies:
  - id: C1
    statement: Counts carbon
    demonstrated: required
    alignments: [{target: "carbon#O1"}]
${assessed ? "assessments: [{id: A1, type: testing, competencies: [C1]}]" : ""}
`;

/** The files of a small workspace in which one offering is eligible and one is in review. */
export const smallWorkspace: Readonly<Record<string, string>> = {
  "creditbank.yaml": "kind: workspace\nasOf: 2025-01-31\n",
  "bank.yaml": bank,
  "course.yaml": course,
  "program.yaml": program,
  "offerings.yaml": [
    offering("sure", "Carbon for sure"),
    offering("maybe", "Carbon perhaps", false),
  ].join("---\n"),
};
