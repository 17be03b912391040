import { expect, test } from "vitest";
import { costText, totalsText } from "../../../src/report/plan/plan-amounts.ts";
import { microCredential } from "../../builders/documents.ts";
import { planned, workspace, worth } from "../../ladder/plan/planned.ts";

const costing = (amount: number, currency = "CAD") => ({ cost: { amount, currency } });

test("what not all steps state is told as what is stated, and by how many it is not", () => {
  const total = (amount: number) =>
    totalsText(planned(workspace(worth("a", 3, costing(amount)), worth("b", 3))));
  expect(total(200)).toContain("at least CAD 200 (1 of 2 state none)");
  expect(total(0)).toContain("no cost where one is stated (1 of 2 state none)");
});

test("a price in another currency is told as what it is, and added to none", () => {
  const plan = planned(
    workspace(
      worth("a", 3, costing(200)),
      worth("b", 3, costing(60, "USD")),
      worth("c", 3, costing(5, "USD")),
      worth("d", 3, costing(100)),
      worth("e", 3, costing(1)),
    ),
  );
  expect(plan.steps.map((step) => costText(step, "CAD"))).toContain(
    "USD 60, not the plan's currency",
  );
  expect(totalsText(plan)).toContain("CAD 301 and USD 65");
  expect(totalsText(plan)).not.toContain("state none");
  expect(plan.totals.cost).toBeNull();
});

test("beside what is free, it is not called a price that is not stated", () => {
  const documents = workspace(worth("a", 3, costing(60, "USD")), worth("b", 3, costing(0)), [
    microCredential("c", costing(9)),
    microCredential("d", costing(9)),
  ]);
  expect(totalsText(planned(documents))).toMatch(/, USD 60$/);
});
