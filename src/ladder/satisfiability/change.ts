import type { Change } from "../../diagnostics/fault.ts";
import { Rational, sum } from "../../kernel/rational.ts";
import type { Dropped, PlacedClause } from "./clause.ts";
import type { Constraint } from "./constraint.ts";
import { decide } from "./decide.ts";
import type { Fault } from "./fault.ts";
import { everyNode, isLeaf, type Node, type Puzzle } from "./puzzle.ts";
import { Scale } from "./scale.ts";

/** Search steps for each change that is tried. */
const trySteps = 50_000;

/** The smallest change of one clause after which the clauses of a fault can be met; the kinds of change are tried in a fixed order. */
export function changeFor(puzzle: Puzzle, fault: Fault): Change {
  for (const { clause } of fault.clauses) {
    if (clause.kind === "course") return { to: "course", course: clause.course };
  }
  const path = fault.clauses.flatMap(({ clause }) => ("path" in clause ? [clause.path] : []))[0];
  return (
    new Trial(puzzle, fault, fault.group).first() ??
    new Trial(puzzle, fault, fault.dropped).first() ?? { to: "requirement", path: path ?? "" }
  );
}

/** How many credits of the first requirement of credits in a fault can be had beside its other clauses. */
export function creditsLeft(puzzle: Puzzle, fault: Fault): Rational {
  const change = new Trial(puzzle, fault, fault.dropped).credits();
  return change?.to === "credits" ? change.credits : Rational.zero;
}

class Trial {
  private readonly requirements: readonly Node[];
  private readonly puzzle: Puzzle;
  private readonly fault: Fault;
  /** What is left out of the puzzle that a change must settle. */
  private readonly dropped: Dropped;

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
    const step = measure === "awards" ? Rational.one : this.step();
    const enough = firstMultiple(step, this.asked(found), (value) => {
      const maxima = new Map([...this.puzzle.maxima, [found, value]]);
      return value.moreThan(max) && this.settles({ ...this.puzzle, maxima });
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

  /** Lowers the credits that the first requirement of credits asks for. */
  credits(): Change | null {
    const found = this.requirements.find(({ credits }) => credits.isPositive);
    if (found === undefined) return null;
    const step = this.step();
    const less = firstMultiple(step, found.credits, (taken) =>
      this.settles(this.with(found, { credits: found.credits.minus(taken) })),
    );
    if (less === null || !found.credits.moreThan(less)) return null;
    return { to: "credits", path: found.path, credits: found.credits.minus(less) };
  }

  /** Lowers the number of requirements that the first choice needs. */
  choice(): Change | null {
    const found = this.requirements.find(({ form }) => form === "choose");
    if (found === undefined) return null;
    const less = firstMultiple(Rational.one, Rational.of(found.choose - 1), (taken) =>
      this.settles(this.with(found, { choose: found.choose - taken.toNumber() })),
    );
    if (less === null) return null;
    return { to: "choice", path: found.path, choose: found.choose - less.toNumber() };
  }

  private blames({ key }: Pick<PlacedClause, "key">): boolean {
    return this.fault.clauses.some((clause) => clause.key === key);
  }

  private settles(puzzle: Puzzle): boolean {
    return decide(puzzle, this.dropped, trySteps) === "met";
  }

  private with(changed: Node, change: Partial<Node>): Puzzle {
    const visit = (node: Node): Node =>
      node === changed ? { ...node, ...change } : { ...node, children: node.children.map(visit) };
    return { ...this.puzzle, roots: this.puzzle.roots.map(visit) };
  }

  /** The amount of which all amounts of the clauses are multiples. */
  private step(): Rational {
    const scale = new Scale(this.amounts());
    return scale.amount(scale.step);
  }

  private amounts(): Rational[] {
    const { puzzle } = this;
    const limits = puzzle.constraints.filter(
      (constraint) => constraint.measure === "credits" && this.blames(constraint),
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

/** The least positive multiple of `step` up to `most` that is enough, where more is enough too; null when none is. */
function firstMultiple(
  step: Rational,
  most: Rational,
  isEnough: (value: Rational) => boolean,
): Rational | null {
  const value = (times: number) => step.times(Rational.of(times));
  let [low, high] = [0, Number(most.over(step).inUnits(1n))];
  if (high < 1 || !isEnough(value(high))) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(value(middle))) high = middle;
    else low = middle;
  }
  return value(high);
}
