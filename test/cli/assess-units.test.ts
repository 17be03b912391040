import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { run } from "./run.ts";
import { folderWith, smallWorkspace } from "./workspace.ts";

const answers = async (files: Readonly<Record<string, string>>) => {
  const cwd = folderWith(files);
  const csv = await run(["assess", "sure", "-f", "csv"], { cwd });
  const json = await run(["assess", "sure", "--json"], { cwd });
  const text = await run(["assess", "sure"], { cwd });
  return {
    rows: parse(csv.stdout, { columns: true }) as { unit: string }[],
    assessment: JSON.parse(json.stdout).assessments[0],
    text: text.stdout,
  };
};

test("text, JSON and CSV say the same unit of an award", async () => {
  const { rows, assessment, text } = await answers(smallWorkspace);
  expect(rows).toMatchObject([{ unit: "ca-semester" }]);
  expect(assessment.awards).toMatchObject([{ credits: 3, unit: "ca-semester" }]);
  expect(assessment.terms.unit).toBe("ca-semester");
  expect(text).toContain("3.0 credits (ca-semester), CARB 1000");
});

test("a bank that states no unit has that of its courses, where they have one", async () => {
  const course = smallWorkspace["course.yaml"] ?? "";
  const other = course.replace("id: carbon", "id: other").replace("ca-semester", "ects");
  const { assessment } = await answers({ ...smallWorkspace, "other.yaml": other });
  expect(other).toContain("ects");
  expect(assessment.terms.unit).toBeNull();
  const bank = `${smallWorkspace["bank.yaml"]}unit: ects\n`;
  const stated = await answers({ ...smallWorkspace, "bank.yaml": bank });
  expect(stated.assessment.terms.unit).toBe("ects");
});
