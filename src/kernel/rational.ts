/** Values of more decimals are shown as those that do not end. */
const mostPlaces = 10n ** 12n;

/** An exact rational number: credits, hours, fractions and coverage are computed with it, never with binary floats. */
export class Rational {
  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);

  private readonly numerator: bigint;
  private readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** `numerator / denominator`, both whole, in lowest terms. Throws a RangeError when one is not whole, or the denominator is 0; `parse` reads decimals. */
  static of(numerator: number | bigint, denominator: number | bigint = 1n): Rational {
    return Rational.reduced(BigInt(numerator), BigInt(denominator));
  }

  /** Reads a decimal as written ("1.10", "-3", "4e1"); null when the text is none. */
  static parse(text: string): Rational | null {
    const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,3}))?$/.exec(text);
    if (match === null) return null;
    const [, sign, whole = "", fraction = "", exponent = "0"] = match;
    if (whole === "" && fraction === "") return null;
    const digits = BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`);
    const scale = fraction.length - Number(exponent);
    return scale >= 0
      ? Rational.reduced(digits, 10n ** BigInt(scale))
      : Rational.reduced(digits * 10n ** BigInt(-scale), 1n);
  }

  /** Reads what `toExact` writes; null when the text is none. */
  static fromExact(text: string): Rational | null {
    const match = /^(-?\d{1,1000})(?:\/([1-9]\d{0,999}))?$/.exec(text);
    if (match === null) return null;
    const [, numerator = "", denominator = "1"] = match;
    return Rational.reduced(BigInt(numerator), BigInt(denominator));
  }

  private static reduced(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 0n)
      throw new RangeError("A rational number needs a denominator other than 0.");
    const divisor = gcd(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    return new Rational(numerator / divisor, denominator / divisor);
  }

  plus(other: Rational): Rational {
    return this.denominator === other.denominator
      ? Rational.reduced(this.numerator + other.numerator, this.denominator)
      : Rational.reduced(
          this.numerator * other.denominator + other.numerator * this.denominator,
          this.denominator * other.denominator,
        );
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.numerator, other.denominator));
  }

  times(other: Rational): Rational {
    return Rational.reduced(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws a RangeError when `other` is 0. */
  over(other: Rational): Rational {
    return Rational.reduced(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  compare(other: Rational): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  atLeast(other: Rational): boolean {
    return this.compare(other) >= 0;
  }

  moreThan(other: Rational): boolean {
    return this.compare(other) > 0;
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  get isPositive(): boolean {
    return this.numerator > 0n;
  }

  /** The denominator in lowest terms; always positive. */
  get unit(): bigint {
    return this.denominator;
  }

  /** How many `1 / unit` this is, rounded down. */
  inUnits(unit: bigint): bigint {
    return floorDivide(this.numerator * unit, this.denominator);
  }

  /** The greatest multiple of `step` not above this. Throws a RangeError when `step` is 0. */
  floorTo(step: Rational): Rational {
    const ratio = this.over(step);
    return Rational.reduced(floorDivide(ratio.numerator, ratio.denominator), 1n).times(step);
  }

  /** The exact value as text: "3", "1/3". */
  toExact(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }

  /** The exact decimal as text: "0.125"; like `toExact` where no decimal is exact. */
  toDecimal(): string {
    const twos = factorsOf(this.denominator, 2n);
    const fives = factorsOf(this.denominator, 5n);
    if (2n ** BigInt(twos) * 5n ** BigInt(fives) !== this.denominator) return this.toExact();
    return this.toFixed(Math.max(twos, fives));
  }

  /** The number for reports: exact where some twelve decimals say all, else truncated toward zero to 4 decimals. */
  toNumber(): number {
    const few = 10_000n;
    const isLong = few % this.denominator !== 0n && mostPlaces % this.denominator === 0n;
    const places = isLong ? mostPlaces : few;
    return Number((this.numerator * places) / this.denominator) / Number(places);
  }

  /** As `toNumber`: answers become JSON as they are. */
  toJSON(): number {
    return this.toNumber();
  }

  /** The number truncated to `decimals` places, with trailing zeros. */
  toFixed(decimals: number): string {
    const scale = 10n ** BigInt(decimals);
    const negative = this.numerator < 0n;
    const scaled = ((negative ? -this.numerator : this.numerator) * scale) / this.denominator;
    const digits = scaled.toString().padStart(decimals + 1, "0");
    const cut = digits.length - decimals;
    const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
    return negative && scaled !== 0n ? `-${text}` : text;
  }

  /** The shortest decimal, truncated to 4 places: "3", "1.5", "0.8333". */
  toString(): string {
    return this.toFixed(4).replace(/\.?0+$/, "");
  }
}

/** The smaller of two. */
export function least(a: Rational, b: Rational): Rational {
  return b.compare(a) < 0 ? b : a;
}

/** The greater of two. */
export function greatest(a: Rational, b: Rational): Rational {
  return b.compare(a) > 0 ? b : a;
}

/** The sum; 0 of nothing. */
export function sum(values: Iterable<Rational>): Rational {
  let total = Rational.zero;
  for (const value of values) total = total.plus(value);
  return total;
}

/** The least number of parts of 1 in which every value is whole; 1 of nothing. */
export function commonDenominator(values: Iterable<Rational>): bigint {
  let unit = 1n;
  for (const value of values) unit = (unit / gcd(unit, value.unit)) * value.unit;
  return unit;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** How often a prime divides a positive number. */
function factorsOf(value: bigint, prime: bigint): number {
  let count = 0;
  for (let rest = value; rest % prime === 0n; rest /= prime) count += 1;
  return count;
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
