import { join } from "node:path";
import { expect, test } from "vitest";
import { fails } from "../../src/policy/grade.ts";
import { loadWorkspace } from "../../src/workspace/load.ts";
import { packageRoot } from "../cli/run.ts";

const scales = loadWorkspace({ root: join(packageRoot, "rules/scales") }).documents.of(
  "grade-scale",
);

/** The grades of a scale's bands and ranks that are no pass, and what it makes of 49 and 50 percent. */
const failures = scales.map(({ id, edition, data }) => {
  const written = [...data.bands.map(({ grade }) => grade), ...data.ranked, "49", "50"];
  return [id, edition ?? "", ...written.filter((grade) => fails(grade, data))].join(" ").trim();
});

test("F is no pass on any built-in scale, nor is what is unsatisfactory", () => {
  expect(failures.sort()).toEqual([
    "camosun  F 49",
    "douglas 2002 F 49",
    "douglas 2023 F 49",
    "jibc  F 49",
    "kpu  F 49",
    "northern-lights  F 49",
    "selkirk  F",
    "tru  F 49",
    "vcc  F U 49",
  ]);
});
