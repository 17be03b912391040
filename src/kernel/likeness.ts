import { normaliseText } from "./text.ts";

/** How alike two texts are, 0 to 1: twice the share of three-letter pieces that they have in common (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pieces(one), pieces(other)];
  if (a.size + b.size === 0) return 1;
  let common = 0;
  for (const piece of a) if (b.has(piece)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/** The three-letter pieces of each word, its ends marked. */
function pieces(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of normaliseText(text).split(" ")) {
    if (word === "") continue;
    const marked = `^${word}$`;
    for (let at = 0; at + 3 <= marked.length; at += 1) found.add(marked.slice(at, at + 3));
  }
  return found;
}
