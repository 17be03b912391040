/** Characters that a terminal obeys instead of showing, and those that reorder or hide the text around them. */
const obeyed = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** These, and the marks by which right-to-left text says its direction: nobody sees them, and they turn no letters around. */
const unseen = /[\p{Cc}\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text of a document made safe to show on one line: white space becomes a space, control characters become visible. */
export function neutralise(text: string): string {
  return onOneLine(text).replace(obeyed, escaped);
}

/** The same for findings, which may be about what nobody sees: marks of direction become visible, too. */
export function neutraliseVisibly(text: string): string {
  return onOneLine(text).replace(unseen, escaped);
}

/** The same one for one, so that columns stay where they are: what is not seen becomes a replacement character. */
export function neutraliseInPlace(text: string): string {
  return text.replace(unseen, (character) => (character === "\t" ? character : "\ufffd"));
}

const onOneLine = (text: string) => text.replace(/[\t\r\n]+/g, " ");

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
}
