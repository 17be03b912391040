import type { Reason } from "../../award/award.ts";
import type { AnyDocument } from "../../documents/document.ts";
import { type DocumentEdit, documentChanges } from "../../documents/document-edits.ts";
import { sorted } from "../../kernel/order.ts";
import { questionsOf } from "../questions.ts";
import { reasonsOf } from "../reasons/reasons-of.ts";
import type { Question } from "../result.ts";
import { verdictOf } from "../verdict.ts";
import type { Subject } from "./answer.ts";
import { type Cause, CauseFinder } from "./cause.ts";
import { type Change, changesBetween } from "./change.ts";
import { type Edit, editView } from "./edit.ts";
import { Answers, type Side } from "./side.ts";
import { type ComparisonSummary, summaryOf } from "./summary.ts";
import { type TrialLimits, Trials } from "./trials.ts";

/** A state of a workspace with its own documents, built-in packs left out. */
export interface State extends Side {
  readonly documents: readonly AnyDocument[];
}

/** What to compare, and how far to go for causes. */
export interface CompareOptions {
  /** Everything where it is absent. */
  readonly asked?: ((subject: Subject) => boolean) | undefined;
  /** Makes a state of a workspace out of documents, as if they had been loaded; without it no causes are sought. */
  readonly open: ((documents: readonly AnyDocument[]) => Side) | null;
  readonly limits?: TrialLimits;
}

/** Why a pair is as it is in one state: the most decisive reason, and the first open question. */
export interface Grounds {
  readonly reason: Reason | null;
  readonly question: Question | null;
}

/** The edits that a change rests on, and how sure that is. */
export interface ExplainedCause extends Omit<Cause, "edits" | "alone"> {
  readonly edits: readonly Edit[];
  readonly alone: readonly Edit[] | null;
}

/** A change with what it rests on. */
export interface ExplainedChange extends Change {
  /** Null where causes were not sought. */
  readonly cause: ExplainedCause | null;
  /** Of pairs; null elsewhere, and where the state has no such pair. */
  readonly grounds: { readonly base: Grounds | null; readonly head: Grounds | null };
}

/** What changed from one state of a workspace to another, and because of which edits. */
export interface Comparison {
  readonly asOf: string;
  /** How many documents differ. */
  readonly documents: number;
  readonly edits: readonly Edit[];
  /** What is broken first, then what is opened, worse, better, and otherwise changed. */
  readonly changes: readonly ExplainedChange[];
  readonly summary: ComparisonSummary;
  /** How many answers were worked out on the way to the causes, and whether a limit stopped the search. */
  readonly trials: { readonly count: number; readonly stopped: boolean };
}

/** Enough for a pull request on a workspace of a few thousand documents. */
const usual: TrialLimits = { answers: 20_000, documents: 400_000 };

/** Compares two states of a workspace on one day. The states may be in different order, in other files, laid out otherwise: only what they say counts. */
export function compareStates(base: State, head: State, options: CompareOptions): Comparison {
  const edited = documentChanges(base.documents, head.documents);
  const [before, after] = [new Answers(base), new Answers(head)];
  const changes = edited.length === 0 ? [] : changesBetween(before, after, options.asked);
  const trials =
    options.open === null
      ? null
      : new Trials(
          base.documents,
          { base: before, head: after },
          edited,
          options.open,
          options.limits ?? usual,
        );
  const finder = trials === null ? null : new CauseFinder(trials, edited);
  const views = viewsOf(edited.flatMap(({ edits }) => edits));
  const viewOf = (edit: DocumentEdit) => views.get(edit) ?? [];
  const inWords = ({ edits, alone, ...cause }: Cause) => ({
    ...cause,
    edits: sorted(edits.flatMap(viewOf), byNumber),
    alone: alone && sorted(alone.flatMap(viewOf), byNumber),
  });
  const explained = changes.map((change) => ({
    ...change,
    cause: finder === null ? null : inWords(finder.of(change)),
    grounds: { base: groundsOf(before, change.subject), head: groundsOf(after, change.subject) },
  }));
  const stopped = explained.some(
    ({ cause }) => cause?.certainty === "among" || cause?.certainty === "candidates",
  );
  return {
    asOf: head.catalogue.asOf,
    documents: edited.length,
    edits: [...views.values()],
    changes: explained,
    summary: summaryOf(changes),
    trials: { count: trials?.count ?? 0, stopped },
  };
}

function viewsOf(edits: readonly DocumentEdit[]): ReadonlyMap<DocumentEdit, Edit> {
  return new Map(edits.map((edit, index) => [edit, editView(edit, `e${index + 1}`)]));
}

const byNumber = (a: Edit, b: Edit) => Number(a.id.slice(1)) - Number(b.id.slice(1));

function groundsOf({ evaluation }: Answers, subject: Subject): Grounds | null {
  if (subject.kind !== "pair") return null;
  const program = evaluation.program(subject.program);
  const offering = evaluation.catalogue.offerings.get(subject.microCredential);
  if (program === null || offering === undefined) return null;
  const verdict = verdictOf(program, offering.id);
  const [reason = null] = reasonsOf(program, offering, verdict);
  const [question = null] = questionsOf(program, offering.id);
  return { reason, question };
}
