/** A value in quotes, closed or not. */
const quoted = /"(?:\\.|[^"\\])*"?|'(?:''|[^'])*'?/.source;
/** A plain value, up to a comment, the end of a mapping or the next key; a comma may be part of it. */
const plain =
  /(?:(?!\s#|\s{0,99}\}\s{0,99}(?:[,\]}#]|$)|,\s{0,99}["']?[\w-]{1,99}["']?\s{0,99}:).)+/.source;
const named = new RegExp(`(\\blearner["']?\\s*:\\s*)(${quoted}|(?!["'\\s])${plain})`, "gi");
const beginsWithIt = /^[\s-]*["']?learner["']?\s*:/i;
const endsWithIt = /\blearner["']?\s*:\s*$/i;
const beginsWithKey = /^[\s-]*["']?[\w-]+["']?\s*:(?:\s|$)/;

/** A line in which the learner of an exception is covered, character by character: it is personal. */
export function coverLearner(line: string): string {
  return line.replace(named, (_, key: string, learner: string) => key + cover(learner));
}

/** A line of a text in which the learner is covered, also where the value of a key above reaches into the line. */
export function coveredLine(line: (number: number) => string, number: number): string {
  const text = line(number);
  return isWithinLearner(line, number) ? cover(text) : coverLearner(text);
}

/** The most lines that are looked at for the key of a value. */
const farthest = 20;

function isWithinLearner(line: (number: number) => string, number: number): boolean {
  const text = line(number);
  const depth = depthOf(text);
  for (let at = number - 1; at > Math.max(0, number - farthest); at -= 1) {
    const above = line(at);
    if (above.trim() === "") continue;
    if (depthOf(above) < depth) return beginsWithIt.test(above);
    if (endsWithIt.test(above)) return !beginsWithKey.test(text);
  }
  return false;
}

/** How far in a line begins, the marks of list items left aside. */
const depthOf = (line: string) => /^[\s-]*/.exec(line)?.[0].length ?? 0;

const cover = (text: string) => text.replace(/\S/g, "*");
