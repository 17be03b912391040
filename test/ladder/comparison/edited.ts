import fc from "fast-check";
import type { Json } from "../../properties/evaluate.ts";

type Path = readonly (string | number)[];

/** Documents with a few of their values changed, taken away, or doubled; now and then a document is gone. */
export const edited = (documents: readonly Json[]): fc.Arbitrary<readonly Json[]> =>
  fc
    .array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 5 })), { minLength: 1, maxLength: 4 })
    .map((picks) => picks.reduce(withEdit, documents));

function withEdit(
  documents: readonly Json[],
  [which, where, how]: readonly [number, number, number],
): readonly Json[] {
  if (documents.length === 0) return documents;
  const index = which % documents.length;
  if (how === 5 && where % 4 === 0) return documents.filter((_, at) => at !== index);
  return documents.map((document, at) => {
    if (at !== index) return document;
    const paths = [...pathsIn(document)].filter(
      (path) => !["kind", "id"].includes(String(path[0])),
    );
    const path = paths[where % Math.max(1, paths.length)];
    return path === undefined ? document : (changedAt(document, path, how) as Json);
  });
}

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    yield here;
    yield* pathsIn(inner, here);
  }
}

function changedAt(value: unknown, [step, ...rest]: Path, how: number): unknown {
  if (Array.isArray(value)) {
    if (rest.length === 0 && how < 2) return value.filter((_, index) => index !== step);
    return value.map((item, index) =>
      index !== step ? item : rest.length === 0 ? other(item, how) : changedAt(item, rest, how),
    );
  }
  const entries = Object.entries(value as object);
  if (rest.length === 0 && how < 2)
    return Object.fromEntries(entries.filter(([key]) => key !== step));
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      key !== step ? inner : rest.length === 0 ? other(inner, how) : changedAt(inner, rest, how),
    ]),
  );
}

function other(value: unknown, how: number): unknown {
  if (typeof value === "number") return how % 2 === 0 ? value * 2 : value / 2;
  if (typeof value === "boolean") return !value;
  return Array.isArray(value) ? [...value].reverse() : value;
}
