/** A place in a text, in UTF-16 offsets. */
export interface TextPlace {
  readonly offset: number;
  /** The line that it is on, counted from 1. */
  readonly line: number;
  /** Where that line begins. */
  readonly lineStart: number;
}

const [blank, lineFeed, quote, backslash] = [0x20, 0x0a, 0x22, 0x5c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Goes over a valid JSON text value by value, counting lines: a line ends only between values, never in a string. */
export class JsonScanner {
  private readonly text: string;
  private offset = 0;
  private line = 1;
  private lineStart = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Where it stands. */
  get place(): TextPlace {
    const { offset, line, lineStart } = this;
    return { offset, line, lineStart };
  }

  get isAtEnd(): boolean {
    return this.offset >= this.text.length;
  }

  /** Does it stand before this character? */
  isAt(char: string): boolean {
    return this.text[this.offset] === char;
  }

  goTo({ offset, line, lineStart }: TextPlace): void {
    this.offset = offset;
    this.line = line;
    this.lineStart = lineStart;
  }

  /** Passes over white space. */
  passBlank(): void {
    const { text } = this;
    let at = this.offset;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > blank) break;
      if (code === lineFeed) this.newLine(at);
    }
    this.offset = at;
  }

  /** Passes over one character, and the white space after it. */
  passMark(): void {
    this.offset += 1;
    this.passBlank();
  }

  /** Passes over a value, and the comma after it where there is one, to the next entry or the closing bracket. */
  passEntry(): void {
    this.passValue();
    this.passComma();
  }

  /** Passes over white space and a comma, where there is one. */
  passComma(): void {
    this.passBlank();
    if (this.isAt(",")) this.passMark();
  }

  /** Reads a key, and passes over what stands between it and its value. */
  key(): string {
    const start = this.offset;
    this.offset = stringEnd(this.text, start);
    const key = JSON.parse(this.text.slice(start, this.offset)) as string;
    this.passBlank();
    this.passMark();
    return key;
  }

  /** Passes over a value; without recursion. */
  passValue(): void {
    const { text } = this;
    const first = text.charCodeAt(this.offset);
    if (first === quote) this.offset = stringEnd(text, this.offset);
    else if (first === openList || first === openObject) this.passNest();
    else this.passWord();
  }

  /** Passes over a number, `true`, `false` or `null`. */
  private passWord(): void {
    const { text } = this;
    let at = this.offset;
    while (at < text.length && !"\t\n\r ,]}".includes(text[at] ?? "")) at += 1;
    this.offset = at;
  }

  private passNest(): void {
    const { text } = this;
    let at = this.offset;
    for (let depth = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code <= blank) {
        if (code === lineFeed) this.newLine(at);
      } else if (code === quote) at = stringEnd(text, at) - 1;
      else if (code === openObject || code === openList) depth += 1;
      else if (code === closeObject || code === closeList) {
        depth -= 1;
        if (depth === 0) break;
      }
    }
    this.offset = Math.min(at + 1, text.length);
  }

  private newLine(lineBreak: number): void {
    this.line += 1;
    this.lineStart = lineBreak + 1;
  }
}

/** Where the string that begins here ends: at the first quote before which stands an even number of backslashes. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === backslash) before -= 1;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return text.length;
}
