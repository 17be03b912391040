/** Numbers for the keys that are asked for while a tree is read, in the order in which they first are. */
export type KeyNumbers = Map<string, number>;

/** The bits of a number that takes no memory of its own. */
const bits = 30;

/**
 * The keys of one object that were asked for. Catalogues have tens of thousands of objects and a few dozen keys, so
 * that a bit tells of most of them.
 */
export class AskedKeys {
  private readonly numbers: KeyNumbers;
  private low = 0;
  private high = 0;
  private others: Set<string> | null = null;

  constructor(numbers: KeyNumbers) {
    this.numbers = numbers;
  }

  add(key: string): void {
    const number = this.numbers.get(key) ?? this.numbers.size;
    if (number === this.numbers.size) this.numbers.set(key, number);
    if (number < bits) this.low |= 1 << number;
    else if (number < 2 * bits) this.high |= 1 << (number - bits);
    else {
      this.others ??= new Set();
      this.others.add(key);
    }
  }

  has(key: string): boolean {
    const number = this.numbers.get(key);
    if (number === undefined) return false;
    if (number < bits) return (this.low & (1 << number)) !== 0;
    if (number < 2 * bits) return (this.high & (1 << (number - bits))) !== 0;
    return this.others?.has(key) === true;
  }
}
