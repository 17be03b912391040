import fc from "fast-check";
import { expect, test } from "vitest";
import { yamlOf } from "../builders/workspace.ts";
import { arbitraryTogether, type TogetherQuestion } from "../oracle/arbitrary-together.ts";
import type { Row } from "../oracle/holdings.ts";
import { errorsOf } from "../schema/errors-of.ts";
import { run } from "./run.ts";
import { folderWith } from "./workspace.ts";

/** Records as a student system would export them. */
function csvOf(learners: TogetherQuestion["learners"]): string {
  const parts = ["edition", "completedOn", "grade", "catalog", "route", "program"] as const;
  const line = (learner: string, row: Row & { readonly program?: string }) =>
    [learner, row.item, ...parts.map((part) => row[part] ?? "")].join(",");
  return [
    `learner,item,${parts.join(",")}`,
    ...learners.flatMap(({ learner, rows }) => rows.map((row) => line(learner, row))),
    "",
  ].join("\n");
}

/** Every command that answers from a workspace, with what it writes as JSON. */
const commands: readonly (readonly [report: string, ...argv: string[]])[] = [
  ["check", "check", "--consistency"],
  ["ladder", "ladder", "--all"],
  ["ladder", "ladder", "--explain-limits", "--no-fixes"],
  ["assess", "assess"],
  ["explain", "explain", "mc-0", "prog"],
  ["explain-learner", "explain", "--learner", "L-0", "--records", "in.csv", "--program", "prog*"],
  [
    "explain-learner",
    "explain",
    "--learner",
    "L-1",
    "--records",
    "in.csv",
    "--program",
    "prog*",
    "--together",
  ],
  ["plan", "plan", "prog"],
  ["plan", "plan", "prog-2", "--credits", "3", "--minimise", "count", "--have", "mc-0"],
  ["plan", "plan", "prog", "prog-2"],
  ["plan", "plan", "prog", "--requirement", "r0"],
  ["match", "match", "--min-score", "0"],
  ["questions", "questions"],
];

const others: readonly (readonly string[])[] = [
  [
    "check",
    "-f",
    "sarif=out/check.sarif",
    "-f",
    "junit=out/check.xml",
    "-f",
    "markdown=out/check.md",
  ],
  ["ladder", "-f", "csv=out/l.csv", "-f", "xlsx=out/l.xlsx", "-f", "ndjson=out/l.ndjson", "-v"],
  ["plan", "prog", "-f", "markdown=out/p.md", "-f", "text=out/p.txt"],
  ["assess", "-f", "markdown=out/a.md"],
  ["batch", "in.csv", "--program", "prog*", "-o", "out/b.csv", "--rejects", "out/bad.csv"],
  ["batch", "in.csv", "--program", "prog*", "-f", "ndjson=out/b.ndjson", "--together"],
  ["batch", "in.csv", "--program", "prog*", "-o", "out/l.csv", "--letters", "out/letters"],
  ["report", "-o", "out/report.html"],
  ["diff", ".", "."],
];

test("every command answers from any workspace, and writes what its schema says", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryTogether(3, true), async ({ documents, asOf, learners }) => {
      const files = { "ws.yaml": yamlOf(documents), "in.csv": csvOf(learners) };
      const cwd = folderWith({ ...files, "out/.keep": "" });
      let answered = 0;
      const asked = async (...argv: readonly string[]) => {
        const outcome = await run([...argv, "--as-of", asOf], { cwd });
        const said = `${argv.join(" ")}: ${outcome.stderr}`;
        // What cannot be answered, such as what is not in effect that day, is a mistake in the asking.
        if (outcome.code === 2) expect(outcome.stderr, said).toMatch(/^error: /m);
        else expect([0, 1], said).toContain(outcome.code);
        if (outcome.code < 2) answered += 1;
        return { ...outcome, said };
      };
      for (const [report, ...argv] of commands) {
        const { code, stdout, said } = await asked(...argv, "--json");
        if (code === 2) continue;
        expect(errorsOf(`${report}-report.json`, JSON.parse(stdout)), said).toEqual([]);
      }
      for (const argv of others) await asked(...argv);
      expect(answered).toBeGreaterThan(8);
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 120_000);
