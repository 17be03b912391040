import { hasOutcomes } from "../../competency/coverage.ts";
import type { Document } from "../../documents/document.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type { GateResult } from "../../policy/gates.ts";
import { type CourseDerivation, deriveCourse } from "../derivation.ts";
import type { Evaluation, ProgramEvaluation } from "../evaluation.ts";

/** What a verdict rests on under one bank. */
export interface BankBasis {
  readonly bank: string;
  /** The same object for the same offering and bank. */
  readonly gates: readonly GateResult[];
  /** The best covered first; the same object for the same offerings, course and bank. */
  readonly courses: readonly CourseDerivation[];
  /** Courses covered together with others. */
  readonly clusters: readonly CourseDerivation[];
}

type BankRules = ReturnType<Evaluation["maker"]>["rules"];

/** Derives how offerings cover courses, each set, course and bank once, whichever programs ask. */
export class Deriver {
  private readonly evaluation: Evaluation;
  private readonly derived = new Map<string, CourseDerivation>();
  private readonly gates = new Map<string, readonly GateResult[]>();

  constructor(evaluation: Evaluation) {
    this.evaluation = evaluation;
  }

  /** What a verdict rests on, bank by bank. */
  banksOf(program: ProgramEvaluation, id: string): BankBasis[] {
    const offering = this.evaluation.catalogue.offerings.get(id);
    if (offering === undefined) return [];
    const met = program.meeting(offering).filter(hasOutcomes);
    return program.model.banks.map((bank) => {
      const { rules } = this.evaluation.maker(bank.id);
      const courses = met.filter((course) => {
        const pair = rules.judge.pair(offering, course);
        return pair.relevant || pair.compared;
      });
      return {
        bank: bank.id,
        gates: this.gatesOf(rules, offering),
        courses: sorted(
          courses.map((course) => this.derive(rules, [offering], course)),
          bestFirst,
        ),
        clusters: this.clusters(rules, program, id),
      };
    });
  }

  private clusters(rules: BankRules, program: ProgramEvaluation, id: string): CourseDerivation[] {
    return program.awardsUsing(id).flatMap(({ coverage, microCredentials, bank }) => {
      if (coverage === null || microCredentials.length === 1 || bank !== rules.bank.id) return [];
      const members = coverage.members.map((member) => member.microCredential);
      return [this.derive(rules, members, coverage.course)];
    });
  }

  private derive(
    rules: BankRules,
    offerings: readonly Document<"micro-credential">[],
    course: Document<"course">,
  ): CourseDerivation {
    const key = [rules.bank.id, course.id, ...offerings.map(({ id }) => id)].join(" ");
    const known = this.derived.get(key) ?? deriveCourse(rules, offerings, course);
    this.derived.set(key, known);
    return known;
  }

  private gatesOf(rules: BankRules, offering: Document<"micro-credential">) {
    const key = `${rules.bank.id} ${offering.id}`;
    const known = this.gates.get(key) ?? rules.gates(offering).results;
    this.gates.set(key, known);
    return known;
  }
}

const bestFirst = firstOf<CourseDerivation>(
  (a, b) => b.coverage.possible.compare(a.coverage.possible),
  (a, b) => b.coverage.certain.compare(a.coverage.certain),
  byText((one) => one.course),
);
