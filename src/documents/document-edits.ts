import { groupBy } from "../kernel/group.ts";
import { byText, firstOf, sorted } from "../kernel/order.ts";
import { applied } from "../source/difference/applied.ts";
import { type Delta, deltaOf, editsIn, type TreeEdit } from "../source/difference/delta.ts";
import { decodeDocument } from "./decode.ts";
import type { AnyDocument } from "./document.ts";
import { isOrderedList } from "./ordered-lists.ts";

/** One document in two states of a workspace. */
export interface DocumentChange {
  /** Null where it is new. */
  readonly base: AnyDocument | null;
  /** Null where it is gone. */
  readonly head: AnyDocument | null;
  /** Null where one side has no such document: it was added or removed as a whole. */
  readonly delta: Delta | null;
  readonly edits: readonly DocumentEdit[];
}

/** One difference between two states of a document; the whole document where only one state has it. */
export interface DocumentEdit {
  readonly document: AnyDocument;
  readonly base: AnyDocument | null;
  readonly head: AnyDocument | null;
  readonly tree: TreeEdit;
}

/** The documents that differ between two states of a workspace, by kind, id and edition. Comments, layout, files, and the order of keys, of documents and of lists that are sets are no difference. */
export function documentChanges(
  base: Iterable<AnyDocument>,
  head: Iterable<AnyDocument>,
): DocumentChange[] {
  const before = groupBy(base, nameOf);
  const after = groupBy(head, nameOf);
  const names = new Set([...before.keys(), ...after.keys()]);
  const pairs = [...names].flatMap((name) => paired(before.get(name) ?? [], after.get(name) ?? []));
  const changes = pairs.flatMap(([was, is]) => changeOf(was, is));
  return sorted(
    changes,
    firstOf<DocumentChange>(
      byText((change) => someOf(change).kind),
      byText((change) => someOf(change).id),
      byText((change) => someOf(change).edition ?? ""),
    ),
  );
}

/** A document after some of its edits; null where it is gone, or where so edited it cannot be read. */
export function documentWith(
  { base, head, delta, edits }: DocumentChange,
  made: (edit: DocumentEdit) => boolean,
): AnyDocument | null {
  const chosen = new Set(edits.filter(made).map(({ tree }) => tree));
  if (chosen.size === 0) return base;
  if (chosen.size === edits.length || delta === null || head === null) return head;
  const root = applied(delta, (edit) => chosen.has(edit));
  return root === null ? null : decodeDocument(root, head.file, head.origin).document;
}

/** The state of a document that is there, the later one first. */
export function someOf({ base, head }: Pick<DocumentChange, "base" | "head">): AnyDocument {
  const document = head ?? base;
  if (document === null) throw new Error("a change without a document");
  return document;
}

const nameOf = ({ kind, id }: AnyDocument) => `${kind} ${id}`;

type Pairing = readonly [AnyDocument | null, AnyDocument | null];

/** Editions of one id go together by their name; a single one left on both sides is one that was renamed. */
function paired(before: readonly AnyDocument[], after: readonly AnyDocument[]): Pairing[] {
  const same = before.flatMap((was): Pairing[] => {
    const is = after.find(({ edition }) => edition === was.edition);
    return is === undefined ? [] : [[was, is]];
  });
  const met = new Set(same.flat());
  const [left, right] = [before, after].map((side) => side.filter((one) => !met.has(one)));
  const [was, ...older] = left ?? [];
  const [is, ...newer] = right ?? [];
  if (was !== undefined && is !== undefined && older.length + newer.length === 0) {
    return [...same, [was, is]];
  }
  return [
    ...same,
    ...(left ?? []).map((one): Pairing => [one, null]),
    ...(right ?? []).map((one): Pairing => [null, one]),
  ];
}

function changeOf(base: AnyDocument | null, head: AnyDocument | null): DocumentChange[] {
  const delta = base === null || head === null ? null : deltaBetween(base, head);
  const trees = delta === null ? [wholeEdit(base, head)] : editsIn(delta);
  if (trees.length === 0) return [];
  const document = someOf({ base, head });
  const edits = trees.map((tree) => ({ document, base, head, tree }));
  return [{ base, head, delta, edits }];
}

const deltaBetween = (base: AnyDocument, head: AnyDocument): Delta =>
  deltaOf(base.root, head.root, (keys) => isOrderedList(head.kind, keys));

function wholeEdit(base: AnyDocument | null, head: AnyDocument | null): TreeEdit {
  const change = base === null ? "added" : "removed";
  return {
    change,
    path: "",
    basePath: [],
    headPath: [],
    base: base?.root ?? null,
    head: head?.root ?? null,
  };
}
