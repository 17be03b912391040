import { expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

test("a conversion is shown as written, with its source and what that rests on", async () => {
  const bank = `${smallWorkspace["bank.yaml"]}unit: ca-semester
conversions: [{to: ects, factor: 1.6667, source: s}, {to: us-quarter, factor: 4/3, source: s}]
sources: {s: {title: General, basis: general-knowledge}}
`;
  const cwd = folderWith({ ...smallWorkspace, "bank.yaml": bank });
  const { stdout } = await run(["assess", "sure"], { cwd });
  expect(stdout).toContain("1 ca-semester = 1.6667 ects [General; general-knowledge]");
  expect(stdout).toContain("1 ca-semester = 4/3 us-quarter [General; general-knowledge]");
  const json = JSON.parse((await run(["assess", "sure", "--json"], { cwd })).stdout);
  const cited = { source: "General", basis: "general-knowledge" };
  expect(json.assessments[0].terms.conversions).toEqual([
    { to: "ects", factor: 1.6667, exact: "1.6667", ...cited },
    { to: "us-quarter", factor: 1.3333, exact: "4/3", ...cited },
  ]);
});
