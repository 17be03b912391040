import fc from "fast-check";
import { expect, test } from "vitest";
import type { Filled } from "../../src/award/drift.ts";
import { checkClaims } from "../../src/ladder/claims.ts";
import { type Day, openDay } from "../../src/ladder/day.ts";
import { Evaluation } from "../../src/ladder/evaluation.ts";
import { checkPathways } from "../../src/ladder/pathways.ts";
import { consequences } from "../../src/ladder/record/consequences.ts";
import { agreementDocument, type Plain } from "../../src/ladder/record/decision.ts";
import { yamlText } from "../../src/source/write-yaml.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import { day, yamlOf } from "../builders/workspace.ts";
import { arbitraryWorkspace, type Json } from "../oracle/arbitrary.ts";

function opened(texts: readonly string[], asOf: string): Day {
  const files = texts.map((text, index) => ({ path: `${index}.yaml`, text }));
  return openDay(catalogueAt(loadTexts(files, { packs: false }), day(asOf)));
}

/** What `check` finds of a recorded decision, but for claims of providers: a decision may well bear one out or overrule it (below). */
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

/** The workspace with credit claimed for every micro-credential, and promised for all of them together. */
function promising(documents: readonly Json[], [first = 0, second = 0]: readonly number[]): Json[] {
  const ids = documents.filter(({ kind }) => kind === "micro-credential").map(({ id }) => id);
  const [one, all] = [first % 2 === 0 ? 0 : first % 6, 1 + (second % 9)];
  const claim = { program: "prog", kind: "ladder", ...(one === 0 ? {} : { credits: one }) };
  return [
    ...documents.map((document) =>
      document.kind === "micro-credential" && document.pathways === undefined
        ? { ...document, pathways: { type: "stackable", claims: [claim] } }
        : document,
    ),
    {
      kind: "pathway",
      id: "promise",
      title: "Promise",
      steps: [
        ...[...new Set(ids)].map((microCredential) => ({ microCredential })),
        { program: "prog", after: [...new Set(ids)], credits: all },
      ],
    },
  ];
}

/** The claims (one for each micro-credential) and steps of pathways that the rules do not bear out. */
function unsupported({ catalogue }: Day): string[] {
  const evaluation = new Evaluation(catalogue);
  return [...checkClaims(evaluation), ...checkPathways(evaluation)].map(
    ({ code, args }) => `${code} ${String(args.command ?? args.program)}`,
  );
}

/** The workspace with every decision signed from the day it was made. */
function signed(documents: readonly Json[], on: string): Json[] {
  return documents.map((document) =>
    document.kind === "agreement" ? { ...document, approved: { on } } : document,
  );
}

/** What is unsupported before a decision, while it waits for its signature, and once it is signed. */
function aroundSignature(documents: readonly Json[], asOf: string, choice: Choice) {
  const text = yamlOf(promising(documents, choice.picks));
  const before = opened([text], asOf);
  const after = (approved: boolean) => {
    const agreement = recorded(before, { ...choice, approved });
    return agreement === null ? null : unsupported(opened([text, agreement], asOf));
  };
  const [waiting, ended] = [after(false), after(true)];
  fc.pre(waiting !== null && ended !== null);
  return { either: new Set([...unsupported(before), ...(ended ?? [])]), waiting: waiting ?? [] };
}

test("a decision without a signature leaves a promise unsupported only where it was before, or where the signed one does", {
  timeout: 120_000,
}, () => {
  let missed = 0;
  fc.assert(
    fc.property(arbitraryWorkspace(), choices, ({ documents, asOf }, choice) => {
      const { either, waiting } = aroundSignature(documents, asOf, choice);
      expect(waiting.filter((one) => !either.has(one))).toEqual([]);
      missed += waiting.length;
    }),
    { numRuns: 100 },
  );
  expect(missed).toBeGreaterThan(25);
});

test("a decision that alone has no signature leaves unsupported just what was so before, or is once it is signed", {
  timeout: 120_000,
}, () => {
  let missed = 0;
  fc.assert(
    fc.property(arbitraryWorkspace(), choices, ({ documents, asOf }, choice) => {
      const { either, waiting } = aroundSignature(signed(documents, asOf), asOf, choice);
      expect([...waiting].sort()).toEqual([...either].sort());
      missed += waiting.length;
    }),
    { numRuns: 150 },
  );
  expect(missed).toBeGreaterThan(40);
});
