import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { run, runJson } from "./run.ts";
import { folderWith, offering, smallWorkspace } from "./workspace.ts";

const statuses = ["draft", "suspended", "teach-out"] as const;

/** The small workspace with both offerings in a status. */
const folderIn = (status: string) =>
  folderWith({
    ...smallWorkspace,
    "offerings.yaml": (smallWorkspace["offerings.yaml"] ?? "").replaceAll(
      "creditStatus:",
      `status: ${status}\ncreditStatus:`,
    ),
  });

const tabular = ["ladder", "assess", "plan diploma", "questions"];
const commands = [...tabular, "explain sure diploma"];

describe.each(statuses)("an offering that is not active (%s) is marked", (status) => {
  test.each(commands)("by %s in text", async (line) => {
    const { stdout } = await run(line.split(" "), { cwd: folderIn(status) });
    const said = line.startsWith("plan") && status === "teach-out" ? "being taught out" : status;
    expect(stdout).toContain(said);
  });

  test.each(tabular)("by %s in Markdown", async (line) => {
    const { stdout } = await run([...line.split(" "), "-f", "markdown"], { cwd: folderIn(status) });
    expect(stdout).toContain(status);
  });

  test.each(tabular)("by %s as CSV, in a column of its own", async (line) => {
    const { stdout } = await run([...line.split(" "), "-f", "csv"], { cwd: folderIn(status) });
    const [heading = [], ...rows] = parse(stdout) as string[][];
    const at = heading.indexOf("offering");
    expect(at).toBeGreaterThan(0);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row[at]).toContain(status);
  });

  test("in JSON, beside the edition", async () => {
    const cwd = folderIn(status);
    const json = (...argv: string[]) => runJson(argv, { cwd });
    const marked = expect.objectContaining({ edition: null, offering: status });
    expect(await json("ladder")).toMatchObject({ pairs: [marked, marked] });
    expect(await json("explain", "sure", "diploma")).toMatchObject({ pair: marked });
    expect(await json("assess")).toMatchObject({ assessments: [marked, marked] });
    expect(await json("questions")).toMatchObject({ questions: [{ pairs: [marked] }] });
    expect(await json("plan", "diploma")).toMatchObject({ steps: [marked] });
    const { stdout } = await run(["ladder", "-f", "ndjson"], { cwd });
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({ offering: status });
  });
});

test("what a review in a plan asks to take is marked", async () => {
  const cwd = folderWith({
    ...smallWorkspace,
    "offerings.yaml": `${offering("maybe", "Carbon perhaps", false)}status: suspended\n`,
  });
  const argv = ["plan", "diploma"];
  expect((await run(argv, { cwd })).stdout).toContain("taking also Carbon perhaps (suspended)");
  expect(await runJson(argv, { cwd })).toMatchObject({
    review: { microCredentials: ["maybe"], offerings: ["suspended"] },
  });
});

test("an active offering is not marked in text", async () => {
  const { stdout } = await run(["ladder"], { cwd: folderIn("active") });
  expect(stdout).not.toContain("(active)");
});
