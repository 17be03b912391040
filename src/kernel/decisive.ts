/** A value that only grows with the facts that hold: `holds[i]` says whether fact number `i` does. */
export type Measure<T> = (holds: readonly boolean[]) => T;

/** How often a measure may be taken before what is still open counts as decisive. */
const mostMeasures = 4000;

/**
 * Which of a number of facts make a difference to a measure, whatever the others are: those that some answer to the
 * others makes it depend on. `compare` is negative where the first value is less.
 */
export function decisiveFacts<T>(
  count: number,
  measure: Measure<T>,
  compare: (a: T, b: T) => number,
): boolean[] {
  const search = new DecisiveSearch(count, measure, compare);
  for (let fact = 0; fact < count; fact += 1) search.settle(fact);
  return search.decisive;
}

class DecisiveSearch<T> {
  readonly decisive: boolean[];
  private readonly count: number;
  private readonly measure: Measure<T>;
  private readonly compare: (a: T, b: T) => number;
  private readonly most: T;
  private left = mostMeasures;

  constructor(count: number, measure: Measure<T>, compare: (a: T, b: T) => number) {
    this.count = count;
    this.decisive = Array.from({ length: count }, () => false);
    this.measure = measure;
    this.compare = compare;
    this.most = measure(this.decisive.map(() => true));
  }

  /** Finds out about one fact, and perhaps about others on the way. */
  settle(fact: number): void {
    if (this.decisive[fact]) return;
    this.keepSmallest(fact);
    if (this.decisive[fact]) return;
    this.decisive[fact] = this.differs(fact, []);
  }

  /** What is left of all facts when those that the most can do without are taken away, the given one last. */
  private keepSmallest(last: number): void {
    const holds = this.decisive.map(() => true);
    const known = holds.flatMap((_, fact) => (this.decisive[fact] ? [fact] : []));
    const open = holds.flatMap((_, fact) => (this.decisive[fact] || fact === last ? [] : [fact]));
    for (const fact of [...known, ...open, last]) {
      holds[fact] = false;
      if (this.compare(this.take(holds), this.most) < 0) holds[fact] = true;
    }
    for (const [fact, held] of holds.entries()) if (held) this.decisive[fact] = true;
  }

  /** May the fact make a difference when the first of the others are as `decided` says? */
  private differs(fact: number, decided: readonly boolean[]): boolean {
    if (this.left <= 0) return true;
    const at = (rest: boolean, own: boolean) =>
      this.take(this.decisive.map((_, index) => (index === fact ? own : (decided[index] ?? rest))));
    const [lowest, highest] = [at(false, false), at(true, true)];
    if (this.compare(lowest, highest) === 0) return false;
    if (this.compare(lowest, at(false, true)) < 0) return true;
    if (this.compare(at(true, false), highest) < 0) return true;
    if (decided.length >= this.count) return false;
    if (decided.length === fact) return this.differs(fact, [...decided, false]);
    return this.differs(fact, [...decided, true]) || this.differs(fact, [...decided, false]);
  }

  private take(holds: readonly boolean[]): T {
    this.left -= 1;
    return this.measure(holds);
  }
}
