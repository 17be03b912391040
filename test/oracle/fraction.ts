/** Exact rationals: numerator and positive denominator, lowest terms. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) {
    [x, y] = [y, x % y];
  }
  return x;
}

function ratio(n: bigint, d: bigint): Fraction {
  if (d === 0n) {
    throw new Error("division by zero");
  }
  const sign = d < 0n ? -1n : 1n;
  const g = gcd(n, d);
  return g === 0n ? { n: 0n, d: 1n } : { n: (sign * n) / g, d: (sign * d) / g };
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export const add = (a: Fraction, b: Fraction): Fraction => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const sub = (a: Fraction, b: Fraction): Fraction => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const mul = (a: Fraction, b: Fraction): Fraction => ratio(a.n * b.n, a.d * b.d);
export const div = (a: Fraction, b: Fraction): Fraction => ratio(a.n * b.d, a.d * b.n);
export const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const atLeast = (a: Fraction, b: Fraction): boolean => !less(a, b);
export const positive = (a: Fraction): boolean => a.n > 0n;
export const max = (a: Fraction, b: Fraction): Fraction => (less(a, b) ? b : a);
export const min = (a: Fraction, b: Fraction): Fraction => (less(a, b) ? a : b);

/** The greatest integer not above a (a >= 0). */
export const floor = (a: Fraction): bigint => a.n / a.d;

/** "0.5", "80%", 12, 1.5: read from the decimal text. */
export function fraction(value: unknown): Fraction {
  if (typeof value !== "number" && typeof value !== "string") {
    throw new Error(`not a number: ${JSON.stringify(value)}`);
  }
  const match = /^(-?)(\d+)(?:\.(\d+))?(%?)$/.exec(String(value).trim());
  if (match === null) {
    throw new Error(`not a decimal: ${String(value)}`);
  }
  const [, sign = "", whole = "0", part = "", percent = ""] = match;
  const digits = BigInt(whole + part) * (sign === "-" ? -1n : 1n);
  return ratio(digits, 10n ** BigInt(part.length) * (percent === "" ? 1n : 100n));
}

/** As a number; not-terminating values are truncated to four decimals. */
export function toNumber(a: Fraction): number {
  return Number((a.n * 10000n) / a.d) / 10000;
}
