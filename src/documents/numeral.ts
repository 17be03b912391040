/** A number as written in a document: its text keeps decimals exact. */
export class Numeral {
  readonly source: string;
  readonly value: number;

  constructor(source: string, value: number) {
    this.source = source;
    this.value = value;
  }
}
