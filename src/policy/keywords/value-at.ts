import { Rational } from "../../kernel/rational.ts";

/** The value at a dotted path below a value; undefined where nothing is stated, null where it is known to be none. */
export function valueAt(value: unknown, path: string): unknown {
  let found: unknown = value;
  for (const key of path.split(".")) {
    if (found === null) return null;
    if (typeof found !== "object" || !Object.hasOwn(found ?? {}, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}

/** The exact number at a path; null where it is known to be none, undefined where none is stated. */
export function numberAt(value: unknown, path: string): Rational | null | undefined {
  const found = valueAt(value, path);
  if (typeof found !== "number") return found === null ? null : undefined;
  return Rational.parse(String(found)) ?? undefined;
}

/** The mappings of the list at a path; null where it is known to be none, undefined where it is not stated. */
export function listAt(
  value: unknown,
  path: string,
): readonly Readonly<Record<string, unknown>>[] | null | undefined {
  const found = valueAt(value, path);
  if (!Array.isArray(found)) return found === null ? null : undefined;
  return found.filter((item) => typeof item === "object" && item !== null);
}
