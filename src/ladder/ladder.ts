import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { placeOf } from "../documents/document.ts";
import { append } from "../kernel/append.ts";
import { byText, firstOf, sorted } from "../kernel/order.ts";
import { sum } from "../kernel/rational.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { assumedIn } from "./assumed.ts";
import { Evaluation, type ProgramEvaluation } from "./evaluation.ts";
import { exceptionFaults, unusedExceptions } from "./exception-findings.ts";
import { findFixes } from "./fixes/find-fixes.ts";
import { minimumProgress } from "./minimum-progress.ts";
import { heldBy } from "./placing/hold.ts";
import type { Mode } from "./placing/mode.ts";
import { questionsOf } from "./questions.ts";
import { gateWarnings } from "./reasons/of-gates.ts";
import { reasonsOf } from "./reasons/reasons-of.ts";
import type {
  AppliedException,
  BoundAllocation,
  Ladder,
  LadderEnd,
  LadderItem,
  LadderSummary,
  Pair,
  ProgramView,
  Verdict,
} from "./result.ts";
import { verdicts } from "./result.ts";
import { unservedFindings } from "./unserved.ts";
import { verdictOf } from "./verdict.ts";

/** What to answer for; absent selections mean everything. */
export interface LadderOptions {
  /** Which micro-credentials take part, by id; all where it is absent. So with programs and banks. */
  readonly offerings?: ((id: string) => boolean) | undefined;
  readonly programs?: ((id: string) => boolean) | undefined;
  readonly banks?: ((id: string) => boolean) | undefined;
  /** Work out fixes (they cost re-evaluations); on unless switched off. */
  readonly fixes?: boolean | undefined;
  /** List pairs of which nothing is known, too; off unless switched on. */
  readonly all?: boolean | undefined;
}

/** Which micro-credentials ladder into which programs, pair by pair and program by program. */
export function ladder(catalogue: Catalogue, options: LadderOptions = {}): Ladder {
  const items: LadderItem[] = [];
  const walk = walkLadder(catalogue, options);
  let step = walk.next();
  for (; step.done !== true; step = walk.next()) items.push(step.value);
  return gathered(catalogue, items, step.value);
}

/** What a walk came upon as one answer, by program. */
export function gathered(
  { asOf }: Catalogue,
  items: readonly LadderItem[],
  end: LadderEnd,
): Ladder {
  const pairs = items.flatMap((item) => (item.type === "pair" ? [item.pair] : []));
  const views = items.flatMap((item) => (item.type === "program" ? [item.view] : []));
  const programs = sorted(
    views,
    byText((view) => view.program),
  );
  return {
    asOf,
    ...end,
    pairs: sorted(
      pairs,
      byText((pair) => pair.program),
    ),
    programs,
  };
}

/**
 * The same, one pair and one program at a time, by the program's institution and id and then by micro-credential.
 * Nothing of a pair or program is kept once it was given, so the memory needed is that of the largest institution.
 * Programs that honour none of the banks are passed over; where that is not for narrowed banks, with a finding. What is worked out stays in `kept`, for a
 * caller that asks more of the same day.
 */
export function* walkLadder(
  catalogue: Catalogue,
  options: LadderOptions = {},
  kept: Evaluation | null = null,
): Generator<LadderItem, LadderEnd> {
  const { programs, offerings } = options;
  const tally = new Tally();
  const diagnostics: Diagnostic[] = [];
  const wanted = [...catalogue.offerings.keys()].filter((id) => offerings?.(id) !== false);
  const evaluation = kept ?? new Evaluation(catalogue, options.banks);
  const asked = (id: string) => programs?.(id) !== false;
  for (const id of inGroups(catalogue).filter(asked)) {
    const program = kept === null ? evaluation.alone(id) : kept.program(id);
    if (program === null) {
      append(diagnostics, unservedFindings(evaluation, id));
      continue;
    }
    const touched = new Set(program.touched());
    const listed = options.all === true ? wanted : wanted.filter((one) => touched.has(one));
    tally.count("not-assessed", wanted.length - listed.length);
    for (const offering of listed) {
      const verdict = verdictOf(program, offering);
      tally.count(verdict, 1);
      if (verdict === "not-assessed" && options.all !== true) continue;
      yield { type: "pair", pair: pairOf(program, offering, options.fixes ?? true) };
    }
    const view = programView(program);
    yield { type: "program", view };
    append(diagnostics, workLimitFindings(program, view));
  }
  append(diagnostics, exceptionFaults(catalogue, asked));
  if (options.banks === undefined) append(diagnostics, unusedExceptions(evaluation, asked));
  return { offerings: wanted.length, summary: tally.summary(), diagnostics };
}

/** The programs of a day, those of one institution together: what is known of its courses is worked out once. */
function inGroups({ programs }: Catalogue): string[] {
  return sorted(
    programs.values(),
    firstOf(
      byText(({ data }) => data.institution ?? ""),
      byText(({ id }) => id),
    ),
  ).map(({ id }) => id);
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
  const awards = program.awardsUsing(id).flatMap((award) => program.fitting(award) ?? []);
  return {
    microCredential: id,
    edition: offering.edition,
    title: offering.data.title,
    status: offering.data.status,
    program: program.model.program.id,
    verdict,
    credits: { ...credits, unit: program.model.program.data.unit },
    awards,
    assumed: assumedIn(
      program.evaluation,
      offering,
      awards.map(({ award }) => award),
    ),
    reasons: reasonsOf(program, offering, verdict),
    warnings: verdict === "not-assessed" ? [] : gateWarnings(program, offering),
    exceptions: exceptionsAbout(program, id),
    questions: questionsOf(program, id),
    fixes: withFixes ? findFixes(program, offering, verdict) : [],
  };
}

/** The exceptions for everyone that bear on the awards of a micro-credential, or on whatever is placed. */
function exceptionsAbout(program: ProgramEvaluation, id: string): AppliedException[] {
  const awards = program.awardsUsing(id).map((award) => ({ kind: "award", award }) as const);
  return program.placing.rules.applied(awards);
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
    minimums: minimumProgress(model, certain, possible),
    exceptions: program.exceptions,
    certain,
    possible,
  };
}

function allocation(program: ProgramEvaluation, mode: Mode): BoundAllocation {
  const { binding, ...found } = program.together(mode);
  return { ...found, ...heldBy(binding()) };
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

/** Counts verdicts. */
class Tally {
  private readonly counts = new Map<Verdict, number>();

  count(verdict: Verdict, times: number): void {
    this.counts.set(verdict, (this.counts.get(verdict) ?? 0) + times);
  }

  summary(): LadderSummary {
    const of = (verdict: Verdict) => this.counts.get(verdict) ?? 0;
    const listed = verdicts.filter((verdict) => verdict !== "not-assessed");
    return {
      pairs: listed.reduce((total, verdict) => total + of(verdict), 0),
      recognized: of("recognized"),
      eligible: of("eligible"),
      cluster: of("cluster"),
      review: of("review"),
      no: of("no"),
      notAssessed: of("not-assessed"),
    };
  }
}
