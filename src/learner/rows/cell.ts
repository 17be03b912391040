/**
 * What a cell says: without white space around it, out of the `="007"` that keeps a spreadsheet from cutting zeros, and
 * without the apostrophe that files of ours set before what would be read as a formula, so that rejected rows can be
 * run again.
 */
export function cellOf(field: string): string {
  const text = field.trim();
  const first = text.charCodeAt(0);
  if (first === apostrophe && guarded.test(text)) return cellOf(text.slice(1));
  if (first !== equals) return text;
  return /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
}

const equals = 0x3d;
const apostrophe = 0x27;

/** An apostrophe before what spreadsheets take for the start of a formula. */
const guarded = /^'[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
