import { expect, test } from "vitest";
import { loadTexts } from "../../src/workspace/load.ts";

const exception = (lines: string) =>
  `kind: exception\nid: e\nprogram: p\ntype: waive\nreason: r\nlearner: &who ${lines}\n`;

/** What is found in the text of a document, with everything that is said of it. */
function found(text: string): string {
  const { diagnostics } = loadTexts([{ path: "e.yaml", text }], { packs: false });
  return diagnostics
    .filter(({ at }) => at.line > 6)
    .map(({ code, message, help, args }) => `${code} ${message} ${help} ${JSON.stringify(args)}`)
    .join("\n");
}

test.each([
  ["S-1\nitem: *who", "invalid-value"],
  ["s-1\nitem: *who", "unknown-reference"],
  [
    "s-1\nrequirement: *who\n---\nkind: program\nid: p\ntitle: P\ninstitution: i\ncredits: 3\nunit: ca-semester\nbanks: [b]\nrequirements: [{id: x, credits: 3, from: {}}]",
    "unknown-reference",
  ],
  ["s-1\ndecided: *who", "wrong-type"],
  [`${"s-1 ".repeat(20)}\ndecided: *who`, "wrong-type"],
  ["1001\nitem: *who", "unquoted-text"],
  ["s-1\neffective: {from: *who}", "invalid-date"],
  ["[s-1, &x 1]\nitem: *x", "unquoted-text"],
])("an alias of a learner is not repeated by what is found of it: %j", (lines, code) => {
  const said = found(exception(lines));
  expect(said).toContain(code);
  expect(said).not.toMatch(/s-1|1001|"1"/i);
});

test("a kind that is one is not repeated", () => {
  expect(found("# \n# \n# \n# \n# \nlearner: &who S-1\nkind: *who\n")).toMatch(
    /^unknown-kind(?!.*S-1)/s,
  );
});
