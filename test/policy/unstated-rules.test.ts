import { expect, test } from "vitest";
import { compareRules, ruleLines } from "../../src/policy/rule-lines.ts";
import * as write from "../builders/documents.ts";
import { workspaceOf } from "../builders/workspace.ts";

const sources = { s: { title: "Source", basis: "primary" } };
const linesOf = (more: write.Part) =>
  workspaceOf(write.bank({ source: "s", sources, ...more }))
    .documents.editions("credit-bank", "bank")
    .flatMap(ruleLines);
const cited = (more: write.Part, key: string) =>
  linesOf(more).flatMap((line) =>
    line.key === key ? [[line.stated, line.entries[0]?.value, line.entries[0]?.source]] : [],
  );

test("what holds where nothing is stated rests on no source", () => {
  const dates = { recommendation: "completion" };
  expect(cited({ dates }, "dates.recommendation")).toEqual([[true, "completion", "s"]]);
  expect(cited({ dates }, "dates.rules")).toEqual([]);
  expect(cited({}, "route")).toEqual([[false, "plar", null]]);
  expect(cited({ route: "plar" }, "route")).toEqual([[true, "plar", "s"]]);
});

test("a source that provenance names for a group of parameters is that of each, but where one has its own", () => {
  const hours = { perCredit: { learning: 45, lecture: 15 } };
  const provenance = { "hours.perCredit": "group", "hours.perCredit.lecture": "one" };
  const more = { group: { title: "Group" }, one: { title: "One" } };
  const named = { hours, provenance, sources: { ...sources, ...more } };
  expect(cited(named, "hours.perCredit.learning")).toMatchObject([[true, {}, "group"]]);
  expect(cited(named, "hours.perCredit.lecture")).toMatchObject([[true, {}, "one"]]);
});

test("two packs do not differ where only one writes out what holds anyway", () => {
  const equivalence = { threshold: 1, countOptional: false };
  const written = linesOf({ equivalence, dates: { recommendation: "completion" } });
  expect(compareRules(linesOf({}), written).filter(({ changed }) => changed)).toEqual([]);
  const other = linesOf({ equivalence: { ...equivalence, countOptional: true } });
  expect(compareRules(linesOf({}), other).filter(({ changed }) => changed)).toHaveLength(1);
});
