/** Section 6: the most credits that a set of awards can count in a program. */
import type { Award } from "./agreements.ts";
import { type Fraction, floor, fraction, mul, sub, ZERO } from "./fraction.ts";
import { routeOf } from "./gates.ts";
import { shareLearning } from "./learning.ts";
import { child, type Doc, docs, idOf, list, stated, text, type World } from "./reading.ts";
import { children, type Leaf, leaves, passes, takes } from "./requirements.ts";
import { inUnitOf } from "./units.ts";

export type Bound = "certain" | "possible";

/** All constraints of the form "so many credits, or awards, of these here". */
type Cap = {
  /** of the whole program, not of one requirement */
  readonly whole: boolean;
  readonly applies: (award: Award, leaf: Leaf) => boolean;
  readonly counts: "credits" | "awards";
  readonly max: number;
};

/** All decimals have at most four places: work in ten-thousandths. */
const scaled = (value: Fraction): number => Number(floor(mul(value, { n: 10000n, d: 1n })));

function capOf(
  limit: Doc,
  program: Doc,
  whole: boolean,
  scope: (award: Award, leaf: Leaf) => boolean,
  read: (credits: Fraction) => Fraction = (credits) => credits,
): Cap {
  const max = child(limit, "max");
  const counts = stated(max, "awards") ? "awards" : "credits";
  const amount = stated(max, "share")
    ? mul(fraction(max.share), fraction(program.credits))
    : read(fraction(max.credits ?? 0));
  return {
    whole,
    applies: (award, leaf) => scope(award, leaf) && passes(limit.of, award),
    counts,
    max: counts === "awards" ? Number(max.awards) : scaled(amount),
  };
}

function residencies(program: Doc, banks: readonly Doc[]): readonly Cap[] {
  const total = fraction(program.credits);
  const cap = (resident: Fraction, by: Doc): Cap => {
    const routes = stated(by, "satisfiedBy") ? list(by, "satisfiedBy") : ["resident"];
    return {
      whole: true,
      applies: (award) => !routes.includes(award.route),
      counts: "credits",
      max: Math.max(0, scaled(sub(total, resident))),
    };
  };
  const own = program.residency;
  if (own === null) {
    return [];
  }
  if (own !== undefined) {
    const rule = child(program, "residency");
    return [
      cap(
        stated(rule, "share") ? mul(fraction(rule.share), total) : fraction(rule.credits ?? 0),
        rule,
      ),
    ];
  }
  return banks
    .map((bank) => ({ bank, rule: child(bank, "residency") }))
    .filter(({ rule }) => stated(rule, String(program.credential)))
    .map(({ bank, rule }) => {
      const amount = fraction(rule[String(program.credential)]);
      return cap(inUnitOf(program, bank, amount), rule);
    });
}

function caps(program: Doc, banks: readonly Doc[], all: readonly Leaf[]): readonly Cap[] {
  const found: Cap[] = docs(program, "limits").map((limit) =>
    capOf(limit, program, true, () => true),
  );
  const requirements = new Set(all.flatMap((leaf) => leaf.path));
  for (const requirement of requirements) {
    for (const limit of docs(requirement, "limits")) {
      found.push(capOf(limit, program, false, (_, leaf) => leaf.path.includes(requirement)));
    }
  }
  for (const bank of banks) {
    for (const limit of docs(bank, "limits")) {
      const credentials = list(limit, "credentials");
      if (credentials.length === 0 || credentials.includes(program.credential)) {
        const read = (credits: Fraction): Fraction => inUnitOf(program, bank, credits);
        found.push(capOf(limit, program, true, (award) => banksOwn(bank, limit, award), read));
      }
    }
  }
  return [...found, ...residencies(program, banks)];
}

/** A bank's own award, or a course earned at its institution by its route or one that the limit names. */
function banksOwn(bank: Doc, limit: Doc, award: Award): boolean {
  if (award.earnedAt === undefined) {
    return award.bank === idOf(bank);
  }
  const routes = list(child(limit, "of"), "routes");
  return (
    award.earnedAt === bank.institution &&
    (award.route === routeOf(bank) || routes.includes(award.route))
  );
}

/** No two chosen awards may ... */
export function conflict(world: World, a: Award, b: Award): boolean {
  const together = a.agreement !== undefined && a.agreement === b.agreement;
  if (!together && a.uses.some((m) => b.uses.some((n) => shareLearning(world, m, n)))) {
    return true;
  }
  const barred = (one: Award, other: Award): boolean => {
    if (other.course === undefined) {
      return false;
    }
    const course = one.course === undefined ? undefined : world.one("course", one.course);
    return (
      one.course === other.course ||
      one.precludes.includes(other.course) ||
      (course !== undefined && list(course, "excludes").includes(other.course))
    );
  };
  return barred(a, b) || barred(b, a);
}

/** Credits counted by a requirement, given what each leaf received. */
function counted(requirement: Doc, all: readonly Leaf[], received: readonly number[]): number {
  const inner = children(requirement);
  const sum =
    inner.length > 0
      ? inner.map((item) => counted(item, all, received)).reduce((a, b) => a + b, 0)
      : (received[all.findIndex((leaf) => leaf.requirement === requirement)] ?? 0);
  return stated(requirement, "credits")
    ? Math.min(scaled(fraction(requirement.credits)), sum)
    : sum;
}

/** May this leaf receive something, beside what the others have? (`choose: n`) */
function chosen(leaf: Leaf, all: readonly Leaf[], received: readonly number[]): boolean {
  return leaf.path.every((requirement, depth) => {
    if (!stated(requirement, "choose")) {
      return true;
    }
    const next = leaf.path[depth + 1];
    const others = children(requirement).filter(
      (item) =>
        item !== next &&
        all.some((other, i) => other.path.includes(item) && (received[i] ?? 0) > 0),
    );
    return others.length < Number(requirement.choose);
  });
}

/** What may be granted of an award, in ten-thousandths. */
export function amounts(award: Award): readonly number[] {
  const whole = scaled(award.credits);
  if (award.parts === undefined) {
    return [whole];
  }
  const step = scaled(award.parts.step);
  const least = scaled(award.parts.least);
  const found = [whole];
  for (let units = Math.ceil(whole / step) - 1; units > 0 && units * step >= least; units -= 1) {
    found.push(units * step);
  }
  return found;
}

const hasNote = (leaf: Leaf): boolean =>
  leaf.path.some((requirement) => text(requirement, "note") !== undefined);

function fitting(program: Doc, awards: readonly Award[], bound: Bound): readonly Award[] {
  return awards.filter(
    (award) =>
      (award.unit === undefined || award.unit === program.unit) &&
      (bound === "possible" || award.status !== "review"),
  );
}

const openLeaves = (program: Doc, bound: Bound): readonly Leaf[] =>
  leaves(program).filter((leaf) => bound === "possible" || !hasNote(leaf));

/** What is known of a learner beside the candidate awards. */
export type Personal = {
  readonly takes: (leaf: Leaf, award: Award, bound: Bound) => boolean;
  readonly earned: readonly Award[];
  /** requirements complete by decision */
  readonly waived: ReadonlySet<Doc>;
};

const NOBODY: Personal = { takes, earned: [], waived: new Set() };

/** The most credits counted; exhaustive, but no state is visited twice. */
export function optimum(
  world: World,
  program: Doc,
  banks: readonly Doc[],
  candidates: readonly Award[],
  bound: Bound,
  personal: Personal = NOBODY,
): Fraction {
  const standing = (leaf: Leaf): boolean => !leaf.path.some((r) => personal.waived.has(r));
  const all = openLeaves(program, bound).filter(standing);
  const earned = fitting(program, personal.earned, bound);
  const limits = caps(program, banks, leaves(program).filter(standing)).map((cap) =>
    cap.whole ? without(cap, earned, leaves(program)) : cap,
  );
  const mayTake = (leaf: Leaf, award: Award): boolean => personal.takes(leaf, award, bound);
  const total = scaled(fraction(program.credits));
  const free = candidates.filter(
    (award) => !personal.earned.some((one) => conflict(world, award, one)),
  );
  const awards = [...fitting(program, free, bound), ...earned]
    .filter((award) => award.type !== "waiver" && all.some((leaf) => mayTake(leaf, award)))
    .toSorted((a, b) => scaled(b.credits) - scaled(a.credits));
  const against = awards.map((a) => awards.map((b) => conflict(world, a, b)));
  const score = (received: readonly number[]): number =>
    Math.min(
      total,
      docs(program, "requirements")
        .map((requirement) => counted(requirement, all, received))
        .reduce((a, b) => a + b, 0),
    );
  let best = 0;
  const visited = new Set<string>();
  const visit = (
    open: readonly number[],
    received: readonly number[],
    used: readonly number[],
  ): void => {
    const now = score(received);
    best = Math.max(best, now);
    const [first, ...rest] = open;
    const hope = open.map((i) => scaled(awards[i]?.credits ?? ZERO)).reduce((a, b) => a + b, 0);
    if (first === undefined || now + hope <= best || best === total) {
      return;
    }
    const state = `${open.join()}|${received.join()}|${used.join()}`;
    if (visited.has(state)) {
      return;
    }
    visited.add(state);
    const award = awards[first];
    if (award === undefined) {
      return;
    }
    const left = rest.filter((i) => against[first]?.[i] !== true);
    for (const [at, leaf] of all.entries()) {
      const full = stated(leaf.requirement, "course") && (received[at] ?? 0) > 0;
      if (full || !mayTake(leaf, award) || !chosen(leaf, all, received)) {
        continue;
      }
      for (const amount of amounts(award)) {
        const after = used.map((value, i) => {
          const limit = limits[i];
          const fact = limit?.whole === true && award.earnedAt !== undefined;
          if (limit === undefined || fact || !limit.applies(award, leaf)) {
            return value;
          }
          return value + (limit.counts === "awards" ? 1 : amount);
        });
        if (after.every((value, i) => value <= (limits[i]?.max ?? 0))) {
          visit(
            left,
            received.map((value, i) => (i === at ? value + amount : value)),
            after,
          );
        }
      }
    }
    visit(rest, received, used);
  };
  visit(
    awards.map((_, i) => i),
    all.map(() => 0),
    limits.map(() => 0),
  );
  return { n: BigInt(best), d: 10000n };
}

/** What earned courses leave of a limit on the whole program: they are facts that it cannot refuse. */
function without(cap: Cap, earned: readonly Award[], [leaf]: readonly Leaf[]): Cap {
  const counting = leaf === undefined ? [] : earned.filter((award) => cap.applies(award, leaf));
  const used =
    cap.counts === "awards"
      ? counting.length
      : counting.map((award) => scaled(award.credits)).reduce((a, b) => a + b, 0);
  return { ...cap, max: Math.max(0, cap.max - used) };
}

/** "Fits": alone it counts more than nothing, or completes a waived leaf. */
export function fits(
  world: World,
  program: Doc,
  banks: readonly Doc[],
  award: Award,
  bound: Bound,
): boolean {
  if (award.type !== "waiver") {
    return optimum(world, program, banks, [award], bound).n > 0n;
  }
  const limits = caps(program, banks, leaves(program));
  return (
    fitting(program, [award], bound).length > 0 &&
    openLeaves(program, bound).some(
      (leaf) =>
        takes(leaf, award) &&
        limits.every((cap) => cap.counts === "credits" || cap.max > 0 || !cap.applies(award, leaf)),
    )
  );
}
