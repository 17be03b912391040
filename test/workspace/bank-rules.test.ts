import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { workspaceOf } from "../builders/workspace.ts";

const found = (more: write.Part): string[] =>
  workspaceOf(write.bank(more)).diagnostics.map(({ code, args }) =>
    [code, args.key ?? args.lower].join(" "),
  );

const relations = (values: write.Part) => ({ equivalence: { threshold: 1, relations: values } });

describe("certain values must not rise from exact to related", () => {
  test.each<[string, write.Part]>([
    ["the defaults", {}],
    ["equal values", { exact: 0.5, broader: 0.5, narrower: 0.5, close: 0.5, related: 0.5 }],
    ["falling values", { exact: 1, broader: 0.9, narrower: 0.5, close: 0.2, related: 0 }],
    ["review, which counts 0", { exact: 1, broader: "review", narrower: "review", close: 0 }],
  ])("%s", (_, values) => {
    expect(found(relations(values))).toEqual([]);
  });

  test.each<[string, write.Part, string[]]>([
    ["broader above exact", { exact: 0.5 }, ["rising-relations broader"]],
    ["narrower above broader", { broader: 0.4, narrower: 0.5 }, ["rising-relations narrower"]],
    ["close above narrower's default", { close: 0.5 }, ["rising-relations close"]],
    ["related above review", { close: "review", related: 0.1 }, ["rising-relations related"]],
  ])("not %s", (_, values, expected) => {
    expect(found(relations(values))).toEqual(expected);
  });

  test("on any day", () => {
    const close = [
      { from: "2020-01-01", value: 0 },
      { from: "2024-01-01", value: 0.5 },
    ];
    expect(found(relations({ close }))).toEqual(["rising-relations close"]);
  });
});

describe("keys that others need", () => {
  test.each<[string, write.Part, string[]]>([
    ["a step for unassigned credit", { unassigned: { allowed: true } }, ["missing-key step"]],
    [
      "a step for partial credit",
      { equivalence: { threshold: 1, partialCredit: true } },
      ["missing-key step"],
    ],
    ["a size for clusters", { cluster: { allowed: true } }, ["missing-key most"]],
    ["nothing where they are not allowed", { unassigned: {}, cluster: {}, credit: {} }, []],
    ["nothing more where they are given", { cluster: { allowed: true, most: 2 } }, []],
  ])("%s", (_, more, expected) => {
    expect(found(more)).toEqual(expected);
  });
});
