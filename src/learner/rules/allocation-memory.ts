import type { Award } from "../../award/award.ts";
import { Recent } from "../../kernel/recent.ts";
import type { Mode } from "../../ladder/placing/mode.ts";
import type { ExplainedAllocation, LearnerFacts, Placing } from "../../ladder/placing/placing.ts";
import type { RequirementGrades } from "./requirement-grades.ts";

/** So many allocations are remembered. */
const mostAllocations = 5_000;

/** Fits candidate awards into a program; learners with other holdings often have the same ones. */
export class AllocationMemory {
  private readonly placing: Placing;
  private readonly grades: RequirementGrades;
  private readonly allocations = new Recent<ExplainedAllocation>(mostAllocations);
  private readonly awardNumbers = new WeakMap<Award, number>();
  private lastNumber = 0;

  constructor(placing: Placing, grades: RequirementGrades) {
    this.placing = placing;
    this.grades = grades;
  }

  /** The best allocation; without exceptions for the learner, what was found for one is remembered for the next. */
  allocate(awards: readonly Award[], mode: Mode, facts: LearnerFacts): ExplainedAllocation {
    if ((facts.exceptions ?? []).length > 0) return this.placing.allocate(awards, mode, facts);
    const key = `${mode}|${this.key(awards, facts)}`;
    return this.allocations.get(key, () => this.placing.allocate(awards, mode, facts));
  }

  /** What tells apart what there is to place, exceptions for the learner left aside. */
  key(awards: readonly Award[], facts: LearnerFacts): string {
    const { earned = [] } = facts;
    const courses = earned.map(
      ({ course, route, grade }) => `${course.id} ${route} ${this.grades.key(grade)}`,
    );
    return `${courses.join(",")}|${this.awardsKey(awards, facts)}`;
  }

  /** What tells apart awards with the grades that they rest on, as far as these matter. */
  awardsKey(awards: readonly Award[], { grades }: LearnerFacts): string {
    if (grades === undefined) return awards.map((award) => this.numberOf(award)).join(";");
    const candidates = awards.map((award) => {
      const reached = award.microCredentials.map((id) => this.grades.key(grades.get(id) ?? null));
      return [this.numberOf(award), ...reached];
    });
    return candidates.join(";");
  }

  private numberOf(award: Award): number {
    const known = this.awardNumbers.get(award) ?? ++this.lastNumber;
    this.awardNumbers.set(award, known);
    return known;
  }
}
