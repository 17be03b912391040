import type { CivilDate } from "../kernel/date.ts";
import { compareText } from "../kernel/order.ts";
import { Rational } from "../kernel/rational.ts";

/** One entry of a dated value: in force from its date until the next entry's. */
export interface HistoryEntry<T> {
  readonly from: CivilDate;
  readonly value: T;
  readonly source?: string | undefined;
}

/** A parameter whose value changed over time; entries in the order of their dates. */
export class History<T> {
  readonly entries: readonly HistoryEntry<T>[];

  constructor(entries: readonly HistoryEntry<T>[]) {
    this.entries = entries;
  }

  /** The entry in force on a day; null before the first. */
  at(day: CivilDate): HistoryEntry<T> | null {
    return this.entries.findLast((entry) => compareText(entry.from, day) <= 0) ?? null;
  }
}

/** Each value that a parameter has on some day, with its path; one that is no history has one. */
export function valuesOver<T>(
  stated: T | History<T>,
  path: readonly (string | number)[],
): { readonly value: T; readonly path: readonly (string | number)[] }[] {
  if (!(stated instanceof History)) return [{ value: stated, path }];
  return stated.entries.map(({ value }, at) => ({ value, path: [...path, at, "value"] }));
}

/** The type of a document once every history is replaced by the value of one day. */
export type OnDay<T> =
  T extends History<infer U>
    ? OnDay<U>
    : T extends Rational | string | number | boolean | null | undefined
      ? T
      : T extends readonly [infer A, infer B]
        ? readonly [OnDay<A>, OnDay<B>]
        : T extends readonly (infer U)[]
          ? readonly OnDay<U>[]
          : { readonly [K in keyof T]: OnDay<T[K]> };

/** A history that has no entry yet on the day asked about. */
export interface MissingValue {
  readonly path: readonly (string | number)[];
  readonly from: CivilDate;
}

/** By path (`placeKey`): the source that the entry in force of a history names. */
export type EntrySources = ReadonlyMap<string, string>;

/** The key under which a document writes a part of a decoded value: the `of` of an `all-of` requirement is its `allOf`. */
const writtenKey = (holder: object, key: string): string =>
  key === "of" && "form" in holder && holder.form === "all-of" ? "allOf" : key;

/** A path as a key of `EntrySources`. */
export const placeKey = (path: readonly (string | number)[]): string => path.join("/");

/** Replaces every history in a value by what is in force on `day`; lists the histories that begin later, by the paths written. */
export function onDay<T>(
  value: T,
  day: CivilDate,
): { value: OnDay<T>; missing: MissingValue[]; sources: EntrySources } {
  const missing: MissingValue[] = [];
  const sources = new Map<string, string>();
  const visit = (node: unknown, path: readonly (string | number)[]): unknown => {
    if (node instanceof History) {
      const entry = node.at(day);
      if (entry !== null) {
        if (entry.source !== undefined) sources.set(placeKey(path), entry.source);
        return visit(entry.value, path);
      }
      missing.push({ path, from: (node.entries[0]?.from ?? day) as CivilDate });
      return undefined;
    }
    if (Array.isArray(node)) return node.map((item, index) => visit(item, [...path, index]));
    if (typeof node !== "object" || node === null || node instanceof Rational) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, item]) => [
        key,
        visit(item, [...path, writtenKey(node, key)]),
      ]),
    );
  };
  return { value: visit(value, []) as OnDay<T>, missing, sources };
}
