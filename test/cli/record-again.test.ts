import { expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

const by = ["--by", "faculty assessor, Faculty of Science"];

/** A workspace in which this was recorded of `sure`, as bank-2025-001. */
async function after(...words: string[]): Promise<string> {
  const { "offerings.yaml": _, ...rules } = smallWorkspace;
  const offerings = [offering("sure", "Sure"), offering("other", "Other")].join("---\n");
  const cwd = folderWith({ ...rules, "offerings.yaml": offerings });
  const { code, stderr } = await run(["record", "sure", ...words, ...by], { cwd });
  expect(code, stderr).toBe(0);
  return cwd;
}

const record = async (cwd: string, ...words: string[]) => run(["record", ...words, ...by], { cwd });

const carbon = ["--course", "carbon"];

const unassigned = ["--unassigned", "CARB-1=1"];

test.each([
  [carbon, carbon, "bank-2025-001 already decides this"],
  [carbon, [...carbon, ...unassigned], "bank-2025-001 already decides this"],
  [
    carbon,
    ["--course", "carbon=1", "--minimum-grade", "65%"],
    "bank-2025-001 already decides this",
  ],
  [unassigned, ["--unassigned", "CARB-1=2"], "bank-2025-001 already decides this"],
  [["--block", "30"], ["--block", "15"], "bank-2025-001 already decides this"],
  [["--no-credit"], ["--no-credit"], "bank-2025-001 already decides this"],
  [carbon, ["--no-credit"], "bank-2025-001 decides otherwise: credit"],
  [["--no-credit"], carbon, "bank-2025-001 decides otherwise: no credit"],
])("after %j, %j is refused", async (first, second, message) => {
  const cwd = await after(...first);
  const { code, stderr } = await record(cwd, "sure", ...second);
  expect([code, stderr]).toEqual([
    2,
    `error: ${message}\nhelp: --supersede bank-2025-001 decides it anew; --force records it beside\n`,
  ]);
});

test.each([
  ["another result", ["sure", "--unassigned", "CARB-2=1"]],
  ["another micro-credential", ["other", ...carbon]],
  ["the two together", ["sure", "other", ...carbon]],
  ["the decision replaced", ["sure", ...carbon, "--supersede", "bank-2025-001"]],
  ["beside it, as was asked for", ["sure", ...carbon, "--force"]],
  ["from the day after it ends", ["sure", ...carbon, "--from", "2030-01-01"]],
])("%s is recorded", async (_, words) => {
  const cwd = await after(...carbon, "--until", "2029-12-31");
  const { code, stderr } = await record(cwd, ...words);
  expect(code, stderr).toBe(0);
});

test("a decision that was replaced does not stand in the way; the one that replaced it does", async () => {
  const cwd = await after(...carbon, "--program", "diploma");
  const more = ["--supersede", "bank-2025-001"];
  expect((await record(cwd, "sure", ...carbon, ...more)).code).toBe(0);
  const { stderr } = await record(cwd, "sure", ...carbon);
  expect(stderr).toContain("bank-2025-002 already decides this");
});

test("a decision for no program stands in nobody's way, and what replaces it is for none either", async () => {
  const { "offerings.yaml": _, ...rules } = smallWorkspace;
  const none = [
    "kind: agreement\nid: none\nbank: bank\nmicroCredentials: [{id: sure}]\ndecision: credit",
    "results: [{type: assigned, course: carbon}]\nprograms: null\nassessed: {on: 2024-01-01}\n",
  ].join("\n");
  const cwd = folderWith({
    ...rules,
    "offerings.yaml": [offering("sure", "Sure"), none].join("---\n"),
  });
  expect((await record(cwd, "sure", ...carbon, "--id", "beside")).code).toBe(0);
  const anew = [...carbon, "--supersede", "none", "--force", "--id", "anew", "--output", "-"];
  const { stdout } = await record(cwd, "sure", ...anew);
  expect(stdout).toContain("programs: []");
});

test("credit beside no credit for the same is found when decisions are compared", async () => {
  const cwd = await after(...carbon);
  expect((await record(cwd, "sure", "--no-credit", "--force")).code).toBe(0);
  const { stdout } = await run(["check", "--consistency", "--json"], { cwd });
  const codes = JSON.parse(stdout).diagnostics.map(({ code }: { code: string }) => code);
  expect(codes).toContain("unequal-decisions");
});
