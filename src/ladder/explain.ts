import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CivilDate } from "../kernel/date.ts";
import type { Assumption } from "../policy/assumptions.ts";
import type { GateResult } from "../policy/gates.ts";
import { metCourses } from "./assess.ts";
import { assumedBy } from "./assumed.ts";
import { type CourseDerivation, deriveCourse } from "./derivation.ts";
import type { ProgramEvaluation } from "./evaluation.ts";
import { exceptionFaultsIn } from "./exception-findings.ts";
import { pairOf, programView } from "./ladder.ts";
import type { Pair, ProgramView } from "./result.ts";

/** The whole derivation of one verdict. */
export interface Explanation {
  readonly asOf: CivilDate;
  readonly pair: Pair;
  readonly view: ProgramView;
  /** For each pooled bank: its gates, and every course that the offering touches, the best covered first. */
  readonly banks: readonly {
    readonly id: string;
    readonly title: string;
    readonly gates: readonly GateResult[];
    readonly courses: readonly CourseDerivation[];
    /** The clusters that the offering is part of. */
    readonly clusters: readonly CourseDerivation[];
    /** Conditions on a learner, taken as met. */
    readonly assumptions: readonly Assumption[];
  }[];
  /** Exceptions for everyone in the program that are not applied, and why. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Derives the verdict for a micro-credential and a program in full. Throws a RangeError when the offering is not in effect. */
export function explain(program: ProgramEvaluation, id: string): Explanation {
  const { evaluation, model, usable } = program;
  const offering = evaluation.catalogue.offerings.get(id);
  if (offering === undefined) throw new RangeError(`no offering ${id} is in effect`);
  const pair = pairOf(program, id, true);
  const fitting = pair.awards.map(({ award }) => award);
  return {
    asOf: evaluation.catalogue.asOf,
    pair,
    view: programView(program),
    banks: model.banks.map((bank) => {
      const { rules } = evaluation.maker(bank.id);
      const own = fitting.filter((award) => award.bank === bank.id);
      const clusters = program
        .awardsUsing(id)
        .flatMap(({ coverage, microCredentials, bank: by }) => {
          if (coverage === null || microCredentials.length === 1 || by !== bank.id) return [];
          return [
            deriveCourse(
              rules,
              coverage.members.map((m) => m.microCredential),
              coverage.course,
            ),
          ];
        });
      return {
        id: bank.id,
        title: bank.data.title ?? bank.id,
        gates: rules.gates(offering).results,
        courses: metCourses(rules, offering, usable),
        clusters,
        assumptions: assumedBy(evaluation, bank, offering, own),
      };
    }),
    diagnostics: exceptionFaultsIn(evaluation.catalogue, model.program.id),
  };
}
