import type { Change } from "../../diagnostics/program-fault.ts";
import { Rational, sum } from "../../kernel/rational.ts";
import { finest, greatestAmount, leastAmount } from "./amount-search.ts";
import { applied, type Question } from "./applied.ts";
import type { Dropped, PlacedClause } from "./clause.ts";
import type { Constraint } from "./constraint.ts";
import { decide } from "./decide.ts";
import type { Fault } from "./fault.ts";
import { everyNode, isLeaf, type Node } from "./node.ts";
import type { Puzzle } from "./puzzle.ts";
import { Scale } from "./scale.ts";
import { coursesFor } from "./ways.ts";

/** Search steps for each change that is tried. */
const trySteps = 50_000;

/**
 * The smallest change of one clause after which the group of a fault can be met, beside the other faults that are told
 * of it; else one that settles the clauses of the fault only (`partly`). The kinds of change are tried in a fixed order.
 */
function changeFor(puzzle: Puzzle, fault: Fault): Change {
  const whole = new Trial(puzzle, fault, fault.rest);
  const last = lastResort(fault);
  if (last.to === "course") return whole.settles(last) ? last : { ...last, partly: true };
  const settling = whole.first();
  if (settling !== null) return settling;
  const part = new Trial(puzzle, fault, fault.dropped).first();
  if (part !== null) return { ...part, partly: true };
  return whole.settles(last) ? last : { ...last, partly: true };
}

/** Another course in place of the first that is over, else another requirement in place of the first one. */
function lastResort({ clauses }: Fault): Change {
  for (const { clause } of clauses) {
    if (clause.kind === "course") return { to: "course", course: clause.course };
  }
  const paths = clauses.flatMap(({ clause }) => ("path" in clause ? [clause.path] : []));
  return { to: "requirement", path: paths[0] ?? "" };
}

/**
 * The change for each fault. Where all of them together do not settle a group, because another fault overlaps those
 * that are told of it, each settles its own fault only; so it is where an exception lets in what then uses up what
 * another group needs.
 */
export function changesFor(puzzle: Puzzle, faults: readonly Fault[]): Map<Fault, Change> {
  const changes = new Map(faults.map((fault) => [fault, changeFor(puzzle, fault)]));
  for (const group of new Set(faults.map((fault) => fault.group))) {
    const told = [...changes].filter(([fault]) => fault.group === group);
    if (told.length < 2 || settleTogether({ puzzle, dropped: group }, told)) continue;
    for (const [fault, change] of told) changes.set(fault, { ...change, partly: true });
  }
  const all = [...changes];
  const letsIn = all.some(([, { to }]) => to === "exception");
  if (letsIn && !settleTogether({ puzzle, dropped: new Set() }, all))
    for (const [fault, change] of all) changes.set(fault, { ...change, partly: true });
  return changes;
}

/** Can it be met once all of these changes are made? */
function settleTogether(asked: Question, changes: readonly (readonly [Fault, Change])[]): boolean {
  const { puzzle, dropped } = changes.reduce(
    (question, [fault, change]) => applied(question, fault, change),
    asked,
  );
  return decide(puzzle, dropped, trySteps) === "met";
}

/** How many credits of the first requirement of credits in a fault can be had, and whether that is proven to be the most. */
export function creditsLeft(
  puzzle: Puzzle,
  fault: Fault,
): { readonly credits: Rational; readonly proven: boolean } {
  const trial = new Trial(puzzle, fault, fault.rest);
  const credits = trial.credits()?.credits ?? Rational.zero;
  return { credits, proven: trial.isProven };
}

class Trial {
  private readonly requirements: readonly Node[];
  readonly puzzle: Puzzle;
  private readonly fault: Fault;
  /** What is left out of the puzzle that a change must settle. */
  readonly dropped: Dropped;
  /** False once a limit of search steps left a change undecided, which is then taken not to settle it. */
  isProven = true;

  constructor(puzzle: Puzzle, fault: Fault, dropped: Dropped) {
    this.puzzle = puzzle;
    this.fault = fault;
    this.dropped = dropped;
    this.requirements = everyNode(puzzle.roots).filter((node) => this.blames(node));
  }

  /** The first change that settles it. */
  first(): Change | null {
    return (
      this.constraint() ??
      this.sharing() ??
      this.exclusion() ??
      this.exception() ??
      this.credits() ??
      this.choice()
    );
  }

  /** Raises the first limit, or lowers the residency. */
  constraint(): Change | null {
    const found = this.puzzle.constraints.find((constraint) => this.blames(constraint));
    if (found === undefined) return null;
    const { measure, max, clause } = found;
    const byCount = measure === "awards";
    const units = byCount
      ? { step: Rational.one, grain: Rational.one }
      : { step: this.step(), grain: finest };
    const asking = (value: Rational): Change =>
      clause.kind === "limit"
        ? { to: "limit", id: clause.id, max: value, measure }
        : { to: "residency", credits: this.puzzle.model.credits.minus(value) };
    const enough = leastAmount(max, this.asked(found), units, (value) => {
      return this.isWorthTrying(value, units.step) && this.settles(asking(value));
    });
    return enough && asking(enough);
  }

  /** Lets two requirements share the courses that both name. */
  sharing(): Change | null {
    const [a, b, ...more] = this.requirements;
    if (a === undefined || b === undefined || more.length > 0) return null;
    if (everyNode([a, b]).some((node) => isLeaf(node) && node.courses === null)) return null;
    const change = { to: "sharing", pair: [a.path, b.path] } as const;
    return this.settles(change) ? change : null;
  }

  /** Takes back the first exclusion. */
  exclusion(): Change | null {
    const found = this.puzzle.exclusions.find((exclusion) => this.blames(exclusion));
    if (found === undefined) return null;
    const change = { to: "exclusion", courses: found.courses } as const;
    return this.settles(change) ? change : null;
  }

  /** Lets in what the first exception keeps out. */
  exception(): Change | null {
    const found = this.puzzle.bars.find((bar) => this.blames(bar));
    if (found?.clause.kind !== "exception" || found.clause.item === null) return null;
    const { exception, item } = found.clause;
    const change = { to: "exception", exception, item } as const;
    return this.settles(change) ? change : null;
  }

  /** Lowers the credits that the first requirement of credits asks for to the most that can be had. */
  credits(): Extract<Change, { readonly to: "credits" }> | null {
    const found = this.requirements.find(({ credits }) => credits.isPositive);
    if (found === undefined) return null;
    const { path } = found;
    this.isProven = true;
    const step = this.step();
    const credits = greatestAmount(found.credits, step, (amount) => {
      const change = { to: "credits", path, credits: amount, proven: true } as const;
      return this.isWorthTrying(amount, step) && this.settles(change);
    });
    return credits && { to: "credits", path, credits, proven: this.isProven };
  }

  /** Lowers the number of requirements that the first choice needs. */
  choice(): Change | null {
    const found = this.requirements.find(({ form }) => form === "choose");
    if (found === undefined) return null;
    const { path } = found;
    for (let choose = found.choose - 1; choose > 0; choose -= 1) {
      const change = { to: "choice", path, choose } as const;
      if (this.settles(change)) return change;
    }
    return null;
  }

  private blames({ key }: Pick<PlacedClause, "key">): boolean {
    return this.fault.clauses.some((clause) => clause.key === key);
  }

  /** Can the puzzle be met once the change is made? */
  settles(change: Change): boolean {
    const { puzzle, dropped } = applied(this, this.fault, change);
    const decision = decide(puzzle, dropped, trySteps);
    if (decision === "undecided") this.isProven = false;
    return decision === "met";
  }

  /** What is finer than a step is left alone once a search was stopped: it would not show what is most. */
  private isWorthTrying(amount: Rational, step: Rational): boolean {
    return this.isProven || amount.floorTo(step).equals(amount);
  }

  /** The amount of which all amounts of the clauses that are not left out are multiples. */
  private step(): Rational {
    const scale = new Scale(this.amounts());
    return scale.amount(scale.step);
  }

  private amounts(): Rational[] {
    const { puzzle } = this;
    const limits = puzzle.constraints.filter(
      ({ measure, key }) => measure === "credits" && !this.dropped.has(key),
    );
    const asked = everyNode(puzzle.roots, this.dropped).flatMap((node) => [
      node.credits,
      ...coursesFor(node).flatMap((id) => puzzle.courses.of(id).credits),
    ]);
    return [...asked, ...limits.map(({ max }) => max)];
  }

  /** All that could be charged by a constraint, rounded up to something that certainly suffices. */
  private asked({ measure }: Constraint): Rational {
    if (measure === "credits") return sum(this.amounts());
    const leaves = everyNode(this.puzzle.roots, this.dropped).filter(isLeaf);
    return Rational.of(leaves.reduce((count, leaf) => count + coursesFor(leaf).length + 1, 0));
  }
}
