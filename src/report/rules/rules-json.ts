import type { SubjectTest } from "../../ladder/cases/test-subject.ts";
import type { RuleComparison, RulePack } from "../../ladder/rules.ts";
import { diagnosticJson, printJson } from "../text/json.ts";
import { ruleWords } from "./rule-words.ts";

type Line = RulePack["lines"][number];
type Tool = { readonly name: string; readonly version: string };

/** The packs that there are, without their lines. */
export function rulesListJson(tool: Tool, packs: readonly RulePack[]): string {
  return print(tool, "list", { packs: packs.map(packHead) });
}

/** Packs with everything that they demand. */
export function rulesShowJson(tool: Tool, packs: readonly RulePack[]): string {
  return print(tool, "show", {
    packs: packs.map((pack) => ({ ...packHead(pack), ...body(pack) })),
  });
}

/** Two packs side by side; a side that says nothing of a line is null. */
export function rulesDiffJson(tool: Tool, comparison: RuleComparison): string {
  return print(tool, "diff", {
    before: packHead(comparison.before),
    after: packHead(comparison.after),
    lines: comparison.differences.map(({ key, before, after, changed }) => ({
      key,
      changed,
      before: before === null ? null : lineJson(before),
      after: after === null ? null : lineJson(after),
    })),
  });
}

/** What the cases about each bank or framework come to; `cases` is how many of those listed could be run. */
export function rulesTestJson(tool: Tool, tests: readonly SubjectTest[]): string {
  return print(tool, "test", {
    packs: tests.map(({ of, listed, ran, findings, passed }) => ({
      ...{ of, listed, cases: ran, passed },
      diagnostics: findings.map(diagnosticJson),
    })),
  });
}

function print(tool: Tool, view: string, payload: object): string {
  return printJson({ report: "rules", schemaVersion: 1, tool, view, ...payload });
}

function packHead({ kind, id, edition, effective, title, ...pack }: RulePack): object {
  const { from = null, to = null } = effective;
  const { jurisdiction, nature, origin, bases } = pack;
  return { kind, id, edition, from, to, title, jurisdiction, nature, origin, bases };
}

const body = ({ note, lines, sources }: RulePack): object => ({
  note,
  lines: lines.map(lineJson),
  sources,
});

const lineJson = (line: Line): object => ({
  key: line.key,
  words: ruleWords(line),
  stated: line.stated,
  entries: line.entries,
});
