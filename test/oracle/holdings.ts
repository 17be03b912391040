/** Section 8: what a learner holds, and whether a bank or a decision may use it. */
import type { Three } from "./evidence.ts";
import { failed, guaranteed, isHigher, reaches, shareAsPercent } from "./grades.ts";
import {
  child,
  type Doc,
  docs,
  idOf,
  inEffect,
  list,
  stated,
  text,
  type World,
} from "./reading.ts";

/** One row of learner records, the learner aside. */
export type Row = {
  readonly item: string;
  readonly edition?: string;
  readonly completedOn?: string;
  readonly grade?: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly route?: "resident" | "transfer" | "plar";
  readonly catalog?: string;
};

export type Held = { readonly row: Row; readonly offering: Doc };

export const both = (facts: readonly Three[]): Three => {
  if (facts.includes("false")) {
    return "false";
  }
  return facts.includes("unknown") ? "unknown" : "true";
};

/** The edition named, else the one in effect on the day, else today's, else the last. */
export function holding(world: World, row: Row): Held | undefined {
  const editions = world
    .every("micro-credential")
    .filter((m) => idOf(m) === row.item)
    .toSorted((a, b) => (from(a) < from(b) ? -1 : 1));
  const on = (day: string): Doc | undefined => editions.find((m) => inEffect(m, day));
  const offering =
    row.edition !== undefined
      ? editions.find((m) => text(m, "edition") === row.edition)
      : ((row.completedOn === undefined ? undefined : on(row.completedOn)) ??
        on(world.asOf) ??
        editions.at(-1));
  return offering === undefined ? undefined : { row, offering };
}

const from = (doc: Doc): string => text(child(doc, "effective"), "from") ?? "";

export function within(doc: Doc, day: string | undefined): Three {
  if (day !== undefined) {
    return inEffect(doc, day) ? "true" : "false";
  }
  const { from: start, to } = child(doc, "effective");
  return start === undefined && to === undefined ? "true" : "unknown";
}

/** Whole months, the day of the month cut to the length of the month. */
function later(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

function current(bank: Doc, row: Row, day: string): Three {
  const rule = child(bank, "currency");
  if (rule.staleAfterMonths === undefined || rule.staleAfterMonths === null) {
    return "true";
  }
  if (row.completedOn === undefined) {
    return "unknown";
  }
  if (day <= later(row.completedOn, Number(rule.staleAfterMonths))) {
    return "true";
  }
  return rule.onStale === "deny" ? "false" : "unknown";
}

export function scaleOf(world: World, bank: Doc): Doc | undefined {
  const name = text(child(bank, "grade"), "scale");
  return name === undefined ? undefined : world.one("grade-scale", name);
}

function marked(world: World, bank: Doc, { row, offering }: Held): Three {
  const { perCompetency } = child(bank, "grade");
  if (perCompetency === undefined || perCompetency === null) {
    return "true";
  }
  const scale = scaleOf(world, bank);
  const minimum = shareAsPercent(perCompetency);
  const rule = child(offering, "passRule");
  return both(
    docs(offering, "competencies").map((k) => {
      const own = reaches(row.marks[idOf(k)], minimum, scale);
      if (own !== "unknown") {
        return own;
      }
      return guaranteed(rule, minimum, scale) ? "true" : "unknown";
    }),
  );
}

export type Asked = {
  readonly world: World;
  /** the day of admission */
  readonly admitted: string;
  readonly exceptions: readonly Doc[];
};

/** What holds of all use of a holding by a bank: its edition's dates, its age, its marks. */
export function sound({ world, admitted }: Asked, bank: Doc, held: Held): Three {
  const until = child(bank, "currency").until === "admission" ? admitted : world.asOf;
  return both([
    within(held.offering, held.row.completedOn),
    current(bank, held.row, until),
    marked(world, bank, held),
  ]);
}

/** Is the grade good enough: for an exception, for a decision that states a minimum, for the bank? */
export function graded(
  { world, exceptions }: Asked,
  bank: Doc,
  held: Held,
  agreement?: Doc,
): Three {
  const scale = scaleOf(world, bank);
  const { grade } = held.row;
  const replaced = exceptions.find(
    (one) =>
      one.type === "minimum-grade" && !stated(one, "requirement") && one.item === held.row.item,
  );
  if (replaced !== undefined) {
    return reaches(grade, percentText(replaced.minimumGrade), scale);
  }
  const own = child(agreement ?? {}, "conditions").minimumGrade;
  const minimum = own ?? child(bank, "grade").minimum;
  if (minimum === undefined || minimum === null) {
    return failed(grade, scale) ? "false" : "true";
  }
  return reaches(grade, shareAsPercent(minimum), scale);
}

/** Texts of exceptions and requirements: "60%" is sixty percent, anything else a grade. */
export const percentText = (minimum: unknown): unknown =>
  typeof minimum === "number" || String(minimum).endsWith("%")
    ? shareAsPercent(typeof minimum === "number" ? `${minimum}%` : minimum)
    : String(minimum);

/** Of several records of one thing: the usable before the others, then the highest grade, the latest, the first. */
export function best<T extends { readonly row: Row }>(
  records: readonly T[],
  rank: (record: T) => number,
  scale: Doc | undefined,
): T | undefined {
  let found: T | undefined;
  for (const record of records) {
    if (found === undefined || isBetter(record, found, rank, scale)) {
      found = record;
    }
  }
  return found;
}

function isBetter<T extends { readonly row: Row }>(
  a: T,
  b: T,
  rank: (record: T) => number,
  scale: Doc | undefined,
): boolean {
  if (rank(a) !== rank(b)) {
    return rank(a) < rank(b);
  }
  if (isHigher(a.row.grade, b.row.grade, scale)) {
    return true;
  }
  const equal = !isHigher(b.row.grade, a.row.grade, scale);
  return equal && (a.row.completedOn ?? "") > (b.row.completedOn ?? "");
}

/** The only grade scale of the banks, where there is one. */
export function commonScale(world: World, banks: readonly Doc[]): Doc | undefined {
  const names = new Set(banks.map((bank) => text(child(bank, "grade"), "scale")));
  const [bank] = banks;
  return names.size === 1 && bank !== undefined ? scaleOf(world, bank) : undefined;
}

export const superseding = (world: World, id: string): readonly Doc[] =>
  world.every("agreement").filter((a) => a.supersedes === id || list(a, "supersedes").includes(id));
