import { describe, expect, test } from "vitest";
import type { Manifest } from "../../../src/learner/parts/manifest.ts";
import { type Part, partsFault } from "../../../src/learner/parts/parts.ts";
import { manifest } from "../../builders/manifest.ts";

const part = (number: number, of: number, changes: Partial<Manifest> = {}): Part => ({
  file: `part-${number}`,
  manifest: manifest({ shard: { part: number, of }, ...changes }),
});

describe("parts", () => {
  test("are one batch in any order, however many", () => {
    expect(partsFault([part(1, 1)])).toBeNull();
    expect(partsFault([part(3, 3), part(1, 3), part(2, 3)])).toBeNull();
  });

  test("that are missing or doubled are named", () => {
    expect(partsFault([])).toEqual({ fault: "missing", parts: [1], of: 1 });
    expect(partsFault([part(2, 4)])).toEqual({ fault: "missing", parts: [1, 3, 4], of: 4 });
    const twice = [part(1, 2), part(2, 2), { ...part(2, 2), file: "again" }];
    expect(partsFault(twice)).toEqual({ fault: "doubled", part: 2, files: ["part-2", "again"] });
  });

  test.each([
    ["version", { version: "0.2.0" }],
    ["records", { input: { bytes: 7, digest: "3".repeat(64) } }],
    ["rules", { workspace: "other" }],
    ["day", { asOf: "2025-02-01" }],
  ] as const)("of another %s are told apart", (trait, changes) => {
    const fault = partsFault([part(1, 2), part(2, 2, changes)]);
    expect(fault).toEqual({ fault: "differs", trait, files: ["part-1", "part-2"], options: [] });
  });

  test("of another count, or with other options, are told apart", () => {
    const files = ["part-1", "part-2"];
    expect(partsFault([part(1, 2), part(2, 3)])).toEqual({ fault: "count", files });
    const options = { programs: ["q"], format: "csv", grouped: true };
    expect(partsFault([part(1, 2), part(2, 2, { options })])).toEqual({
      ...{ fault: "differs", trait: "options", files },
      options: ["programs", "grouped"],
    });
  });
});
