import { expect, test } from "vitest";
import { parse } from "yaml";
import { commentedYaml } from "../../src/source/commented-yaml.ts";
import { yamlText } from "../../src/source/write-yaml.ts";

test("what steers a terminal is escaped, also in comments", () => {
  const value = { id: "a\u202eb", "k\u2066": ["\u009bc", `d\u202e\n${"e".repeat(50)}`] };
  const comments = [{ path: ["id"], lines: ["of \u202ea"] }];
  for (const text of [yamlText(value), commentedYaml(value, comments)]) {
    expect(text).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(parse(text)).toEqual(value);
  }
});
