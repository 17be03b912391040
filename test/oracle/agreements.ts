/** Section 5, part 1: agreements in effect, whom they cover, and their awards. */
import { type Fraction, fraction, ZERO } from "./fraction.ts";
import { routeOf } from "./gates.ts";
import { sameCurriculum } from "./learning.ts";
import type { World } from "./reading.ts";
import {
  child,
  type Doc,
  docs,
  idOf,
  inEffect,
  list,
  number,
  stated,
  text,
  texts,
} from "./reading.ts";

export type Status = "recognized" | "eligible" | "review";

export type Award = {
  readonly id: string;
  readonly bank: string;
  readonly route: string;
  readonly type: "assigned" | "unassigned" | "block" | "waiver" | "earned";
  readonly status: Status;
  /** ids of the micro-credentials it uses */
  readonly uses: readonly string[];
  readonly credits: Fraction;
  readonly unit: string | undefined;
  readonly course: string | undefined;
  readonly subject: string | undefined;
  readonly level: number | undefined;
  readonly number: number | undefined;
  readonly tags: readonly string[];
  readonly providers: readonly string[];
  readonly precludes: readonly string[];
  /** results of one agreement share this, and may use the same learning */
  readonly agreement: string | undefined;
  /** may be granted in part, in multiples of `step`, not below `least` */
  /** the institution of a course already earned; no award then */
  readonly earnedAt?: string;
  readonly grade?: string;
  readonly parts: { readonly step: Fraction; readonly least: Fraction } | undefined;
};

/** Subject and number default to the parts of the code. */
export function courseAttributes(c: Doc): Pick<Award, "subject" | "level" | "number" | "tags"> {
  const [, letters, digits] = /^([A-Za-z]+)[ -]*(\d+)/.exec(text(c, "code") ?? "") ?? [];
  return {
    subject: text(c, "subject") ?? letters,
    level: number(child(c, "level"), "year"),
    number: number(c, "number") ?? (digits === undefined ? undefined : Number(digits)),
    tags: texts(c, "tags"),
  };
}

const awardable = (world: World, course: string): Doc | undefined => {
  const c = world.one("course", course);
  return c === undefined || c.creditable === false ? undefined : c;
};

/** In effect and not retired by a later one. */
export function agreementsInEffect(world: World, bank: Doc): readonly Doc[] {
  const begun = world
    .every("agreement")
    .filter((a) => (text(child(a, "effective"), "from") ?? world.asOf) <= world.asOf);
  const retired = new Set(begun.map((a) => text(a, "supersedes")).filter((id) => id !== undefined));
  return world
    .every("agreement")
    .filter((a) => a.bank === idOf(bank) && inEffect(a, world.asOf) && !retired.has(idOf(a)));
}

/** Does this entry of `microCredentials` mean that offering? */
function names(world: World, agreement: Doc, entry: Doc, m: Doc): boolean {
  const meant = { edition: text(entry, "edition"), on: text(child(agreement, "assessed"), "on") };
  return sameCurriculum(world, m, meant).some(
    (doc) =>
      idOf(doc) === entry.id &&
      (!stated(entry, "edition") || text(entry, "edition") === text(doc, "edition")),
  );
}

export function agreementNames(world: World, agreement: Doc, m: Doc): boolean {
  return docs(agreement, "microCredentials").some((entry) => names(world, agreement, entry, m));
}

/** Every set of offerings that is "all of them together". */
export function covered(
  world: World,
  agreement: Doc,
  offerings: readonly Doc[],
): readonly (readonly Doc[])[] {
  let sets: readonly (readonly Doc[])[] = [[]];
  for (const entry of docs(agreement, "microCredentials")) {
    const fitting = offerings.filter((m) => names(world, agreement, entry, m));
    sets = sets.flatMap((set) => fitting.filter((m) => !set.includes(m)).map((m) => [...set, m]));
  }
  return sets;
}

const admitted = (holder: Doc, program: Doc): boolean | undefined =>
  stated(holder, "programs") ? list(holder, "programs").includes(idOf(program)) : undefined;

/** Does a result of an agreement (or the agreement, without one) admit the program? */
export function admits(bank: Doc, agreement: Doc, result: Doc, program: Doc): boolean {
  const lists = [admitted(agreement, program), admitted(result, program)];
  const blockOf = result.type === "block" ? text(result, "program") : undefined;
  if (blockOf !== undefined && blockOf !== idOf(program)) {
    return false;
  }
  if (lists.every((one) => one === undefined)) {
    return blockOf !== undefined || bank.institution === program.institution;
  }
  return !lists.includes(false);
}

/** The sets a `credit` or `no-credit` agreement names, as sorted ids joined by "+". */
export function namedSets(
  world: World,
  bank: Doc,
  program: Doc,
  offerings: readonly Doc[],
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const agreement of agreementsInEffect(world, bank)) {
    const results = docs(agreement, "results");
    const decision = agreement.decision;
    const admitting =
      results.length === 0
        ? admits(bank, agreement, {}, program)
        : results.some((result) => admits(bank, agreement, result, program));
    if ((decision === "credit" || decision === "no-credit") && admitting) {
      for (const set of covered(world, agreement, offerings)) {
        found.add(setName(set));
      }
    }
  }
  return found;
}

export const setName = (set: readonly Doc[]): string => set.map(idOf).toSorted().join("+");

export const providersOf = (set: readonly Doc[]): readonly string[] => [
  ...new Set(set.map((m) => text(child(m, "issuer"), "id") ?? "")),
];

export const tagsOf = (set: readonly Doc[]): readonly string[] => [
  ...new Set(set.flatMap((m) => texts(m, "tags"))),
];

export function agreementAwards(
  world: World,
  bank: Doc,
  program: Doc,
  offerings: readonly Doc[],
): readonly Award[] {
  const found: Award[] = [];
  for (const agreement of agreementsInEffect(world, bank)) {
    if (agreement.decision === "no-credit") {
      continue;
    }
    const results = docs(agreement, "results").filter((r) => admits(bank, agreement, r, program));
    for (const set of covered(world, agreement, offerings)) {
      for (const result of results) {
        const award = agreementAward(world, bank, agreement, result, set);
        if (award !== undefined) {
          found.push(award);
        }
      }
    }
  }
  return found;
}

export function agreementAward(
  world: World,
  bank: Doc,
  agreement: Doc,
  result: Doc,
  set: readonly Doc[],
): Award | undefined {
  const waiver = agreement.decision === "waiver" || result.type === "waiver";
  const signed = stated(agreement, "approved") && agreement.approved !== null;
  const base = {
    id: `agreement:${idOf(agreement)}:${text(result, "course") ?? text(result, "subject") ?? ""}`,
    bank: idOf(bank),
    route: routeOf(bank),
    status: (signed && agreement.decision !== "conditional" ? "recognized" : "review") as Status,
    uses: set.map(idOf).toSorted(),
    providers: providersOf(set),
    precludes: texts(result, "precludes"),
    agreement: `${idOf(agreement)}/${setName(set)}`,
    parts: undefined,
  };
  const none = { course: undefined, subject: undefined, level: undefined, number: undefined };
  const course = text(result, "course");
  if (course !== undefined) {
    const c = awardable(world, course);
    if (c === undefined) {
      return undefined;
    }
    return {
      ...base,
      ...courseAttributes(c),
      type: waiver ? "waiver" : "assigned",
      course,
      credits: waiver ? ZERO : fraction(result.credits ?? c.credits),
      unit: text(c, "unit"),
    };
  }
  const credits = fraction(result.credits);
  if (result.type === "block") {
    return { ...base, ...none, type: "block", tags: [], credits, unit: undefined };
  }
  return {
    ...base,
    ...none,
    type: "unassigned",
    subject: text(result, "subject"),
    level: number(result, "level"),
    tags: tagsOf(set),
    credits,
    unit: undefined,
  };
}
