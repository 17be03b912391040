/** What a spreadsheet takes for the start of a formula, also behind what is not seen, and in their full-width forms. */
const formulaStart = /^[\s\p{Cc}\u200e\u200f\u061c]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** What no cell may hold (and XML cannot), and what turns the text around it; not the marks of right-to-left text. */
const unshowable =
  /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** The most characters that a cell of a spreadsheet holds. */
const longestCell = 32_767;

const cutMark = " … (cut)";

/**
 * Text of a document made safe for a cell: what would be read as a formula gets an apostrophe before it,
 * control characters become a replacement character, and a text too long for a cell is cut and says so.
 */
export function cellText(text: string): string {
  const shown = showable(text);
  const safe = isFormula(text) ? `'${shown}` : shown;
  if (safe.length <= longestCell) return safe;
  return safe.slice(0, longestCell - cutMark.length) + cutMark;
}

/** The text that a neutralised cell stands for; what a file says that no cell may hold is shown as a replacement character. */
export function textOfCell(cell: string): string {
  const shown = showable(cell);
  return shown.startsWith("'") && isFormula(shown.slice(1)) ? shown.slice(1) : shown;
}

/** Also behind apostrophes of its own, so that a text that has one comes back with it. */
function isFormula(text: string): boolean {
  return formulaStart.test(text.replace(/^'+/, ""));
}

function showable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(unshowable, "\ufffd");
}
