/** What a cell says: without white space around it, and out of the `="007"` that keeps a spreadsheet from cutting zeros. */
export function cellOf(field: string): string {
  const text = field.trim();
  if (text.charCodeAt(0) !== equals) return text;
  return /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
}

const equals = 0x3d;
