import { expect, test } from "vitest";
import { completedToo, neededTexts } from "../../../src/report/plan/purpose-text.ts";
import type { Lookup } from "../../../src/report/text/lookup.ts";
import { agreement, bank, course, microCredential, program } from "../../builders/documents.ts";
import { planned } from "../../ladder/plan/planned.ts";

const lookup = { offering: (id: string) => id.toUpperCase() } as unknown as Lookup;

const asking = (id: string, complete: readonly string[], more: object = {}) => [
  microCredential(id),
  agreement(`a-${id}`, {
    microCredentials: [{ id }],
    conditions: { complete },
    results: [{ type: "unassigned", subject: "ABC", level: 1, credits: 3 }],
    ...more,
  }),
];

test("a bridge says for what credit and what waivers it is needed, and they say what is completed beside them", () => {
  const plan = planned([
    bank(),
    course("waived"),
    program({
      requirements: [
        { id: "any", credits: 12, from: { subjects: ["ABC"] } },
        { id: "set", course: "waived" },
      ],
    }),
    microCredential("bridge"),
    ...["x", "y", "z"].flatMap((id) => asking(id, ["bridge"])),
    ...asking("w", ["bridge", "x", "y"], {
      decision: "waiver",
      results: [{ type: "waiver", course: "waived" }],
    }),
  ]);
  const step = (id: string) => plan.steps.filter(({ microCredential: one }) => one === id);
  expect(step("bridge").flatMap((one) => neededTexts(one, plan, lookup))).toEqual([
    "no credit here: credit for X, Y and Z depends on it; a waiver for W depends on it",
  ]);
  expect(step("x").flatMap((one) => neededTexts(one, plan, lookup))).toEqual([
    "a waiver for W depends on it",
  ]);
  const besides = step("w").flatMap(({ awards }) => awards.map((one) => completedToo(one, lookup)));
  expect(besides).toEqual(["BRIDGE, X and Y completed, too"]);
});
