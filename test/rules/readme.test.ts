import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot, run } from "../cli/run.ts";
import { folderWith } from "../cli/workspace.ts";

const readme = readFileSync(join(packageRoot, "rules/README.md"), "utf8");
const examples = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, body = ""]) => body);

const whole = examples.filter((body) => body.startsWith("kind: "));
const parts = examples.filter((body) => !body.startsWith("kind: "));

test.each(whole)(
  "a document of rules/README.md is valid, and its cases are met: %s",
  async (body) => {
    expect(await findingsOf(body)).toEqual([]);
  },
);

test.each(parts)("a part of a bank in rules/README.md is valid: %s", async (body) => {
  const bank = [
    "kind: credit-bank",
    ...["id: bank", "institution: college", 'edition: "2025"', "equivalence: {threshold: 80%}"],
    ...(body.startsWith("staleAfterMonths") ? ["currency:", indented(body)] : [body]),
  ];
  expect(await findingsOf(bank.join("\n"))).toEqual([]);
});

test("there are examples of both", () => {
  expect([whole.length, parts.length]).toEqual([2, 4]);
});

const indented = (text: string) => text.replace(/^/gm, "  ");

/** What is amiss with a document, one line each; but for sources that an example of a few lines names and does not list. */
async function findingsOf(body: string): Promise<readonly string[]> {
  const cwd = folderWith({ "example.yaml": body });
  const { stdout } = await run(["check", "--as-of", "2025-01-31", "--json"], { cwd });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; message: string }[];
  };
  const expected = ["overrides-pack", "unknown-source"];
  return diagnostics.filter(({ code }) => !expected.includes(code)).map(({ message }) => message);
}
