import { describe, expect, test } from "vitest";
import { bc, run } from "./run.ts";

const view = async (...argv: string[]) => (await run(["ladder", "-C", bc, ...argv])).stdout;

describe("the ladder view", () => {
  test("begins with the day and the bank, ends with what it is not", async () => {
    const lines = (await view("--program", "tru-bgs")).trimEnd().split("\n");
    expect(lines[0]).toBe("creditbank ladder · as of 2025-01-31 · bank TRU Credit Bank (2024)");
    expect(lines.at(-1)).toBe(
      "This is a recommendation. Credit is awarded by the institution, not by this tool.",
    );
  });

  test("lists the better verdicts first", async () => {
    const words = [...(await view("--program", "tru-bgs")).matchAll(/^ {2}(\S (?:\w+)) /gm)].map(
      ([, w]) => w,
    );
    expect([...new Set(words)]).toEqual([
      "✔ recognized",
      "✔ eligible",
      "+ cluster",
      "? review",
      "✘ no",
    ]);
  });

  test("says what each verdict rests on", async () => {
    const text = await view("--program", "tru-bgs");
    expect(text).toContain("Zero Carbon Building Solutions   3.0  → electives/open/BLDG 3290\n");
    expect(text).toContain("covers 5 of 6 outcomes (85.7 %, needs 80 %)");
    expect(text).toContain("agreement example-tru-2024-017, until 2029-04-30");
    expect(text).toContain("is agreement example-tru-2025-002 approved?");
    expect(text).toMatch(
      /would be eligible \(3\.0\) with: C1, C2, C3 demonstrated by every\s+completer/,
    );
    expect(text).toContain("16 of 35 offerings have something to do with this program");
  });

  test("a cluster names the others and what each has alone", async () => {
    const text = await view("--program", "bcit-dip-forest-technology");
    expect(text).toContain("with Timber Cruising II (together 90 %; alone 30 %)");
  });

  test("pairs that nobody has compared are counted, and listed with --all", async () => {
    const argv = ["--program", "kpu-dip-general-studies"];
    expect(await view(...argv)).not.toContain("Exploring Health Care");
    const all = await view(...argv, "--all");
    expect(all).toMatch(/· uncompared {2}Exploring Health Care/);
    expect(all).not.toContain("--all lists");
  });
});
