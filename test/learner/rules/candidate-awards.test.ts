import { expect, test } from "vitest";
import { deskOf, done, entryOf, ladderable } from "../../builders/learner.ts";

test("a converted award is the same for the next learner, so that what was found for it is known again", () => {
  const conversions = [{ to: "credit", factor: 0.5, source: "s" }];
  const sources = { s: { title: "Source", basis: "synthetic" } };
  const bank = {
    unit: "point",
    hours: { perCredit: { learning: 10 } },
    credit: { step: 1 },
    unassigned: { allowed: true, status: "eligible" },
    conversions,
    sources,
  };
  const m = { hours: { learning: 40 }, subjects: ["ABC"], level: { year: 1 } };
  const desk = deskOf(ladderable({ bank, m }));
  const rules = desk.rulesOf("program", null);
  const awards = () => {
    const { held } = rules === null ? { held: [] } : desk.caseOf(rules, [entryOf(done())], []);
    return rules?.awards({ held, completed: held, earned: [] }) ?? [];
  };
  const converted = awards().filter((award) => award.converted !== null);
  expect(converted.map(({ credits }) => String(credits))).toEqual(["2"]);
  for (const award of converted) expect(awards().some((other) => other === award)).toBe(true);
});
