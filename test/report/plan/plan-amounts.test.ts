import { expect, test } from "vitest";
import { totalsText } from "../../../src/report/plan/plan-amounts.ts";
import { planned, workspace, worth } from "../../ladder/plan/planned.ts";

const costing = (amount: number) => ({ cost: { amount, currency: "CAD" } });

test("what not all steps state is told as what is stated, and by how many it is not", () => {
  const total = (amount: number) =>
    totalsText(planned(workspace(worth("a", 3, costing(amount)), worth("b", 3))));
  expect(total(200)).toContain("at least CAD 200 (1 of 2 state none)");
  expect(total(0)).toContain("no cost where one is stated (1 of 2 state none)");
});
