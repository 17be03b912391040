import { describe, expect, test } from "vitest";
import { openDay } from "../../src/ladder/day.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import * as write from "../builders/documents.ts";
import { codes, day, rulesOf, the, today, workspaceOf } from "../builders/workspace.ts";

const gates = (require: unknown) => [{ id: "g", title: "The gate", require }];
const pattern = (text: string) => ({
  required: ["description"],
  properties: { description: { pattern: text } },
});

function passes(description: string, text: string): string {
  const rules = rulesOf([
    write.microCredential("m", { description }),
    write.bank({ gates: gates(pattern(text)) }),
  ]);
  return rules.gates(the(rules.catalogue.offerings, "m")).passes;
}

describe("a pattern", () => {
  test.each([
    ["guaranteed credit", "guarantee", "true"],
    ["credit", "guarantee", "false"],
    ["credit", "^cred", "true"],
    ["no credit", "^cred", "false"],
    ["Crédit", "^\\p{Lu}\\p{L}+$", "true"],
    ["GUARANTEED", "(?i)guarantee", "true"],
    ["\u{1F600}", "^.$", "true"],
  ])("on %j: %s", (description, text, expected) => {
    expect(passes(description, text)).toBe(expected);
  });

  test.each(["(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*a){12}$", "^(([a-z])+.)+[A-Z]([a-z])+$"])(
    "that backtracks without end elsewhere is run in no time: %s",
    (text) => {
      const start = performance.now();
      passes(`${"a".repeat(50_000)}b`, text);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});

describe("a clause that cannot be used", () => {
  test.each<[string, unknown, string]>([
    ["looks ahead", pattern("(?=a)b"), "unsafe-pattern"],
    ["looks behind", pattern("(?<!a)b"), "unsafe-pattern"],
    ["refers back", pattern("(a)\\1"), "unsafe-pattern"],
    ["refers back by name", pattern("(?P<n>a)\\k<n>"), "unsafe-pattern"],
    ["has an unknown keyword", { requierd: ["description"] }, "invalid-clause"],
    ["has a keyword of the wrong type", { required: "description" }, "invalid-clause"],
    ["refers to nothing", { $ref: "#/$defs/nowhere" }, "invalid-clause"],
    ["refers to another place", { $ref: "https://example.org/schema" }, "invalid-clause"],
    ["refers to itself without end", { $ref: "#" }, "invalid-clause"],
  ])("%s", (_, require, code) => {
    const sound = write.bank({ id: "sound", institution: "elsewhere" });
    const broken = write.bank({ gates: gates(require) });
    const { diagnostics, catalogue } = openDay(catalogueAt(workspaceOf(sound, broken), day(today)));
    expect(codes(diagnostics)).toEqual([code]);
    expect([...catalogue.banks.keys()]).toEqual(["sound"]);
  });

  test("of a framework takes out the framework alone", () => {
    const frameworks = ["a", "b"].map((id) => ({
      kind: "framework",
      id,
      clauses: [{ id: "x", title: "X", require: id === "a" ? pattern("(?=a)") : true }],
    }));
    const { diagnostics, catalogue } = openDay(catalogueAt(workspaceOf(...frameworks), day(today)));
    expect(codes(diagnostics)).toEqual(["unsafe-pattern"]);
    expect([...catalogue.frameworks.keys()]).toEqual(["b"]);
  });
});

test("a schema may name itself, as often as it is loaded", () => {
  const bank = write.bank({ gates: gates({ $id: "https://example.org/gate", ...pattern("a") }) });
  for (let times = 0; times < 3; times += 1) {
    expect(codes(openDay(catalogueAt(workspaceOf(bank), day(today))).diagnostics)).toEqual([]);
  }
});
