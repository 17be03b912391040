/** A list in which equal things stand once; each is known by its number in the list. */
export class Table<T> {
  private readonly numbers = new Map<string | object, number>();
  private readonly found: T[] = [];

  /** The number of what a key stands for, which is made the first time that the key is met. */
  of(key: string | object, make: () => T): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const made = make();
    const number = this.found.length;
    this.numbers.set(key, number);
    this.found.push(made);
    return number;
  }

  /** The number of what a key stands for; null where it was never met. */
  find(key: string | object): number | null {
    return this.numbers.get(key) ?? null;
  }

  get all(): readonly T[] {
    return this.found;
  }
}
