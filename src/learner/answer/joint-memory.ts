import { Recent } from "../../kernel/recent.ts";
import type { Mode } from "../../ladder/placing/mode.ts";
import type { ProgramRules } from "../rules/program-rules.ts";
import type { Candidates } from "./answer.ts";
import type { Fit } from "./fit.ts";

/** So many joint allocations are remembered. */
const mostFits = 5_000;

/** Fits into several programs; learners with other holdings often have the same awards. */
export class JointMemory {
  private readonly known = new Recent<readonly Fit[]>(mostFits);
  private readonly numbers = new Map<ProgramRules, number>();

  /** What `find` finds; without exceptions for the learner, what was found for one is remembered for the next. */
  fits(all: readonly Candidates[], mode: Mode, find: () => readonly Fit[]): readonly Fit[] {
    if (all.some(({ facts }) => (facts.exceptions ?? []).length > 0)) return find();
    const parts = all.map(
      ({ rules, awards, facts }) => `${this.numberOf(rules)}:${rules.placingKey(awards, facts)}`,
    );
    return this.known.get(`${mode}|${parts.join("|")}`, find);
  }

  private numberOf(rules: ProgramRules): number {
    const known = this.numbers.get(rules) ?? this.numbers.size;
    this.numbers.set(rules, known);
    return known;
  }
}
