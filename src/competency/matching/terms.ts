/** Numbers terms in the order in which they are first met, and counts in how many statements each occurs. */
export class Terms<T extends string | number> {
  private readonly ids = new Map<T, number>();
  private readonly names: T[] = [];
  private readonly counts: number[] = [];
  private statements = 0;

  /** The number of a term; a new one where it was not met before. */
  id(term: T): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.names.length;
    this.ids.set(term, id);
    this.names.push(term);
    this.counts.push(0);
    return id;
  }

  /** The term of a number; undefined where there is none. */
  name(id: number): T | undefined {
    return this.names[id];
  }

  get size(): number {
    return this.names.length;
  }

  /** Counts one statement that holds these distinct terms. */
  count(ids: Int32Array): void {
    this.statements += 1;
    for (const id of ids) this.counts[id] = (this.counts[id] ?? 0) + 1;
  }

  /** How much a term tells: the logarithm of how rare it is among the statements counted; at least that of one in two. */
  weight(id: number): number {
    const share = (this.statements + 1) / ((this.counts[id] ?? 0) + 0.5);
    return Math.log(Math.max(2, share));
  }
}
