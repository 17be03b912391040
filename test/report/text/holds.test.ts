import { expect, test } from "vitest";
import type { Hold } from "../../../src/ladder/result.ts";
import { holdNames, holdsJson, openNeed } from "../../../src/report/text/holds.ts";

const upper: Hold = { kind: "limit", id: "upper" };
const same: Hold = { kind: "capacity", id: "upper" };
const core: Hold = { kind: "capacity", id: "core" };

test("ids are told with what they are where two are the same", () => {
  expect(holdNames([core, upper])).toEqual(["core", "upper"]);
  expect(holdNames([core, same, upper])).toEqual(["core", "requirement upper", "limit upper"]);
});

test("a report for machines always tells what each is", () => {
  expect(holdsJson([core, same, upper])).toEqual({
    binding: ["core", "upper", "upper"],
    bindingKinds: ["capacity", "capacity", "limit"],
    bindingUndecided: [false, false, false],
  });
});

test("what was left undecided is told", () => {
  const open = { ...upper, undecided: true } as const;
  expect(holdsJson([core, open]).bindingUndecided).toEqual([false, true]);
  expect(openNeed([core, upper])).toBe("");
  expect(openNeed([core, open])).toContain("may not all be needed");
});
