import { awards, capacity, places, stride } from "./sheet.ts";

/** Binary places of a double that hold options exactly. */
const width = 52;

/**
 * By option its place value in the first and in the second half of the number that stands for a list: the list that
 * comes first has the greater number. One option beyond the last stands for none.
 */
const high = new Float64Array(capacity.options + 1);
const low = new Float64Array(capacity.options + 1);
for (let option = 0; option < capacity.options; option += 1) {
  high[option] = option < width ? 2 ** (width - 1 - option) : 0;
  low[option] = option < width ? 0 : 2 ** (2 * width - 1 - option);
}

/** The number of a list, in two halves. */
export class ListNumber {
  high = 0;
  low = 0;

  clear(): void {
    this.high = 0;
    this.low = 0;
  }

  /** Stands for no list: every list comes before it. */
  none(): void {
    this.high = -1;
    this.low = 0;
  }

  add(option: number): void {
    this.high += high[option] ?? 0;
    this.low += low[option] ?? 0;
  }

  set(other: ListNumber): void {
    this.high = other.high;
    this.low = other.low;
  }

  /** Does the list come before the other? */
  before(other: ListNumber): boolean {
    return this.high > other.high || (this.high === other.high && this.low > other.low);
  }

  /** Do the lists differ in nothing but which of several awards with one id they hold? */
  same(other: ListNumber): boolean {
    return this.high === other.high && this.low === other.low;
  }

  /** The same as `before` where ids tell all awards apart; else two such lists may still be told apart by indexes. */
  mayPrecede(other: ListNumber): boolean {
    return this.before(other) || (awards.namesakes && this.same(other));
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
