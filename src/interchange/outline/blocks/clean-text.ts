/** Control, direction and zero-width characters, which say nothing and may mislead the eye or a terminal. */
const unseen = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** A text in one line: what is not seen taken out, white space to single spaces. */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\r\f]+/g, " ")
    .replace(unseen, "")
    .replace(/\s+/g, " ")
    .trim();
}
