import { expect, test } from "vitest";
import { bc, run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const refused = async (...argv: string[]) => {
  const { code, stderr } = await run([...argv, "-C", bc]);
  expect(code).toBe(2);
  return stderr;
};

test("an id that is cut short is completed, and where several begin so, these are told", async () => {
  expect(await refused("explain", "ubc-zero-carbon", "tru-bgs")).toContain(
    'did you mean "ubc-zero-carbon-buildings"?',
  );
  expect(await refused("assess", "ubc-forest")).toContain(
    "there are 3 that begin so: ubc-forest-carbon-management, ubc-forest-health-management, ubc-forest-management-planning\n",
  );
  expect(await refused("explain", "overlap-l")).toContain('did you mean "overlap-low"?');
  expect(await refused("explain", "overlap")).toContain(
    "there are 2 that begin so: overlapping-bands, overlap-low\n",
  );
});

test("a micro-credential and a program that are exchanged are put right", async () => {
  expect(await refused("explain", "tru-bgs", "ubc-zero-carbon-buildings")).toBe(
    [
      'error: "tru-bgs" is a program and "ubc-zero-carbon-buildings" a micro-credential',
      "help: the micro-credential comes first: creditbank explain ubc-zero-carbon-buildings tru-bgs\n",
    ].join("\n"),
  );
});

test.each([
  [["grid", "bcit-btec-2190", "ubc-zero-carbon-buildings"], "a micro-credential, and a course is"],
  [["plan", "ubc-zero-carbon-buildings"], "a micro-credential, and a program is"],
  [["ladder", "--micro-credential", "tru-bgs"], "a program, and a micro-credential is"],
  [["assess", "--bank", "bcit-btec-2190"], "a course, and a credit bank is"],
  [["assess", "example-tru-2024-021"], "an agreement, and a micro-credential is"],
])("%j says what the word names", async (argv, message) => {
  expect(await refused(...argv)).toContain(
    `is ${message} asked for\nhelp: were two words exchanged? --help shows what stands where`,
  );
});

test("a kind that is no word is not shown as an empty one", async () => {
  const cwd = folderWith({ ...smallWorkspace, "list.yaml": "kind: [course]\nid: x\n" });
  const { stdout } = await run(["check"], { cwd });
  expect(stdout).toContain("list.yaml:1:7 error unknown-kind `kind` names no kind\n");
  expect(stdout).toContain("write one word, such as `kind: course`");
});
