import { passes } from "../award/filter.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { placeOf } from "../documents/document.ts";
import { Rational, sum } from "../kernel/rational.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { Evaluation, isCertain, type ProgramEvaluation } from "./evaluation.ts";
import { exceptionFaults, unusedExceptions } from "./exception-findings.ts";
import { findFixes } from "./fixes/find-fixes.ts";
import { seenBlock, seenCourse } from "./placing/item.ts";
import type { Mode } from "./placing/mode.ts";
import { questionsOf } from "./questions.ts";
import { reasonsOf } from "./reasons/reasons-of.ts";
import type {
  BoundAllocation,
  Ladder,
  LadderSummary,
  MinimumProgress,
  Pair,
  ProgramView,
} from "./result.ts";
import { verdictOf } from "./verdict.ts";

/** What to answer for; absent selections mean everything. */
export interface LadderOptions {
  readonly offerings?: ((id: string) => boolean) | undefined;
  readonly programs?: ((id: string) => boolean) | undefined;
  readonly banks?: ((id: string) => boolean) | undefined;
  /** Work out fixes (they cost re-evaluations); on unless switched off. */
  readonly fixes?: boolean | undefined;
}

/** Which micro-credentials ladder into which programs, pair by pair and program by program. */
export function ladder(catalogue: Catalogue, options: LadderOptions = {}): Ladder {
  const evaluation = new Evaluation(catalogue, options.banks);
  const pairs: Pair[] = [];
  const programs: ProgramView[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const id of catalogue.programs.keys()) {
    if (options.programs?.(id) === false) continue;
    const program = evaluation.program(id);
    if (program === null) continue;
    for (const offering of catalogue.offerings.keys()) {
      if (options.offerings?.(offering) === false) continue;
      pairs.push(pairOf(program, offering, options.fixes ?? true));
    }
    const view = programView(program);
    programs.push(view);
    diagnostics.push(...workLimitFindings(program, view));
  }
  const asked = (id: string) => options.programs?.(id) !== false;
  diagnostics.push(...exceptionFaults(catalogue, asked));
  if (options.banks === undefined) diagnostics.push(...unusedExceptions(evaluation, asked));
  return { asOf: catalogue.asOf, pairs, programs, summary: summarise(pairs), diagnostics };
}

/** The answer for one micro-credential and one program. */
export function pairOf(program: ProgramEvaluation, id: string, withFixes: boolean): Pair {
  const offering = program.evaluation.catalogue.offerings.get(id);
  if (offering === undefined) throw new Error(`no offering ${id} in the catalogue`);
  const verdict = verdictOf(program, id);
  const credits = {
    certain: program.creditsOf(id, "certain"),
    possible: program.creditsOf(id, "possible"),
  };
  return {
    microCredential: id,
    edition: offering.edition,
    title: offering.data.title,
    status: offering.data.status,
    program: program.model.program.id,
    verdict,
    credits: { ...credits, unit: program.model.program.data.unit },
    awards: program.awardsUsing(id).flatMap((award) => program.fitting(award) ?? []),
    reasons: reasonsOf(program, offering, verdict),
    questions: questionsOf(program, id),
    fixes: withFixes ? findFixes(program, offering, verdict) : [],
  };
}

/** All offerings together in one program. */
export function programView(program: ProgramEvaluation): ProgramView {
  return viewOf(program, allocation(program, "certain"), allocation(program, "possible"));
}

/** A program with what is placed in it, for certain and with what is in review. */
export function viewOf(
  program: ProgramEvaluation,
  certain: BoundAllocation,
  possible: BoundAllocation,
): ProgramView {
  const { model } = program;
  const { data, id } = model.program;
  return {
    program: id,
    title: data.title ?? id,
    banks: model.banks.map((bank) => ({
      id: bank.id,
      title: bank.data.title ?? bank.id,
      edition: bank.data.edition,
    })),
    of: data.credits,
    unit: data.unit,
    earned: sum(certain.earned.map(({ counted }) => counted)),
    minimums: data.minimums.map(({ id, of, min }): MinimumProgress => {
      const reached = ({ placed, earned, blocks }: BoundAllocation) =>
        sum([
          ...placed.flatMap(({ award, counted }) => (passes(of, award) ? [counted] : [])),
          ...earned.flatMap((one) => (passes(of, seenCourse(one.earned)) ? [one.counted] : [])),
          ...blocks.flatMap((one) => (passes(of, seenBlock(one)) ? [one.counted] : [])),
        ]);
      const required = min.credits ?? (min.share ?? Rational.zero).times(data.credits);
      return { id, required, certain: reached(certain), possible: reached(possible) };
    }),
    exceptions: program.exceptions,
    certain,
    possible,
  };
}

function allocation(program: ProgramEvaluation, mode: Mode): BoundAllocation {
  const awards = mode === "certain" ? program.awards.filter(isCertain) : program.awards;
  const { binding, ...found } = program.placing.allocate(awards, mode);
  return { ...found, binding: binding() };
}

/** Says so where the work limit stopped an allocation of a view. */
export function workLimitFindings(program: ProgramEvaluation, view: ProgramView): Diagnostic[] {
  const stopped = [view.certain, view.possible].find((a) => !a.optimal);
  if (stopped === undefined) return [];
  const args = {
    program: view.program,
    credits: stopped.credits,
    bound: stopped.bound,
  };
  return [diagnostic("work-limit", args, placeOf(program.model.program, "id"))];
}

function summarise(pairs: readonly Pair[]): LadderSummary {
  const count = (verdict: Pair["verdict"]) =>
    pairs.filter((pair) => pair.verdict === verdict).length;
  const notAssessed = count("not-assessed");
  return {
    pairs: pairs.length - notAssessed,
    recognized: count("recognized"),
    eligible: count("eligible"),
    cluster: count("cluster"),
    review: count("review"),
    no: count("no"),
    notAssessed,
  };
}
