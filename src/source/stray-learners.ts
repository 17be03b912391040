import { namesLearner } from "../diagnostics/cover-learner.ts";
import type { Extent } from "../diagnostics/silencer.ts";

const firstWord = /^[\s\-?,{["']*([\w-]+)["']?\s*:?/;
const anywhere = /\blearner\b["']?\s*:?/i;
const beginsWithKey = /^[\s-]*["']?[\w-]+["']?\s*:(?:\s|$)/;
const beginsDocument = /^(?:---|\.\.\.)/;

/**
 * Where a text that is no valid YAML may say who a learner is, by its lines alone: from the word `learner` up to the
 * next key that is not indented further. Rather too much than too little, for nobody knows what was meant.
 */
export function strayLearnersIn(text: string): Extent[] {
  const extents: Extent[] = [];
  let depth: number | null = null;
  let offset = 0;
  for (const line of text.split("\n")) {
    const word = mentionEnd(line);
    if (depth !== null && endsValue(line, depth)) depth = null;
    if (word !== null) depth = Math.min(depth ?? Number.POSITIVE_INFINITY, depthOf(line));
    if (depth !== null) {
      extents.push({ start: offset + (word ?? 0), end: offset + line.length });
    }
    offset += line.length + 1;
  }
  return extents;
}

/** Where a line goes on behind the word for a learner; null where it has none. */
function mentionEnd(line: string): number | null {
  const first = firstWord.exec(line);
  if (first !== null && namesLearner(first[1] ?? "")) return first[0].length;
  const found = anywhere.exec(line);
  return found === null ? null : found.index + found[0].length;
}

function endsValue(line: string, depth: number): boolean {
  if (beginsDocument.test(line)) return true;
  return depthOf(line) <= depth && beginsWithKey.test(line);
}

/** How far in a line begins, the marks of list items left aside. */
const depthOf = (line: string) => /^[\s-]*/.exec(line)?.[0].length ?? 0;
