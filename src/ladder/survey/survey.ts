import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Document } from "../../documents/document.ts";
import type { CivilDate } from "../../kernel/date.ts";
import type { Catalogue, DocumentOnDay } from "../../workspace/catalogue.ts";
import { checkAgreements } from "../check-agreements.ts";
import { comingUp } from "../coming-up.ts";
import { Evaluation } from "../evaluation.ts";
import { gathered, walkLadder } from "../ladder.ts";
import type { ProgramModel } from "../program-model.ts";
import type { Ladder, LadderItem, Pair } from "../result.ts";
import { type WorkList, workList } from "../work-list.ts";
import { type BankBasis, Deriver } from "./deriver.ts";

/** What a verdict rests on, under each bank that the program honours. */
export interface PairBasis {
  readonly pair: Pair;
  readonly banks: readonly BankBasis[];
}

/** All answers of a day with everything behind them. */
export interface Survey {
  readonly asOf: CivilDate;
  /** The last day of what is ahead. */
  readonly until: CivilDate;
  readonly ladder: Ladder;
  /** For each pair of the ladder, in its order. */
  readonly bases: readonly PairBasis[];
  /** The programs that were answered for, by id. */
  readonly programs: ReadonlyMap<string, ProgramModel>;
  /** The offerings that were asked about. */
  readonly offerings: readonly Document<"micro-credential">[];
  readonly courses: ReadonlyMap<string, Document<"course">>;
  readonly banks: ReadonlyMap<string, DocumentOnDay<"credit-bank">>;
  /** The recorded decisions in effect of banks that take part, about what was asked. */
  readonly agreements: readonly Document<"agreement">[];
  readonly work: WorkList;
  /** What is amiss with decisions: changed since, reworded, review overdue. */
  readonly decisions: readonly Diagnostic[];
  /** What ends, changes or is to be reviewed until the last day ahead. */
  readonly ahead: readonly Diagnostic[];
}

/** What a survey is narrowed to; absent means everything. */
export interface SurveyOptions {
  readonly until: CivilDate;
  readonly offerings?: ((id: string) => boolean) | undefined;
  readonly programs?: ((id: string) => boolean) | undefined;
  readonly banks?: ((id: string) => boolean) | undefined;
  readonly fixes?: boolean | undefined;
}

/** Answers for a whole day: every verdict with its derivation, the open questions, and what is due. */
export function survey(catalogue: Catalogue, options: SurveyOptions): Survey {
  const evaluation = new Evaluation(catalogue, options.banks);
  const deriver = new Deriver(evaluation);
  const items: LadderItem[] = [];
  const bases = new Map<Pair, PairBasis>();
  const programs = new Map<string, ProgramModel>();
  const walk = walkLadder(catalogue, options, evaluation);
  let step = walk.next();
  for (; step.done !== true; step = walk.next()) {
    items.push(step.value);
    if (step.value.type !== "pair") continue;
    const { pair } = step.value;
    const program = evaluation.program(pair.program);
    if (program === null) continue;
    programs.set(pair.program, program.model);
    bases.set(pair, { pair, banks: deriver.banksOf(program, pair.microCredential) });
  }
  const ladder = gathered(catalogue, items, step.value);
  for (const { program } of ladder.programs) {
    const model = evaluation.program(program)?.model;
    if (model !== undefined) programs.set(program, model);
  }
  const asked = (id: string) => options.offerings?.(id) !== false;
  return {
    asOf: catalogue.asOf,
    until: options.until,
    ladder,
    bases: ladder.pairs.flatMap((pair) => bases.get(pair) ?? []),
    programs,
    offerings: [...catalogue.offerings.values()].filter(({ id }) => asked(id)),
    courses: catalogue.courses,
    banks: catalogue.banks,
    agreements: agreementsAbout(evaluation, programs, asked),
    work: workList(catalogue, options, evaluation),
    decisions: checkAgreements(evaluation),
    ahead: comingUp(catalogue, options.until),
  };
}

/** Decisions in effect of the banks that the programs honour, with an offering that was asked about. */
function agreementsAbout(
  { book, catalogue }: Evaluation,
  programs: Survey["programs"],
  asked: (id: string) => boolean,
): Document<"agreement">[] {
  const banks = [...programs.values()].flatMap((model) => model.banks.map(({ id }) => id));
  const decided = new Set(
    [...new Set(banks)].flatMap((bank) => book.decisionsOf(bank)).map((one) => one.agreement),
  );
  return catalogue.agreements.filter(
    (agreement) =>
      decided.has(agreement) && agreement.data.microCredentials.some(({ id }) => asked(id)),
  );
}
