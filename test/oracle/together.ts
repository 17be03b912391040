/** Section 8: several programs at once, read independently: every way to share the awards out is tried. */
import type { Award } from "./agreements.ts";
import { amounts, type Bound, conflict, optimum } from "./allocation.ts";
import { add, type Fraction, fraction, less, min, mul, ONE, ZERO } from "./fraction.ts";
import { type Reading, said } from "./learner.ts";
import { child, type Doc, docs, idOf, list, stated } from "./reading.ts";

/** An award, or an earned course, as the programs that have it see it; `same` tells it apart whatever its status. */
type Thing = {
  readonly key: string;
  readonly same: string;
  readonly seen: readonly (Award | undefined)[];
};

/** A thing with the programs that it goes to, and how much of it. */
type Put = { readonly thing: Thing; readonly into: readonly number[]; readonly credits: Fraction };

/**
 * The most credits counted in two programs together; completed programs do not enter others here. Null where there
 * are more ways than can be tried.
 */
export function optimumTogether(
  readings: readonly [Reading, Reading],
  bound: Bound,
  most: number,
): Fraction | null {
  const things = thingsOf(readings, bound);
  const shared = mostShared(readings);
  const ways = things.map((thing) => waysOf(thing, shared));
  if (ways.reduce((product, one) => product * one.length, 1) > most) {
    return null;
  }
  const known = new Map<string, Fraction>();
  const inProgram = (at: 0 | 1, puts: readonly Put[]): Fraction => {
    const own = puts.filter(({ into }) => into.includes(at));
    const key = `${at} ${own.map(({ thing, credits }) => `${thing.key}=${credits.n}/${credits.d}`).join(";")}`;
    const found = known.get(key) ?? alone(readings[at], at, own, bound);
    known.set(key, found);
    return found;
  };
  let best = ZERO;
  const visit = (
    rest: readonly (readonly Put[])[],
    puts: readonly Put[],
    twice: Fraction,
  ): void => {
    const [first, ...others] = rest;
    if (first === undefined) {
      const total = add(inProgram(0, puts), inProgram(1, puts));
      best = less(best, total) ? total : best;
      return;
    }
    for (const put of first) {
      const used = put.into.length > 1 ? add(twice, put.credits) : twice;
      const free = puts.every((other) => !against(readings[0], put, other));
      if (free && (shared === null || !less(shared, used))) {
        visit(others, put.into.length === 0 ? puts : [...puts, put], used);
      }
    }
  };
  visit(ways, [], ZERO);
  return best;
}

/** What one program counts of what goes to it; its earned courses are facts even where they go elsewhere. */
function alone(reading: Reading, at: 0 | 1, puts: readonly Put[], bound: Bound): Fraction {
  const here = new Set(puts.map(({ thing }) => thing.key));
  const { world, program, banks, personal } = reading;
  const awards = puts.flatMap(({ thing, into, credits }) => {
    const award = thing.seen[at];
    if (award === undefined || award.type === "earned") {
      return [];
    }
    // What counts in both is granted in the same amount in each.
    return [into.length > 1 ? { ...award, credits, parts: undefined } : award];
  });
  return optimum(world, program, banks, awards, bound, {
    ...personal,
    takes: (leaf, award, how) =>
      (award.type !== "earned" || here.has(keyOf(award))) && personal.takes(leaf, award, how),
  });
}

/** An earned course has another route in another program, and is still one thing. */
const keyOf = (award: Award): string => (award.type === "earned" ? award.id : said(award));

function thingsOf(readings: readonly [Reading, Reading], bound: Bound): readonly Thing[] {
  const found = new Map<string, { same: string; seen: (Award | undefined)[] }>();
  for (const [at, { world, awards, personal }] of readings.entries()) {
    const free = awards.filter(
      (award) =>
        award.type !== "waiver" &&
        (bound === "possible" || award.status !== "review") &&
        !personal.earned.some((one) => conflict(world, award, one)),
    );
    const times = new Map<string, number>();
    for (const award of [...free, ...personal.earned]) {
      // Two results of one decision may look the same.
      const same = keyOf({ ...award, status: "review" });
      const time = (times.get(same) ?? 0) + 1;
      times.set(same, time);
      const key = time === 1 ? keyOf(award) : `${keyOf(award)} (${time})`;
      const thing = found.get(key) ?? { same: `${same} (${time})`, seen: [undefined, undefined] };
      thing.seen[at] = award;
      found.set(key, thing);
    }
  }
  return [...found].map(([key, thing]) => ({ key, ...thing }));
}

function waysOf(thing: Thing, shared: Fraction | null): readonly Put[] {
  const [one, other] = thing.seen;
  const whole = (one ?? other)?.credits ?? ZERO;
  const single = [0, 1].flatMap((at): readonly Put[] =>
    thing.seen[at] === undefined ? [] : [{ thing, into: [at], credits: whole }],
  );
  const both: readonly Put[] =
    one === undefined || other === undefined || shared === null
      ? []
      : amounts(one).map((n) => ({ thing, into: [0, 1], credits: { n: BigInt(n), d: 10000n } }));
  return [{ thing, into: [], credits: ZERO }, ...single, ...both];
}

/** May two things not be used beside each other, wherever they go? */
function against({ world }: Reading, a: Put, b: Put): boolean {
  if (a.into.length === 0 || b.into.length === 0) {
    return false;
  }
  const [x, y] = [a.thing.seen.find(isThere), b.thing.seen.find(isThere)];
  const inOne = a.into.some((at) => b.into.includes(at)) && a.into.length + b.into.length === 2;
  // One result may be certain in one program and in review in the other, and still goes to one of them.
  if (a.thing.same === b.thing.same) {
    return true;
  }
  // Within one program the single optimum keeps to it.
  return !inOne && x !== undefined && y !== undefined && conflict(world, x, y);
}

const isThere = (award: Award | undefined): award is Award => award !== undefined;

/** The stricter of what the two say about each other; null where neither says anything. */
function mostShared([one, other]: readonly [Reading, Reading]): Fraction | null {
  const rules = [...stating(one, other), ...stating(other, one)];
  return rules.length === 0 ? null : rules.reduce(min);
}

function stating({ program, banks }: Reading, other: Reading): readonly Fraction[] {
  const ofBanks = banks
    .flatMap((bank) => docs(bank, "overlap"))
    .filter(
      (rule) =>
        !stated(rule, "credentials") || list(rule, "credentials").includes(program.credential),
    );
  return [...docs(program, "overlap"), ...ofBanks]
    .filter((rule) => concerns(child(rule, "with"), other.program))
    .map((rule) => {
      const max = child(rule, "max");
      return stated(max, "credits")
        ? fraction(max.credits)
        : mul(stated(max, "share") ? fraction(max.share) : ONE, fraction(program.credits));
    });
}

function concerns(about: Doc, program: Doc): boolean {
  const any = !stated(about, "programs") && !stated(about, "credentials");
  return (
    any ||
    list(about, "programs").includes(idOf(program)) ||
    list(about, "credentials").includes(program.credential)
  );
}
