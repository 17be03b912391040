import { describe, expect, test } from "vitest";
import { withText } from "../../src/source/set-text.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { entryOf, type MapNode } from "../../src/source/tree.ts";
import { readYaml } from "../../src/source/yaml.ts";

/** The first mapping of `mappings` in a text. */
function first(text: string): MapNode {
  const [root] = readYaml(new SourceFile("x.yaml", text)).documents;
  const list = root === undefined ? undefined : entryOf(root, "mappings")?.value;
  const item = list?.type === "seq" ? list.items[0] : undefined;
  if (item?.type !== "map") throw new Error("no mapping");
  return item;
}

const edited = (text: string, key: string, value: string) =>
  withText(text, first(text), key, value);

describe("setting one key", () => {
  test("replaces a value and leaves comments and quotes around it", () => {
    const text =
      "# top\nmappings:\n  - {from: 'a#b', status: proposed} # why\n  - {status: proposed}\n";
    expect(edited(text, "status", "accepted")).toBe(
      text.replace("status: proposed} # why", "status: accepted} # why"),
    );
  });

  test("adds a key in braces, and on a line of its own", () => {
    expect(edited("mappings: [{from: a}]\n", "rationale", "they: agree")).toBe(
      'mappings: [{rationale: "they: agree", from: a}]\n',
    );
    expect(edited("mappings:\n  - from: a\n    to: b\n", "rationale", "same")).toBe(
      "mappings:\n  - rationale: same\n    from: a\n    to: b\n",
    );
  });

  test("keeps the line breaks of the file", () => {
    expect(edited("mappings:\r\n  - from: a\r\n", "status", "accepted")).toBe(
      "mappings:\r\n  - status: accepted\r\n    from: a\r\n",
    );
  });

  test("quotes what YAML would read as something else", () => {
    expect(edited("mappings: [{from: a}]", "rationale", "yes")).toContain('rationale: "yes"');
    expect(edited("mappings: [{from: a}]", "rationale", 'say "a"\n')).toContain('"say \\"a\\"\\n"');
  });

  test("refuses what would change more than it shows", () => {
    const alias = "one: &x {status: proposed}\nmappings: [*x]\n";
    expect(edited(alias, "status", "accepted")).toBeNull();
    expect(edited("mappings:\n  - status: |\n      proposed\n", "status", "accepted")).toBeNull();
    expect(edited("mappings: [{status: [proposed]}]", "status", "accepted")).toBeNull();
  });
});
