import { bindingConstraints } from "../../allocation/binding.ts";
import { allocate } from "../../allocation/solve.ts";
import type { Award } from "../../award/award.ts";
import type { LearningIndex } from "../../award/learning.ts";
import { Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import type { Allocation } from "../result.ts";
import type { Mode } from "./mode.ts";
import { Translation } from "./translation.ts";

/** Search steps for one allocation: a few seconds of work at worst, for hundreds of awards. */
const allocationSteps = 20_000;

/** Search steps for each constraint that is tried without; what stays undecided counts as binding. */
const bindingSteps = 1_000;

/** An allocation that can say what forbids a better one; that is worked out on demand. */
export interface ExplainedAllocation extends Allocation {
  readonly binding: () => readonly string[];
}

/** Fits awards into a program by the rules of semantics, section 6. */
export class Placing {
  private readonly model: ProgramModel;
  private readonly learning: LearningIndex;

  constructor(model: ProgramModel, learning: LearningIndex) {
    this.model = model;
    this.learning = learning;
  }

  /** The best allocation of the awards; `binding` is worked out on demand. */
  allocate(awards: readonly Award[], mode: Mode): ExplainedAllocation {
    const translation = new Translation(this.model, this.learning, awards, mode);
    const result = allocate(translation.problem, { workLimit: allocationSteps });
    const amount = (units: number) => Rational.of(units, translation.unit);
    return {
      credits: amount(result.credits),
      bound: amount(result.bound),
      optimal: result.optimal,
      unique: result.unique,
      placed: result.placements.flatMap((placement) => {
        const award = awards[placement.award];
        if (award === undefined) return [];
        return [
          {
            requirement: placement.requirement,
            award,
            granted: amount(placement.granted),
            counted: amount(placement.counted),
            shared: placement.shared,
          },
        ];
      }),
      completed: result.completed,
      binding: () => bindingConstraints(translation.problem, result, { workLimit: bindingSteps }),
    };
  }
}
