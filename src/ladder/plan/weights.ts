import { type Objective, standardObjectives } from "../../allocation/problem.ts";
import type { MicroCredential } from "../../documents/micro-credential.ts";
import { commonDenominator, Rational } from "../../kernel/rational.ts";
import { type HourKind, hoursOf } from "./effort.ts";
import type { Goal, Measure } from "./goal.ts";
import { costIn } from "./price.ts";

type Objectives = (ids: readonly string[]) => readonly Objective[];

/** In what amounts are weighed: amounts in another are never taken for these. */
export interface Units {
  readonly currency: string | null;
  readonly hours: HourKind;
}

/** What taking micro-credentials weighs; what is held weighs nothing. */
export class Weights {
  readonly units: Units;
  private readonly held: ReadonlySet<string>;
  private readonly offering: (id: string) => MicroCredential | undefined;

  constructor(
    offering: (id: string) => MicroCredential | undefined,
    held: ReadonlySet<string>,
    units: Units,
  ) {
    this.offering = offering;
    this.held = held;
    this.units = units;
  }

  /** The hours or cost of an offering in their unit, or 1 for a count; null when it is not stated so. */
  of(measure: Measure, id: string): Rational | null {
    const data = this.offering(id);
    if (data === undefined) return null;
    switch (measure) {
      case "hours":
        return hoursOf(this.units.hours, data);
      case "cost":
        return costIn(this.units.currency, data);
      case "count":
        return Rational.one;
    }
  }

  /** What to optimise for a goal, the most important first. Nothing unknown is taken for little: what is not stated is avoided first. */
  objectives(goal: Goal): Objectives {
    const standard: Objectives = (ids) => [
      ...(goal.kind === "requirement" ? [{ measure: "credits" } as const] : []),
      { measure: "completed" },
      this.taken(ids),
      ...standardObjectives.filter(
        ({ measure }) => measure !== "credits" && measure !== "completed",
      ),
    ];
    const first: Objective =
      goal.kind === "requirement"
        ? { measure: "complete", path: goal.path }
        : { measure: "credits" };
    const { minimise } = goal;
    if (minimise === null) return (ids) => [first, ...standard(ids)];
    return (ids) => [first, ...this.least(minimise, ids), this.taken(ids), ...standard(ids)];
  }

  private taken(ids: readonly string[]): Objective {
    return { measure: "uses", weights: ids.map((id) => (this.held.has(id) ? 0 : 1)) };
  }

  private least(measure: Measure, ids: readonly string[]): Objective[] {
    if (measure === "count") return [];
    const amounts = ids.map((id) => (this.held.has(id) ? Rational.zero : this.of(measure, id)));
    const unit = commonDenominator(amounts.flatMap((amount) => amount ?? []));
    return [
      { measure: "uses", weights: amounts.map((amount) => (amount === null ? 1 : 0)) },
      { measure: "uses", weights: amounts.map((amount) => Number(amount?.inUnits(unit) ?? 0n)) },
    ];
  }
}
