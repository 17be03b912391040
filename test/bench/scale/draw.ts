/** Seeded draws: the same numbers on every machine. */
export class Draw {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, below 1 (mulberry32). */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0, below `end`. */
  below(end: number): number {
    return Math.floor(this.share() * end);
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.share() * 100 < percent;
  }

  /** One of the items. Throws when there is none. */
  one<T>(items: readonly T[]): T {
    const found = items[this.below(items.length)];
    if (found === undefined) throw new Error("nothing to draw from");
    return found;
  }

  /** So many different items, in their order; all where there are fewer. */
  some<T>(items: readonly T[], count: number): T[] {
    const left = items.map((item, at) => ({ item, at }));
    const taken: typeof left = [];
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(this.below(left.length), 1));
    }
    return taken.sort((a, b) => a.at - b.at).map(({ item }) => item);
  }
}

/** Draws from 0 to `size` - 1, small numbers far more often: the weight of n is 1 / (n + 1) ** skew. */
export class Popularity {
  private readonly sums: readonly number[];

  constructor(size: number, skew: number) {
    let sum = 0;
    this.sums = Array.from({ length: size }, (_, at) => {
      sum += (at + 1) ** -skew;
      return sum;
    });
  }

  draw(draw: Draw): number {
    const goal = draw.share() * (this.sums.at(-1) ?? 0);
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] ?? 0) > goal) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
