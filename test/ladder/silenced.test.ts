import { describe, expect, test } from "vitest";
import { check } from "../../src/ladder/check.ts";
import { openDay } from "../../src/ladder/day.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import { day } from "../builders/workspace.ts";

const offering = (comment: string, more = "") =>
  `kind: micro-credential\nid: m\ntitle: M\ncreditStatus: non-credit\nissuer: {id: p}\n${more}competencies:\n` +
  `  - {id: C1, statement: Know the parts of a pump} ${comment}\n`;

const framework =
  "---\nkind: framework\nid: f\nclauses:\n  - {id: a, title: A, severity: should, require: {required: [nothing]}}\n";

const silencer = (code: string) => `# creditbank-ignore ${code}: agreed with the faculty`;

function report(text: string, frameworks: readonly string[] = []) {
  const opened = openDay(catalogueAt(loadTexts([{ path: "w.yaml", text }]), day("2025-01-31")));
  return check(opened, frameworks);
}

const codes = (text: string, frameworks?: readonly string[]) =>
  report(text, frameworks).diagnostics.map(({ code, severity }) => `${severity} ${code}`);

describe("check", () => {
  test("counts what is silenced, and reports it no more", () => {
    const { diagnostics, silenced, summary } = report(offering(silencer("vague-verb")));
    expect(diagnostics).toEqual([]);
    expect(silenced.map(({ code }) => code)).toEqual(["vague-verb"]);
    expect(summary).toMatchObject({ warnings: 0, silenced: 1 });
  });

  test("reports a comment that silences nothing, but for checks that were not asked for", () => {
    expect(codes(offering(silencer("two-outcomes")))).toEqual([
      "warning vague-verb",
      "warning unused-silencer",
    ]);
    const clause = offering(silencer("vague-verb, clause-failed")) + framework;
    expect(codes(clause)).toEqual([]);
    expect(codes(clause, ["f"])).toHaveLength(2);
    expect(codes(offering(silencer("unequal-decisions, vague-verb")))).toEqual([]);
  });

  test("says nothing of comments in documents of another day", () => {
    const past = offering(silencer("two-outcomes"), "effective: {to: 2020-12-31}\n");
    expect(codes(past)).toEqual(["info offering-excluded"]);
  });

  test("keeps to the severities of the workspace", () => {
    const settings = (level: string) => `---\nkind: workspace\nseverity: {vague-verb: ${level}}\n`;
    expect(codes(offering("") + settings("info"))).toEqual(["info vague-verb"]);
    expect(codes(offering(silencer("vague-verb")) + settings("off"))).toEqual([]);
    expect(codes(offering(silencer("vague-verb")) + settings("error"))).toEqual([
      "error vague-verb",
      "warning unused-silencer",
    ]);
  });
});
