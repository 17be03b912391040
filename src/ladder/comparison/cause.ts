import type { DocumentChange, DocumentEdit } from "../../documents/document-edits.ts";
import { gist } from "./answer.ts";
import type { Change } from "./change.ts";
import { mayBear } from "./may-bear.ts";
import { smallestSet } from "./smallest-set.ts";
import type { Trials } from "./trials.ts";

/** The edits that a change rests on, and how sure that is. */
export interface Cause {
  /**
   * `single`: this edit alone, made to the base, gives the new answer. `joint`: these together do, and none of them
   * can be left out. `among`: together they do, and some of them may have no part in it. `candidates`: nothing could
   * be tried; these are the edits of documents that the answer may rest on.
   */
  readonly certainty: "single" | "joint" | "among" | "candidates";
  readonly edits: readonly DocumentEdit[];
  /** Those among several that each by itself already breaks what is broken, or opens what is opened, if not to the same answer; null where it is neither, or was not tried. */
  readonly alone: readonly DocumentEdit[] | null;
  /** What undoing just these in the head gives: the old answer, the new one all the same (other edits suffice, too), or another; null where that was not tried. */
  readonly undone: "old" | "new" | "other" | null;
}

/** Which edits each change rests on, found by making only some of them to the base and asking again. */
export class CauseFinder {
  private readonly trials: Trials;
  private readonly documents: readonly DocumentChange[];
  private readonly all: readonly DocumentEdit[];
  /** Sets of edits that were the cause of another change, the latest first. */
  private readonly found: (readonly DocumentEdit[])[] = [];

  constructor(trials: Trials, documents: readonly DocumentChange[]) {
    this.trials = trials;
    this.documents = documents;
    this.all = documents.flatMap(({ edits }) => edits);
  }

  /** The cause of a change. */
  of(change: Change): Cause {
    const near = this.documents.filter((document) => mayBear(document, change));
    const start = this.start(change, near);
    if (start === null) return this.untried(near);
    const starting = new Set(start);
    const groups = this.documents
      .map(({ edits }) => edits.filter((edit) => starting.has(edit)))
      .filter((edits) => edits.length > 0);
    const suffices = (edits: readonly DocumentEdit[]) => this.suffices(change, edits);
    const documents = smallestSet(groups, (some) => suffices(some.flat()));
    const edits = documents.complete
      ? smallestSet(documents.kept.flat(), suffices)
      : { kept: documents.kept.flat(), complete: false };
    const { kept, complete } = edits;
    if (!complete) return { certainty: "among", edits: kept, alone: null, undone: null };
    this.remember(kept);
    const certainty = kept.length === 1 ? "single" : "joint";
    const alone = kept.length === 1 ? null : this.alone(change, kept);
    return { certainty, edits: kept, alone, undone: this.undone(change, kept) };
  }

  /** A set of edits that suffices, the likeliest first and all of them last; null where nothing more may be tried. */
  private start(change: Change, near: readonly DocumentChange[]): readonly DocumentEdit[] | null {
    for (const guess of [...this.found, near.flatMap(({ edits }) => edits)]) {
      const enough = guess.length === 0 ? false : this.suffices(change, guess);
      if (enough === null) return null;
      if (enough) return guess;
    }
    return this.all;
  }

  private suffices({ subject, head }: Change, edits: readonly DocumentEdit[]): boolean | null {
    const found = this.trials.with(edits, subject);
    return found === null ? null : found.gist === gist(head);
  }

  private alone(change: Change, edits: readonly DocumentEdit[]): Cause["alone"] {
    const { subject, direction } = change;
    if (direction !== "broken" && direction !== "opened") return null;
    const found: DocumentEdit[] = [];
    for (const edit of edits) {
      const answer = this.trials.with([edit], subject);
      if (answer === null) return null;
      if ((answer.holds === true) === (direction === "opened")) found.push(edit);
    }
    return found;
  }

  private undone({ subject, base, head }: Change, edits: readonly DocumentEdit[]): Cause["undone"] {
    const out = new Set(edits);
    const rest = this.all.filter((edit) => !out.has(edit));
    const found = this.trials.with(rest, subject);
    if (found === null) return null;
    if (found.gist === gist(base)) return "old";
    return found.gist === gist(head) ? "new" : "other";
  }

  private untried(near: readonly DocumentChange[]): Cause {
    const edits = near.flatMap((document) => document.edits);
    return { certainty: "candidates", edits, alone: null, undone: null };
  }

  private remember(edits: readonly DocumentEdit[]): void {
    const same = (one: readonly DocumentEdit[]) =>
      one.length === edits.length && one.every((edit) => edits.includes(edit));
    const at = this.found.findIndex(same);
    if (at >= 0) this.found.splice(at, 1);
    this.found.unshift(edits);
    if (this.found.length > mostRemembered) this.found.pop();
  }
}

/** How many earlier causes are tried first. */
const mostRemembered = 6;
