import { slipOf } from "../kernel/text.ts";

/** A value in quotes, closed or not. */
const quoted = /"(?:\\.|[^"\\])*"?|'(?:''|[^'])*'?/.source;
/** A plain value, up to a comment, the end of a mapping or the next key; a comma may be part of it. */
const plain =
  /(?:(?!\s#|\s{0,99}\}\s{0,99}(?:[,\]}#]|$)|,\s{0,99}["']?[\w-]{1,99}["']?\s{0,99}:).)+/.source;
const named = new RegExp(`(\\blearner["']?\\s*:\\s*)(${quoted}|(?!["'\\s])${plain})`, "gi");

/** A line in which the learner of an exception is covered, character by character: it is personal. Goes by the line alone. */
export function coverLearner(line: string): string {
  return line.replace(named, (_, key: string, learner: string) => key + cover(learner));
}

/** Is this the key of a learner, or a slip of the pen for it? */
export function namesLearner(key: string): boolean {
  const word = key.trim().toLowerCase();
  return word === learner || slipOf(word, [learner]) !== null;
}

const learner = "learner";

/** A text with every character covered; white space stays, so that nothing moves. */
export const cover = (text: string): string => text.replace(/\S/g, "*");
