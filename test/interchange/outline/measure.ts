import { blocksOf } from "../../../src/interchange/outline/blocks/blocks-of.ts";
import type { Facts } from "../../../src/interchange/outline/facts/facts.ts";
import { readFacts } from "../../../src/interchange/outline/facts/facts.ts";
import { chooseKind } from "../../../src/interchange/outline/facts/kind.ts";
import type { Level } from "../../../src/interchange/outline/facts/level.ts";
import { Reading } from "../../../src/interchange/outline/facts/reading.ts";
import { sectionsOf } from "../../../src/interchange/outline/sections/sections-of.ts";
import type { Sample } from "./samples.ts";

/** How often a field was read as it stands, read otherwise, or not read. */
export interface Tally {
  found: number;
  wrong: number;
  missed: number;
}

/** What was read of an outline otherwise than a person reads it. */
export interface Difference {
  readonly sample: string;
  readonly field: string;
  readonly kind: "wrong" | "missed";
  readonly expected: string;
  readonly read: string;
}

/** The fields that are measured, in the order of the table. */
const fields = [
  ...["kind", "title", "code", "institution", "credits", "unit", "creditStatus", "hours", "weekly"],
  ...["weeks", "level", "outcomes", "topics", "assessments", "covers", "passMark", "prerequisites"],
  ...[
    "description",
    "purpose",
    "audience",
    "delivery",
    "location",
    "effective",
    "approved",
    "cost",
  ],
] as const;

/** Reads outlines and compares field by field; lists entry by entry. */
export async function measure(samples: readonly Sample[]): Promise<{
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly differences: readonly Difference[];
}> {
  const tallies = new Map<string, Tally>(
    fields.map((field) => [field, { found: 0, wrong: 0, missed: 0 }]),
  );
  const differences: Difference[] = [];
  for (const { name, file, expected } of samples) {
    const read = await fieldsOf(file);
    for (const field of fields) {
      const tally = tallies.get(field);
      if (tally === undefined) continue;
      for (const { kind, ...texts } of compare(listed(expected[field]), listed(read[field]))) {
        tally[kind] += 1;
        if (kind !== "found") differences.push({ sample: name, field, kind, ...texts });
      }
    }
  }
  return { tallies, differences };
}

type Outcome = { readonly kind: keyof Tally; readonly expected: string; readonly read: string };

function compare(expected: readonly string[], read: readonly string[]): readonly Outcome[] {
  const rest = [...read];
  const missing: string[] = [];
  const outcomes: Outcome[] = [];
  for (const text of expected) {
    const at = rest.indexOf(text);
    if (at === -1) missing.push(text);
    else outcomes.push({ kind: "found", expected: text, read: rest.splice(at, 1)[0] ?? "" });
  }
  for (const text of rest)
    outcomes.push({ kind: "wrong", expected: missing.shift() ?? "", read: text });
  for (const text of missing) outcomes.push({ kind: "missed", expected: text, read: "" });
  return outcomes;
}

/** A field as a list of texts; a mapping as its entries. */
function listed(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map(String);
  if (value instanceof Date) return [value.toISOString().slice(0, 10)];
  if (typeof value === "object")
    return Object.entries(value).map(([key, item]) => `${key}: ${item}`);
  return [String(value)];
}

async function fieldsOf(file: Sample["file"]): Promise<Readonly<Record<string, unknown>>> {
  const list = await blocksOf(file);
  if (!("blocks" in list)) return {};
  const reading = new Reading(sectionsOf(list.blocks));
  const facts = readFacts(reading);
  const text = (key: keyof Facts) => (facts[key] as { value?: unknown } | null)?.value;
  return {
    ...Object.fromEntries(fields.map((field) => [field, text(field as keyof Facts)])),
    kind: chooseKind(undefined, facts, reading).kind,
    creditStatus: text("status"),
    credits: facts.credits?.value.toDecimal(),
    hours: Object.fromEntries(
      [...facts.totals].map(([kind, { value }]) => [kind, value.toDecimal()]),
    ),
    weekly: facts.weekly.map(({ value }) => value),
    weeks: facts.weeks?.value.toDecimal(),
    level: facts.levels.map(({ value }) => levelText(value)),
    outcomes: facts.outcomes.map(({ value }) => value),
    topics: facts.topics.map(({ value }) => value),
    assessments: facts.assessments.map(({ value: { title, weight } }) =>
      weight === null ? title : `${title} ${weight.toDecimal()}%`,
    ),
    covers: facts.assessments.flatMap(({ value }) =>
      value.outcomes.length === 0 ? [] : value.outcomes.join(" "),
    ),
    passMark: passText(facts),
    cost: facts.cost?.value.amount.toDecimal(),
  };
}

function levelText(level: Level): string {
  if (level.is === "label") return level.label;
  if (level.is === "nqf") return `${level.framework} ${level.level}`;
  return level.is === "eqf" ? `EQF ${level.level}` : `year ${level.year}`;
}

function passText({ pass }: Facts): string | undefined {
  if (pass === null) return undefined;
  const { threshold } = pass.value;
  return typeof threshold === "string" ? threshold : `${threshold.toDecimal()}%`;
}

/** The table of a measurement, a line a field. */
export function table(tallies: ReadonlyMap<string, Tally>): string {
  const rows = [...tallies].filter(([, { found, wrong, missed }]) => found + wrong + missed > 0);
  const sum = (key: keyof Tally) => rows.reduce((all, [, tally]) => all + tally[key], 0);
  const total: [string, Tally] = [
    "all",
    { found: sum("found"), wrong: sum("wrong"), missed: sum("missed") },
  ];
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, index) => (index === 0 ? String(cell).padEnd(14) : String(cell).padStart(7)))
      .join("");
  return [
    line(["field", "found", "wrong", "missed"]),
    ...[...rows, total].map(([name, { found, wrong, missed }]) =>
      line([name, found, wrong, missed]),
    ),
  ].join("\n");
}
