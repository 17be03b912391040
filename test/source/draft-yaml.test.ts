import fc from "fast-check";
import { expect, test } from "vitest";
import { Rational } from "../../src/kernel/rational.ts";
import { type DraftValue, draftYaml } from "../../src/source/draft-yaml.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { plainOf } from "../../src/source/tree.ts";
import { readYaml } from "../../src/source/yaml.ts";

function readBack(text: string): unknown {
  const { documents, diagnostics } = readYaml(new SourceFile("draft.yaml", text));
  expect(diagnostics).toEqual([]);
  const [root] = documents;
  return root === undefined ? null : plainOf(root);
}

const word = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "yes",
    "007",
    "1.10",
    "a: b",
    "a #b",
    "- a",
    "a\n",
    "\na",
    "a\n\n b",
    "2024-01-01",
  ),
  fc
    .array(fc.constantFrom("line", " indented", "", "end ", "# no comment"), { maxLength: 4 })
    .map((lines) => lines.join("\n")),
);
const key = fc.oneof(fc.constantFrom("id", "title"), word).filter((text) => text !== "__proto__");
const { tree } = fc.letrec<{ tree: DraftValue }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(key, tie("tree"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test("what steers a terminal is escaped, marks of direction stand", () => {
  const text = "a\u202eb\u2066c\u2069\u009bd";
  const written = draftYaml({ id: text, list: [text], note: "\u200ea" }, [
    { path: [], lines: [text] },
  ]);
  expect(written).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(written).toContain("\u200ea");
  expect(readBack(written)).toEqual({ id: text, list: [text], note: "\u200ea" });
});

test("what is written is read back as it was", () => {
  const anything = fc.dictionary(key, tree, { maxKeys: 4, noNullPrototype: true });
  fc.assert(
    fc.property(anything, (value) => {
      expect(readBack(draftYaml(value))).toEqual(value);
    }),
    { numRuns: 2000 },
  );
});

test("comments stand above what they are about and change nothing", () => {
  const value = {
    kind: "course",
    outcomes: [{ id: "O1", statement: "Weigh" }],
    credits: Rational.of(3, 2),
  };
  const text = draftYaml(value, [
    { path: [], lines: ["top\u001b[2J"] },
    { path: ["outcomes", 0], lines: ["line 4"] },
    { path: ["outcomes", 0, "statement"], lines: ["line 5"] },
    { path: ["credits"], lines: ["as stated"] },
  ]);
  expect(text).toBe(
    [
      "# top [2J",
      "kind: course",
      "outcomes:",
      "  # line 4",
      "  - id: O1",
      "    # line 5",
      "    statement: Weigh",
      "# as stated",
      "credits: 1.5",
      "",
    ].join("\n"),
  );
  expect(readBack(text)).toEqual({ ...value, credits: 1.5 });
});
