/** Scripts whose characters take two columns. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const markOrJoiner = /\p{Mn}|\p{Me}|[\u200b-\u200f\u061c]|\ufe0f/u;

/** How many columns a text takes; it must hold no colour. */
export function columns(text: string): number {
  let total = 0;
  for (const character of text) total += columnsOf(character);
  return total;
}

function columnsOf(character: string): number {
  if (character < "\u0300") return 1;
  if (markOrJoiner.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** The text filled with spaces to a number of columns. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

/** The text moved to the right end of a number of columns. */
export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - columns(text))) + text;
}

/** Breaks a text into lines of at most `width` columns, at spaces where there are any (not before %). At least one line. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ (?!%)/).flatMap((part) => chop(part, room))) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (columns(joined) <= room) line = joined;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Words longer than a line, cut to its length. */
function chop(word: string, room: number): string[] {
  if (columns(word) <= room) return [word];
  const parts: string[] = [""];
  for (const character of word) {
    const last = parts[parts.length - 1] ?? "";
    if (columns(last) + columnsOf(character) > room) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

/** Wrapped lines behind an indent; further lines hang deeper by `hang` columns. */
export function indented(text: string, indent: number, width: number, hang = 0): string[] {
  const lines = wrap(text, width - indent - hang);
  return lines.map((line, index) => " ".repeat(index === 0 ? indent : indent + hang) + line);
}

/** Two texts side by side, each wrapped in its own column; one under the other where the line is narrow. */
export function beside(left: string, right: string, width: number, gap = "  │ "): string[] {
  const room = Math.floor((width - columns(gap)) / 2);
  if (room < 24) return [...wrap(left, width), ...wrap(right, width)];
  const [a, b] = [wrap(left, room), wrap(right, room)];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, row) =>
    `${padEnd(a[row] ?? "", room)}${gap}${b[row] ?? ""}`.trimEnd(),
  );
}
