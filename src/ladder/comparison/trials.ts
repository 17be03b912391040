import type { AnyDocument } from "../../documents/document.ts";
import {
  type DocumentChange,
  type DocumentEdit,
  documentWith,
} from "../../documents/document-edits.ts";
import { gist, type Subject } from "./answer.ts";
import { holds } from "./change.ts";
import { Answers, type Side } from "./side.ts";

/** What may be spent on finding causes; counted, so that the same input gives the same answer on any machine. */
export interface TrialLimits {
  /** Answers worked out on workspaces that were put together for a trial. */
  readonly answers: number;
  /** Documents of all such workspaces together. */
  readonly documents: number;
}

/** What of an answer decides whether a trial gives what was looked for. */
interface TrialAnswer {
  readonly gist: string;
  /** As for `holds`. */
  readonly holds: boolean | null;
}

/** How many workspaces are kept at hand. */
const mostKept = 24;

/** Tries out what a workspace would answer if only some of the edits had been made. */
export class Trials {
  private readonly changes: readonly DocumentChange[];
  private readonly unchanged: readonly AnyDocument[];
  private readonly open: (documents: readonly AnyDocument[]) => Side;
  private readonly limits: TrialLimits;
  private readonly numbers: ReadonlyMap<DocumentEdit, number>;
  private readonly kept = new Map<string, Answers>();
  private readonly whole: { readonly base: Answers; readonly head: Answers };
  private readonly known = new Map<string, TrialAnswer>();
  private answered = 0;
  private assembled = 0;

  /** `base` are the documents before any edit, `whole` the states without edits and with all; `open` makes a state of a workspace out of documents. */
  constructor(
    base: Iterable<AnyDocument>,
    whole: { readonly base: Answers; readonly head: Answers },
    changes: readonly DocumentChange[],
    open: (documents: readonly AnyDocument[]) => Side,
    limits: TrialLimits,
  ) {
    const touched = new Set(changes.map((change) => change.base));
    this.unchanged = [...base].filter((document) => !touched.has(document));
    this.whole = whole;
    this.changes = changes;
    this.open = open;
    this.limits = limits;
    this.numbers = new Map(
      changes.flatMap(({ edits }) => edits).map((edit, index) => [edit, index]),
    );
  }

  /** How many answers were worked out. */
  get count(): number {
    return this.answered;
  }

  /** What is answered about a subject with some of the edits made to the base; null when no more may be tried. */
  with(edits: readonly DocumentEdit[], subject: Subject): TrialAnswer | null {
    const key = edits
      .map((edit) => this.numbers.get(edit) ?? 0)
      .sort((a, b) => a - b)
      .join(" ");
    const question = `${key}\n${JSON.stringify(subject)}`;
    const known = this.known.get(question);
    if (known !== undefined) return known;
    if (this.answered >= this.limits.answers) return null;
    const answers = this.answers(key, edits);
    if (answers === null) return null;
    this.answered += 1;
    const answer = answers.of(subject);
    const found = { gist: gist(answer), holds: holds(answer) };
    this.known.set(question, found);
    return found;
  }

  private answers(key: string, edits: readonly DocumentEdit[]): Answers | null {
    if (edits.length === 0) return this.whole.base;
    if (edits.length === this.numbers.size) return this.whole.head;
    const kept = this.kept.get(key);
    if (kept !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, kept);
      return kept;
    }
    const made = new Set(edits);
    const edited = this.changes.flatMap(
      (change) => documentWith(change, (edit) => made.has(edit)) ?? [],
    );
    const documents = [...this.unchanged, ...edited];
    if (this.assembled + documents.length > this.limits.documents) return null;
    this.assembled += documents.length;
    const answers = new Answers(this.open(documents));
    this.kept.set(key, answers);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
    return answers;
  }
}
