import { expect, test } from "vitest";
import { errorsOf } from "../schema/errors-of.ts";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const conditions = `grade: {minimum: 70%}
currency: {staleAfterMonths: 24, until: admission}
`;

test("an explanation shows the conditions on a learner that it takes as met, as assess does", async () => {
  const bank = smallWorkspace["bank.yaml"] + conditions;
  const cwd = folderWith({ ...smallWorkspace, "bank.yaml": bank });
  const { stdout } = await run(["explain", "sure", "diploma"], { cwd });
  const said = stdout.replaceAll(/[\s│├─└]+/g, " ");
  expect(said).toContain("assumed met: completed within 24 months before admission");
  expect(said).toContain("a grade of at least 70 %");
  const report = JSON.parse((await run(["explain", "sure", "diploma", "--json"], { cwd })).stdout);
  expect(errorsOf("explain-report.json", report)).toEqual([]);
  const assessed = JSON.parse((await run(["assess", "sure", "--json"], { cwd })).stdout);
  expect(report.banks[0].assumed).toHaveLength(2);
  expect(report.banks[0].assumed).toEqual(assessed.assessments[0].assumed);
});
