import { expect, test } from "vitest";
import { diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { invalidating } from "../../src/diagnostics/left-out.ts";
import { withSeverity } from "../../src/documents/with-severity.ts";
import { SourceFile } from "../../src/source/source-file.ts";
import { loadTexts } from "../../src/workspace/load.ts";

const at = new SourceFile("t.yaml", "a: 1\n").span(0, 1);
const reference = { reference: "x", expected: "course", suggestion: null };
const dead = diagnostic("unknown-reference", reference, at);
const mild = diagnostic("unknown-reference", reference, at, { severity: "warning" });
const comment = diagnostic("silencer-without-reason", { codes: ["vague-verb"] }, at);
const unread = diagnostic("missing-kind", {}, at);
const found = [dead, mild, comment, unread];

/** The findings for which a workspace with these severities is not whole. */
function withSettings(severity: string) {
  const text = `kind: workspace\nseverity: {${severity}}\n`;
  const { settings } = loadTexts([{ path: "creditbank.yaml", text }], { packs: false });
  return invalidating(withSeverity(found, settings)).map(({ code, omits }) => [code, omits]);
}

const both = [
  ["unknown-reference", true],
  ["missing-kind", true],
];

test("a workspace is not whole for what is left out, whatever it makes of other findings", () => {
  expect(withSettings("")).toEqual(both);
  expect(withSettings("unknown-reference: error, vague-verb: error")).toEqual(both);
  expect(withSettings("silencer-without-reason: error, missing-kind: info")).toEqual(both);
});

test("a reference to nothing may be allowed", () => {
  expect(withSettings("unknown-reference: warning")).toEqual([["missing-kind", true]]);
  expect(withSettings("unknown-reference: off")).toEqual([["missing-kind", true]]);
});
