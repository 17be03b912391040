import { expect, test } from "vitest";
import { errorsOf } from "../schema/errors-of.ts";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const outcomes = `outcomes:
  - {id: whole, statement: Handle carbon, parts: [O1]}
  - {id: O1, statement: Count carbon}
`;
const course = `${smallWorkspace["course.yaml"]?.split("outcomes:")[0]}${outcomes}`;

test("an explanation names the parts through which an outcome is met", async () => {
  const cwd = folderWith({ ...smallWorkspace, "course.yaml": course });
  const { stdout } = await run(["explain", "sure", "diploma"], { cwd });
  expect(stdout).toContain("whole (with the parts O1): ✔ met in full");
  expect(stdout).toContain("nothing relates to it itself; its parts count: O1\n");
  const report = JSON.parse((await run(["explain", "sure", "diploma", "--json"], { cwd })).stdout);
  expect(errorsOf("explain-report.json", report)).toEqual([]);
  const told = report.banks[0].courses[0].outcomes.map((one: { parts: string[] }) => one.parts);
  expect(told).toEqual([[], ["O1"]]);
});
