import type { Change } from "../../diagnostics/program-fault.ts";
import { Rational, sum } from "../../kernel/rational.ts";
import { finest, greatestAmount, leastAmount } from "./amount-search.ts";
import type { Dropped, PlacedClause } from "./clause.ts";
import type { Constraint } from "./constraint.ts";
import { decide } from "./decide.ts";
import type { Fault } from "./fault.ts";
import { altered, everyNode, isLeaf, type Node, type Puzzle } from "./puzzle.ts";
import { Scale } from "./scale.ts";

/** Search steps for each change that is tried. */
const trySteps = 50_000;

/**
 * The smallest change of one clause after which the group of a fault can be met, else only the clauses of the fault
 * (`partly`); the kinds of change are tried in a fixed order.
 */
export function changeFor(puzzle: Puzzle, fault: Fault): Change {
  for (const { clause } of fault.clauses) {
    if (clause.kind === "course") return { to: "course", course: clause.course };
  }
  const path = fault.clauses.flatMap(({ clause }) => ("path" in clause ? [clause.path] : []))[0];
  const whole = new Trial(puzzle, fault, fault.group).first();
  if (whole !== null) return whole;
  const part = new Trial(puzzle, fault, fault.dropped).first();
  return part === null ? { to: "requirement", path: path ?? "" } : { ...part, partly: true };
}

/** How many credits of the first requirement of credits in a fault can be had, and whether that is proven to be the most. */
export function creditsLeft(
  puzzle: Puzzle,
  fault: Fault,
): { readonly credits: Rational; readonly proven: boolean } {
  const trial = new Trial(puzzle, fault, fault.group);
  const credits = trial.credits()?.credits ?? Rational.zero;
  return { credits, proven: trial.isProven };
}

class Trial {
  private readonly requirements: readonly Node[];
  private readonly puzzle: Puzzle;
  private readonly fault: Fault;
  /** What is left out of the puzzle that a change must settle. */
  private readonly dropped: Dropped;
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
      this.constraint() ?? this.sharing() ?? this.exclusion() ?? this.credits() ?? this.choice()
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
    const enough = leastAmount(max, this.asked(found), units, (value) => {
      const maxima = new Map([...this.puzzle.maxima, [found, value]]);
      return this.isWorthTrying(value, units.step) && this.settles({ ...this.puzzle, maxima });
    });
    if (enough === null) return null;
    if (clause.kind !== "residency")
      return { to: "limit", id: nameOf(clause), max: enough, measure };
    const { credits } = this.puzzle.model;
    return { to: "residency", credits: credits.minus(enough) };
  }

  /** Lets two requirements share what both want. */
  sharing(): Change | null {
    const [a, b, ...more] = this.requirements;
    if (a === undefined || b === undefined || more.length > 0) return null;
    const pair = [a.path, b.path] as const;
    const settled = this.settles({ ...this.puzzle, sharing: [...this.puzzle.sharing, pair] });
    return settled ? { to: "sharing", pair } : null;
  }

  /** Takes back the first exclusion. */
  exclusion(): Change | null {
    const found = this.puzzle.exclusions.find((exclusion) => this.blames(exclusion));
    if (found === undefined) return null;
    const exclusions = this.puzzle.exclusions.filter((exclusion) => exclusion !== found);
    const settled = this.settles({ ...this.puzzle, exclusions });
    return settled ? { to: "exclusion", courses: found.courses } : null;
  }

  /** Lowers the credits that the first requirement of credits asks for to the most that can be had. */
  credits(): Extract<Change, { readonly to: "credits" }> | null {
    const found = this.requirements.find(({ credits }) => credits.isPositive);
    if (found === undefined) return null;
    const { path } = found;
    this.isProven = true;
    const step = this.step();
    const credits = greatestAmount(found.credits, step, (amount) => {
      const puzzle = altered(this.puzzle, path, { credits: amount });
      return this.isWorthTrying(amount, step) && this.settles(puzzle);
    });
    return credits && { to: "credits", path, credits, proven: this.isProven };
  }

  /** Lowers the number of requirements that the first choice needs. */
  choice(): Change | null {
    const found = this.requirements.find(({ form }) => form === "choose");
    if (found === undefined) return null;
    const { path } = found;
    for (let choose = found.choose - 1; choose > 0; choose -= 1) {
      if (this.settles(altered(this.puzzle, path, { choose })))
        return { to: "choice", path, choose };
    }
    return null;
  }

  private blames({ key }: Pick<PlacedClause, "key">): boolean {
    return this.fault.clauses.some((clause) => clause.key === key);
  }

  private settles(puzzle: Puzzle): boolean {
    const decision = decide(puzzle, this.dropped, trySteps);
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
    const asked = everyNode(puzzle.roots, this.dropped).flatMap(({ credits, courses }) => [
      credits,
      ...(courses ?? []).flatMap((id) => puzzle.courses.of(id).credits),
    ]);
    return [...asked, ...limits.map(({ max }) => max)];
  }

  /** All that could be charged by a constraint, rounded up to something that certainly suffices. */
  private asked({ measure }: Constraint): Rational {
    if (measure === "credits") return sum(this.amounts());
    const leaves = everyNode(this.puzzle.roots, this.dropped).filter(isLeaf);
    return Rational.of(leaves.reduce((count, leaf) => count + (leaf.courses?.length ?? 1), 0));
  }
}

const nameOf = (clause: PlacedClause["clause"]) => (clause.kind === "limit" ? clause.id : "");
