/** Numbers for values that occur again and again. */
export class Terms<T> {
  private readonly numbers = new Map<string, number>();
  private readonly values: T[];

  /** The first numbers, from 0, stand for values that no text stands for. */
  constructor(unnamed: readonly T[] = []) {
    this.values = [...unnamed];
  }

  /** The number of the value that the text stands for. */
  number(text: string, value: (number: number) => T): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.values.push(value(number));
    this.numbers.set(text, number);
    return number;
  }

  /** The value of a number that was given out. */
  value(number: number): T {
    return this.values[number] as T;
  }
}
