import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readTree } from "./tree.ts";
import { violationsOf } from "./violations.ts";
import { reasons } from "./walls.ts";

const sample = fileURLToPath(new URL("broken", import.meta.url));

describe("the broken sample", () => {
  const found = violationsOf(readTree(sample, ["bin", "src"]));

  test("has these breaches and no others", () => {
    const breaches = found.map(({ file, line, wall }) => `${file}:${line} ${wall}`);
    expect(breaches.sort()).toEqual([
      "bin/creditbank.js:1 size",
      "bin/creditbank.js:2 folder",
      "src/allocation/course.ts:1 folder",
      "src/award/files.ts:1 package",
      "src/award/files.ts:2 package",
      "src/award/files.ts:3 unknown-package",
      "src/cli/utils.ts:1 file-name",
      "src/competency/degree.ts:1 type",
      "src/diagnostics/first.ts:1 cycle",
      "src/index.ts:2 folder",
      "src/interchange/sorted.ts:1 name",
      "src/interchange/sorted.ts:2 name",
      "src/interchange/sorted.ts:3 name",
      "src/interchange/sorted.ts:5 name",
      "src/kernel/upward.ts:1 folder",
      "src/learner/clock.ts:3 name",
      "src/learner/clock.ts:4 name",
      "src/learner/clock.ts:5 name",
      "src/learner/gathered.ts:3 name",
      "src/learner/gathered.ts:4 name",
      "src/learner/gathered.ts:5 name",
      "src/learner/late.ts:2 package",
      "src/learner/late.ts:3 opaque",
      "src/learner/late.ts:4 opaque",
      "src/policy/clause.ts:2 package",
      "src/policy/clause.ts:3 package",
      "src/report/verdict.ts:2 type",
      "src/services/queue.ts:1 unknown-folder",
      "src/source/all.ts:1 barrel",
      "src/source/all.ts:2 barrel",
      "src/source/text.ts:1 outside",
    ]);
  });

  test("breaks every kind of wall", () => {
    const kinds = new Set(found.map(({ wall }) => wall));
    const expected = [...Object.keys(reasons), "folder", "type", "package", "name", "size"];
    expect([...kinds].sort()).toEqual(expected.sort());
  });

  test("is told the reason with each breach", () => {
    const said = (wall: string) => found.find((breach) => breach.wall === wall)?.message;
    for (const [wall, reason] of Object.entries(reasons)) expect(said(wall)).toContain(reason);
    expect(said("cycle")).toBe(
      "src/diagnostics/first.ts → src/diagnostics/second.ts → src/diagnostics/first.ts: " +
        reasons.cycle,
    );
  });
});
