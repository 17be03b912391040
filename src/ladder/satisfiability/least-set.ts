import type { Dropped, PlacedClause } from "./clause.ts";
import { clausesOf } from "./clauses-of.ts";
import { type Decision, decide } from "./decide.ts";
import { leastHittingSet } from "./hitting-set.ts";
import type { Puzzle } from "./puzzle.ts";

/** Clauses that cannot all be met, such that without any one of them the others can. */
export interface FaultySet {
  /** In the order of `clausesOf`. */
  readonly clauses: readonly PlacedClause[];
  /** What is left out to be alone with these clauses. */
  readonly dropped: Dropped;
  /** True where no fewer clauses are at fault; false where the search for fewer was stopped. */
  readonly least: boolean;
}

/** Search steps for each choice of clauses that is tried; clauses without which that stays undecided are kept. */
const trySteps = 50_000;

/** Clauses of all choices that are tried to find the least set, once an irreducible one is known. */
const mostWork = 50_000;

/** A choice that stays undecided takes far longer, and counts so many times. */
const undecidedWeight = 50;

/** The fewest clauses of an unmeetable group that cannot all be met; an irreducible set where the limit of work stops the search. */
export function leastSet(puzzle: Puzzle, group: Dropped): FaultySet {
  return new SetSearch(puzzle, group).least();
}

/**
 * Whatever is at fault has a clause outside each choice of clauses that can be met. So the least set that has a clause
 * outside each choice that is known is no greater than the least fault, and is that fault once it cannot be met.
 */
class SetSearch {
  private readonly puzzle: Puzzle;
  private readonly group: Dropped;
  private readonly all: readonly PlacedClause[];
  /** Places of the clauses outside choices that can be met. */
  private readonly outside: (readonly number[])[] = [];
  private work = mostWork;

  constructor(puzzle: Puzzle, group: Dropped) {
    this.puzzle = puzzle;
    this.group = group;
    this.all = clausesOf(puzzle, group);
  }

  least(): FaultySet {
    const irreducible = this.irreducible();
    for (const place of irreducible) {
      const others = this.everyPlace().filter((one) => one !== place);
      if (this.decided(others) === "met") this.outside.push([place]);
    }
    let size = Math.max(1, this.outside.length);
    while (size < irreducible.length) {
      const found = leastHittingSet(this.outside, size, irreducible.length - 1);
      if (found === null) break;
      if (found === undefined || this.work <= 0) return this.result(irreducible, false);
      const decision = this.decided(found);
      if (decision === "unmeetable") return this.result(found, true);
      if (decision === "undecided") return this.result(irreducible, false);
      this.learn(found);
      size = Math.max(1, found.length);
    }
    return this.result(irreducible, true);
  }

  /** Leaves out clauses one after the other while the rest cannot be met: by halves, for most are not needed. */
  private irreducible(): readonly number[] {
    let kept: readonly number[] = this.everyPlace();
    const leaveOut = (places: readonly number[]): void => {
      const without = kept.filter((one) => !places.includes(one));
      if (this.decided(without) === "unmeetable") kept = without;
      else if (places.length > 1) for (const half of halves(places)) leaveOut(half);
    };
    for (const half of halves(kept)) leaveOut(half);
    this.work = mostWork;
    return kept;
  }

  /** Widens a choice that can be met; then, with the clauses that it leaves outside, another, as long as one can be met. */
  private learn(choice: readonly number[]): void {
    let inside = choice;
    while (this.work > 0) {
      const rest = this.everyPlace().filter((place) => !inside.includes(place));
      const widened = new Set(this.widened(inside, rest, false));
      const outside = rest.filter((place) => !widened.has(place));
      this.outside.push(outside);
      inside = [...inside, ...outside];
      if (this.decided(inside) !== "met") return;
    }
  }

  /** A choice that can be met with as many more clauses as go in by halves. */
  private widened(
    choice: readonly number[],
    more: readonly number[],
    isOpen = true,
  ): readonly number[] {
    if (more.length === 0 || this.work <= 0) return choice;
    if (isOpen) {
      const all = [...choice, ...more];
      if (this.decided(all) === "met") return all;
      if (more.length === 1) return choice;
    }
    const [first, second] = halves(more);
    return this.widened(this.widened(choice, first), second);
  }

  private decided(places: readonly number[]): Decision {
    const decision = decide(this.puzzle, this.without(places), trySteps);
    this.work -= this.all.length * (decision === "undecided" ? undecidedWeight : 1);
    return decision;
  }

  private everyPlace(): number[] {
    return this.all.map((_, place) => place);
  }

  /** All that is left out to be alone with the clauses at these places. */
  private without(places: readonly number[]): Dropped {
    const kept = new Set(places);
    const left = this.all.filter((_, place) => !kept.has(place)).map(({ key }) => key);
    return new Set([...this.group, ...left]);
  }

  private result(places: readonly number[], least: boolean): FaultySet {
    const kept = new Set(places);
    const clauses = this.all.filter((_, place) => kept.has(place));
    return { clauses, dropped: this.without(places), least };
  }
}

function halves(places: readonly number[]): readonly [readonly number[], readonly number[]] {
  const half = Math.ceil(places.length / 2);
  return [places.slice(0, half), places.slice(half)];
}
