import { awards, capacity, places, stride } from "./sheet.ts";

/** Binary places of a double that hold whole numbers exactly. */
const width = 52;

/** 2 to the power of each place. */
const bits = Float64Array.from({ length: width }, (_, place) => 2 ** place);

/** Such numbers that stand for a list together. */
const mostParts = 8;

/**
 * By option: the part that holds it, what it adds there, and what it adds to the first and to the second part. One
 * option beyond the last stands for none.
 */
const part = new Uint8Array(capacity.options + 1);
const value = new Float64Array(capacity.options + 1);
const high = new Float64Array(capacity.options + 1);
const low = new Float64Array(capacity.options + 1);

/** The options numbered so far, the part that holds the last of them, and its places that are left. */
let options = 0;
let last = 0;
let left = width;

/** Starts to number options. */
export function numberNone(): void {
  options = 0;
  last = 0;
  left = width;
}

/** How many options are numbered. */
export const numbered = (): number => options;

/**
 * Numbers so many options of which a list has one at most, after those that were numbered, in the order of lists: the
 * first of them; -1 where they are too many. One of 100 amounts takes 7 binary places.
 */
export function numberOneOf(count: number): number {
  const places = 32 - Math.clz32(count);
  if (options + count > capacity.options) return -1;
  if (places > left) {
    last += 1;
    left = width;
    if (last === mostParts) return -1;
  }
  left -= places;
  const first = options;
  const unit = bits[left] ?? 0;
  for (let at = 0; at < count; at += 1) {
    const own = (count - at) * unit;
    part[first + at] = last;
    value[first + at] = own;
    high[first + at] = last === 0 ? own : 0;
    low[first + at] = last === 1 ? own : 0;
  }
  options += count;
  return first;
}

/** The number of a list: the list that comes first has the greater number. */
export class ListNumber {
  /** The first two parts, which are all where amounts are few. */
  #high = 0;
  #low = 0;
  /** By part, from the third on. */
  readonly #more = new Float64Array(mostParts);

  clear(): void {
    this.#high = 0;
    this.#low = 0;
    if (last > 1) this.#more.fill(0);
  }

  /** Stands for no list: every list comes before it. */
  none(): void {
    this.#high = -1;
  }

  add(option: number): void {
    this.#high += high[option] ?? 0;
    this.#low += low[option] ?? 0;
    if (last > 1) this.#addMore(option);
  }

  set(other: ListNumber): void {
    this.#high = other.#high;
    this.#low = other.#low;
    if (last > 1) this.#more.set(other.#more);
  }

  /** Does the list come before the other? */
  before(other: ListNumber): boolean {
    if (this.#high !== other.#high) return this.#high > other.#high;
    if (this.#low !== other.#low) return this.#low > other.#low;
    return last > 1 && this.#compareMore(other) > 0;
  }

  /** Do the lists differ in nothing but which of several awards with one id they hold? */
  same(other: ListNumber): boolean {
    if (this.#high !== other.#high || this.#low !== other.#low) return false;
    return last < 2 || this.#compareMore(other) === 0;
  }

  /** The same as `before` where ids tell all awards apart; else two such lists may still be told apart by indexes. */
  mayPrecede(other: ListNumber): boolean {
    return this.before(other) || (awards.namesakes && this.same(other));
  }

  #addMore(option: number): void {
    const at = part[option] ?? 0;
    if (at > 1) this.#more[at] = (this.#more[at] ?? 0) + (value[option] ?? 0);
  }

  #compareMore(other: ListNumber): number {
    for (let at = 2; at <= last; at += 1) {
      const sign = (this.#more[at] ?? 0) - (other.#more[at] ?? 0);
      if (sign !== 0) return sign;
    }
    return 0;
  }
}

/**
 * The first option of an award in a leaf that grants no more than `slack` less than `most`: where so much has to be
 * granted in all, each award can only miss what all together have too much.
 */
export function firstOption(award: number, leaf: number, most: number, slack: number): number {
  const place = leaf * stride + award;
  const option = places.option[place] ?? 0;
  const missing = most - slack - (awards.least[award] ?? 0);
  const step = awards.step[award] ?? 0;
  if (step === 0 || missing <= 0) return option;
  return option + Math.min(places.last[place] ?? 0, Math.ceil(missing / step));
}
