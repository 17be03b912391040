import fc from "fast-check";
import { expect, test } from "vitest";
import type { Filled } from "../../src/award/drift.ts";
import { type Day, openDay } from "../../src/ladder/day.ts";
import { consequences } from "../../src/ladder/record/consequences.ts";
import { agreementDocument, type Plain } from "../../src/ladder/record/decision.ts";
import { yamlText } from "../../src/source/write-yaml.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import { day, yamlOf } from "../builders/workspace.ts";
import { arbitraryWorkspace } from "../oracle/arbitrary.ts";

function opened(texts: readonly string[], asOf: string): Day {
  const files = texts.map((text, index) => ({ path: `${index}.yaml`, text }));
  return openDay(catalogueAt(loadTexts(files, { packs: false }), day(asOf)));
}

/** What `check` finds of a recorded decision, but for claims of providers: a decision may well bear one out or overrule it. */
const added = (before: Day, after: Day) =>
  consequences(before, after)
    .filter(({ code }) => code !== "unsupported-claim")
    .map(({ code, message }) => `${code}: ${message}`);

/** A choice of what is decided, by numbers. */
interface Choice {
  readonly kind: "assigned" | "unassigned" | "block" | "waiver" | "no-credit" | "conditional";
  readonly picks: readonly number[];
  readonly approved: boolean;
}

/** The agreement as `record` writes it; null where the workspace has nothing to decide about. */
function recorded({ catalogue }: Day, { kind, picks, approved }: Choice): string | null {
  const [banks, offerings, courses] = [
    [...catalogue.banks.keys()],
    [...catalogue.offerings.values()],
    [...catalogue.courses.keys()],
  ];
  const pick = <T>(items: readonly T[], index: number): T | undefined =>
    items[(picks[index] ?? 0) % Math.max(1, items.length)];
  const [bank, course] = [pick(banks, 0), pick(courses, 1)];
  const chosen = new Set([pick(offerings, 2), pick(offerings, 3)]);
  const members = [...chosen].flatMap((offering): Filled[] =>
    offering === undefined ? [] : [{ named: { id: offering.id }, offering }],
  );
  if (bank === undefined || course === undefined || members.length === 0) return null;
  const results: Record<Choice["kind"], readonly Plain[]> = {
    assigned: [{ type: "assigned", course }],
    conditional: [{ type: "assigned", course, credits: 1.5 }],
    unassigned: [{ type: "unassigned", subject: "AAA", level: 1, credits: 3 }],
    block: [{ type: "block", credits: 6 }],
    waiver: [{ type: "waiver", course }],
    "no-credit": [],
  };
  const isDecision = kind === "waiver" || kind === "no-credit" || kind === "conditional";
  const document = agreementDocument({
    id: "recorded",
    bank,
    members,
    decision: isDecision ? kind : "credit",
    results: results[kind],
    programs: null,
    conditions: kind === "conditional" ? { minimumGrade: "65%" } : undefined,
    effective: { from: catalogue.asOf },
    assessed: { on: catalogue.asOf, by: [{ role: "faculty assessor" }] },
    reviewBy: undefined,
    supersedes: [],
    note: undefined,
  });
  const signed = approved ? { ...document, approved: { on: catalogue.asOf } } : document;
  return yamlText(signed);
}

const choices: fc.Arbitrary<Choice> = fc.record({
  kind: fc.constantFrom("assigned", "unassigned", "block", "waiver", "no-credit", "conditional"),
  picks: fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }),
  approved: fc.boolean(),
});

test("record then check adds no diagnostic", { timeout: 120_000 }, () => {
  let decided = 0;
  fc.assert(
    fc.property(arbitraryWorkspace(), choices, ({ documents, asOf }, choice) => {
      const text = yamlOf(documents);
      const before = opened([text], asOf);
      const agreement = recorded(before, choice);
      fc.pre(agreement !== null);
      const after = opened([text, agreement ?? ""], asOf);
      expect(after.catalogue.agreements.map(({ id }) => id)).toContain("recorded");
      expect(added(before, after)).toEqual([]);
      decided += 1;
    }),
    { numRuns: 300 },
  );
  expect(decided).toBeGreaterThan(100);
});
