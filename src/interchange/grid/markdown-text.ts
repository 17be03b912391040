/** Characters that reorder or hide the text around them. */
const reordering = /[\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text that means nothing to Markdown, HTML or the direction of reading within a line; its lines stay apart. */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/[<>&]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(reordering, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/\r\n?|\n/g, "<br>")
    .replace(/\p{Cc}/gu, "\ufffd");
}

/** What stands for something else within a line: a mark behind a backslash, a character by number or name, a line break. */
const standIn =
  /\\([!-/:-@[-`{-~])|&#(\d{1,7});|&#[xX]([0-9A-Fa-f]{1,6});|&(amp|lt|gt|quot|nbsp);|<br\s*\/?>/gi;

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
};

/** The text that a cell of Markdown stands for: what `markdownText` wrote is itself again. */
export function plainText(markdown: string): string {
  return markdown.replace(
    standIn,
    (_, mark?: string, decimal?: string, hexadecimal?: string, name?: string) => {
      if (mark !== undefined) return mark;
      if (decimal !== undefined) return character(Number(decimal));
      if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
      return name === undefined ? "\n" : (named[name.toLowerCase()] ?? "");
    },
  );
}

/** A character by its number; a replacement character where there is none. */
function character(number: number): string {
  const none = number === 0 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff);
  return none ? "\ufffd" : String.fromCodePoint(number);
}
