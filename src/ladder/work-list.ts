import type { Party } from "../competency/doubt.ts";
import type { QuestionArgs } from "../diagnostics/questions.ts";
import type { Span } from "../diagnostics/span.ts";
import type { AnyDocument } from "../documents/document.ts";
import { DocumentPlaces } from "../documents/document-places.ts";
import type { CivilDate } from "../kernel/date.ts";
import { digest } from "../kernel/digest.ts";
import { groupBy } from "../kernel/group.ts";
import { byText, compareText, firstOf, sorted } from "../kernel/order.ts";
import { greatest, Rational } from "../kernel/rational.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { answerPlace, type StatementAsked, statementsIn } from "./answer-place.ts";
import { Evaluation, type ProgramEvaluation } from "./evaluation.ts";
import { eachLevelOnce, type Gain, gainOf, questionsOf } from "./questions.ts";
import type { Question, Verdict } from "./result.ts";
import { verdictOf } from "./verdict.ts";

/** A micro-credential and a program whose answer depends on a question. */
export interface PairAtStake {
  readonly microCredential: string;
  readonly title: string;
  readonly edition: string | null;
  /** Is it offered: `active`, or a draft, suspended, being taught out? */
  readonly offering: string;
  readonly program: string;
  readonly programTitle: string;
  readonly verdict: Verdict;
  /** The credit without a course that the question is about; null where it is about anything else. */
  readonly unassigned: Rational | null;
  /** What an answer would bring beyond what is certain; 0 where it betters only the verdict, or the program as a whole. */
  readonly credits: Rational;
  readonly unit: string;
  /** What an answer would bring where it brings no more credit; null where it brings some. */
  readonly gain: Gain | null;
}

/** A question that stands between review and a decision, asked once for all that depends on it. */
export interface WorkItem {
  /** Stays the same while lines move and credits change, and whichever file a document stands in. */
  readonly id: string;
  readonly for: Party;
  readonly args: QuestionArgs;
  /** The first day from which a signature would settle it: the one asked about, or that of the assessment where it is later. */
  readonly day: CivilDate;
  /** The fact or rule that raises it. */
  readonly at: Span;
  /** The most that it is worth in one program, and its unit. */
  readonly credits: Rational;
  readonly unit: string;
  readonly pairs: readonly PairAtStake[];
  /** The statements that it is about. */
  readonly about: readonly StatementAsked[];
  /** Where the answer goes; null where no file takes it yet. */
  readonly answerAt: Span | null;
}

/** The questions of a workspace, those that most depends on first. */
export interface WorkList {
  readonly asOf: CivilDate;
  readonly items: readonly WorkItem[];
}

/** What the list is narrowed to; absent means everything. */
export interface WorkListOptions {
  readonly offerings?: ((id: string) => boolean) | undefined;
  readonly programs?: ((id: string) => boolean) | undefined;
  readonly banks?: ((id: string) => boolean) | undefined;
  readonly parties?: readonly Party[] | undefined;
}

/** The parties in the order in which they are asked. */
export const parties: readonly Party[] = ["provider", "faculty", "registrar", "learner"];

/**
 * All open questions over all programs, each once, by credits at stake, then by the pairs that depend on them.
 * `evaluation` is for callers that ask more of the same day.
 */
export function workList(
  catalogue: Catalogue,
  options: WorkListOptions = {},
  evaluation = new Evaluation(catalogue, options.banks),
): WorkList {
  const asked: Question[] = [];
  const pairs: PairAtStake[] = [];
  for (const id of catalogue.programs.keys()) {
    const program = options.programs?.(id) === false ? null : evaluation.program(id);
    if (program === null) continue;
    for (const offering of catalogue.offerings.keys()) {
      if (options.offerings?.(offering) === false) continue;
      for (const question of questionsOf(program, offering)) {
        if (options.parties?.includes(question.for) === false) continue;
        asked.push(question);
        pairs.push(pairAtStake(program, offering, question));
      }
    }
  }
  const waiting = eachLevelOnce(asked, catalogue).map((question, index) => ({
    question,
    pair: pairs[index] as PairAtStake,
  }));
  const places = new DocumentPlaces(catalogue.workspace.documents.all());
  const items = [...groupBy(waiting, ({ question }) => keyOf(question, places))].map(
    ([key, same]) => item(catalogue, places, key, same),
  );
  return { asOf: catalogue.asOf, items: sorted(items, byStake) };
}

/** Questions are one when they ask the same fact of the same part of a document: two programs may have notes of the same words. */
function keyOf({ for: party, args, at }: Question, places: DocumentPlaces): string {
  const place = places.of(at);
  if (place === null) return JSON.stringify([party, args]);
  const { document, parts } = place;
  return JSON.stringify([party, args, document.kind, document.id, document.edition, ...parts]);
}

interface Waiting {
  readonly question: Question;
  readonly pair: PairAtStake;
}

function item(
  catalogue: Catalogue,
  places: DocumentPlaces,
  key: string,
  waiting: readonly Waiting[],
): WorkItem {
  const [{ question }] = waiting as readonly [Waiting];
  const { for: party, args, at } = question;
  const pairs = waiting.map(({ pair }) => pair);
  const credits = pairs.map((pair) => pair.credits).reduce(greatest, question.credits);
  return {
    id: digest(key).slice("sha256:".length, "sha256:".length + 8),
    for: party,
    args,
    day: signableOn(places.of(at)?.document, catalogue.asOf),
    at,
    credits,
    unit: pairs.find((pair) => pair.credits.equals(credits))?.unit ?? "",
    pairs: sorted(
      pairs,
      firstOf(
        byText((p) => p.microCredential),
        byText((p) => p.program),
      ),
    ),
    about: statementsIn(catalogue, args),
    answerAt: answerPlace(catalogue, args, at),
  };
}

function signableOn(document: AnyDocument | undefined, asOf: CivilDate): CivilDate {
  const assessed = document?.kind === "agreement" ? document.data.assessed.on : asOf;
  return compareText(assessed, asOf) > 0 ? assessed : asOf;
}

function pairAtStake(program: ProgramEvaluation, id: string, question: Question): PairAtStake {
  const { credits } = question;
  const offering = program.evaluation.catalogue.offerings.get(id);
  const { data, id: programId } = program.model.program;
  return {
    microCredential: id,
    title: offering?.data.title ?? id,
    edition: offering?.edition ?? null,
    offering: offering?.data.status ?? "active",
    program: programId,
    programTitle: data.title ?? programId,
    verdict: verdictOf(program, id),
    unassigned: question.fact === "unassigned" ? unassignedBy(program, id, question) : null,
    credits,
    unit: data.unit,
    gain: credits.isPositive ? null : gainOf(program, id, question),
  };
}

/** The most credit without a course that a micro-credential would be given where the question is answered with yes. */
function unassignedBy(program: ProgramEvaluation, id: string, { args, at }: Question): Rational {
  const about = JSON.stringify([args, at]);
  return program
    .awardsUsing(id)
    .filter(({ doubts }) =>
      doubts.some((doubt) => JSON.stringify([doubt.args, doubt.at]) === about),
    )
    .map((award) => award.credits)
    .reduce(greatest, Rational.zero);
}

const byStake = firstOf<WorkItem>(
  (a, b) => b.credits.compare(a.credits),
  (a, b) => b.pairs.length - a.pairs.length,
  (a, b) => parties.indexOf(a.for) - parties.indexOf(b.for),
  byText((one) => JSON.stringify(one.args)),
  byText((one) => one.id),
);
