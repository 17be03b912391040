import { describe, expect, test } from "vitest";
import { expectedOfMust, loadPack, packsWithCases } from "./pack.ts";

describe.each(["credit-banks", "frameworks"] as const)("the packs of rules/%s", (folder) => {
  const packs = packsWithCases(folder);
  if (packs.length === 0) test.skip("have no cases yet", () => undefined);

  test.each(packs)("%s gives the answers that its cases expect", (name) => {
    const pack = loadPack(folder, name);
    expect(pack.findings).toEqual([]);
    expect(pack.cases.settings.length).toBeGreaterThan(0);
  });

  test.each(packs)("%s has a case that passes and one that fails for each must", (name) => {
    for (const [id, results] of Object.entries(expectedOfMust(loadPack(folder, name)))) {
      expect([id, ...results]).toEqual(expect.arrayContaining([id, "fail", "pass"]));
    }
  });
});
