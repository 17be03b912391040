import { isJsonObject, type JsonValue } from "../../source/json/json-value.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** The parts of one package of CASE, wherever the file keeps them. */
export interface PackageParts {
  /** The object that holds them. */
  readonly top: Cursor;
  /** Null where the file has competencies or associations alone. */
  readonly document: Cursor | null;
  readonly items: readonly Cursor[];
  readonly associations: readonly Cursor[];
}

/** The keys by which a package, or an answer of the CASE service that holds one, is known. */
const partKeys = ["CFDocument", "CFItems", "CFItem", "CFAssociations"] as const;
const wrappers = ["CFPackage", "CFPackages"] as const;

/** Is this a package of CASE, a list of packages, or an answer of the CASE service with one? */
export function isCase(value: JsonValue | null): boolean {
  const first = Array.isArray(value) ? (value[0] as JsonValue | undefined) : value;
  return isJsonObject(first) && [...partKeys, ...wrappers].some((key) => Object.hasOwn(first, key));
}

/** The packages of a file: one, a list of them, or what the CASE service answers. */
export function partsOf(top: Cursor): readonly PackageParts[] {
  return top.items.flatMap((holder) => {
    const wrapped = wrappers.flatMap((key) => holder.list(key));
    return (wrapped.length > 0 ? wrapped : [holder]).map(onePackage);
  });
}

function onePackage(top: Cursor): PackageParts {
  const items = [...top.list("CFItems"), ...top.list("CFItem")];
  const [document = null, ...more] = top.list("CFDocument");
  for (const extra of more) extra.lose("a package is of one framework");
  const associations = top.list("CFAssociations");
  for (const rubric of top.list("CFRubrics"))
    rubric.lose("what an assessment looks at is no part of a framework");
  // What it holds is told key by key, so that a package without any definition is not told to have lost some.
  top.get("CFDefinitions")?.pass("");
  return { top, document, items, associations };
}
