import type { Kind } from "../documents/kinds.ts";
import type { PathStep } from "../source/tree.ts";

/** Parts of a document that it refers to itself. */
export type LocalPart = "competency" | "outcome" | "level" | "strand" | "requirement";

/** Something a document refers to, and where. */
export type Reference = {
  readonly path: readonly PathStep[];
} & (
  | { readonly to: "document"; readonly kinds: readonly Kind[]; readonly id: string }
  | { readonly to: "address"; readonly kinds: readonly Kind[]; readonly address: string }
  | {
      readonly to: "local";
      readonly what: LocalPart;
      readonly id: string;
      readonly known: ReadonlySet<string>;
    }
  | { readonly to: "level"; readonly scale: string; readonly level: string }
  | {
      readonly to: "edition";
      readonly kind: "micro-credential";
      readonly id: string;
      readonly edition: string;
    }
  | { readonly to: "requirement"; readonly program: string; readonly requirement: string }
);

/** The kinds that hold statements. */
export const statements: readonly Kind[] = ["micro-credential", "course", "competency-framework"];

/** To a document of one of several kinds; none where no id is stated. */
export function either(
  kinds: readonly Kind[],
  id: string | null | undefined,
  path: readonly PathStep[],
): Reference[] {
  return id === null || id === undefined ? [] : [{ to: "document", kinds, id, path }];
}

/** To a document of one kind. */
export const one = (kind: Kind, id: string | null | undefined, path: readonly PathStep[]) =>
  either([kind], id, path);

/** To several documents of one kind. */
export function many(
  kind: Kind,
  ids: readonly string[] | null | undefined,
  path: readonly PathStep[],
): Reference[] {
  return (ids ?? []).flatMap((id, index) => one(kind, id, [...path, index]));
}

/** To several parts of the same document; `known` are the ids of such parts. */
export function locals(
  what: LocalPart,
  ids: readonly string[] | null | undefined,
  known: ReadonlySet<string>,
  path: readonly PathStep[],
): Reference[] {
  return (ids ?? []).map((id, index) => local(what, id, known, [...path, index]));
}

/** To a part of the same document. */
export const local = (
  what: LocalPart,
  id: string,
  known: ReadonlySet<string>,
  path: readonly PathStep[],
): Reference => ({ to: "local", what, id, known, path });

/** To a statement of a document, or to a URI. */
export const address = (
  text: string,
  path: readonly PathStep[],
  kinds = statements,
): Reference => ({
  to: "address",
  kinds,
  address: text,
  path,
});

/** To an edition of a micro-credential; none where no edition is named. */
export function edition(
  id: string | undefined,
  named: string | null | undefined,
  path: readonly PathStep[],
): Reference[] {
  if (id === undefined || named === undefined || named === null) return [];
  return [{ to: "edition", kind: "micro-credential", id, edition: named, path }];
}
