/** Reads a text piece by piece with patterns that hold where it stands. */
export class Scanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get rest(): string {
    return this.text.slice(this.at);
  }

  get done(): boolean {
    this.take(/\s+/y);
    return this.at >= this.text.length;
  }

  /** What a sticky pattern finds here, behind white space; null, and nothing used up, where it finds nothing. */
  take(pattern: RegExp): RegExpExecArray | null {
    const space = /\s*/y;
    space.lastIndex = this.at;
    const lead = space.exec(this.text)?.[0].length ?? 0;
    pattern.lastIndex = this.at + lead;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  /** Does a sticky pattern hold here? */
  sees(pattern: RegExp): boolean {
    const { at } = this;
    const found = this.take(pattern) !== null;
    this.at = at;
    return found;
  }
}
