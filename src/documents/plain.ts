import { Rational } from "../kernel/rational.ts";

/** A decoded document as plain JSON: exact numbers become numbers, what is not stated stays absent. */
export function plain(value: unknown): unknown {
  if (value instanceof Rational) return value.toNumber();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item)]));
}
