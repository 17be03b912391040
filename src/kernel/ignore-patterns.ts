import { append } from "./append.ts";
import { bracketsAt } from "./brackets.ts";
import { matches, pathSteps, type Step } from "./glob.ts";

/**
 * A test for paths in a folder by patterns as `.gitignore` writes them, whatever the capitals: is it left out? The last
 * pattern that fits decides, and nothing is let in again that lies in a folder left out. The path of a folder ends with a
 * slash.
 */
export function ignoreTest(patterns: readonly string[]): (path: string) => boolean {
  const rules = patterns.flatMap((pattern) => ruleOf(pattern) ?? []).reverse();
  const folders = new Map<string, boolean>();
  const isIgnored = (path: string): boolean => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const isFolder = path.endsWith("/");
    const plain = isFolder ? path.slice(0, -1) : path;
    const around = plain.slice(0, plain.lastIndexOf("/") + 1);
    const ignored =
      (around !== "" && isIgnored(around)) ||
      (rules.find((rule) => fits(rule, plain, isFolder))?.ignores ?? false);
    if (isFolder) folders.set(path, ignored);
    return ignored;
  };
  return isIgnored;
}

/** What a pattern says of the paths that fit it. */
interface Rule {
  /** False where it lets in again what the patterns before it leave out. */
  readonly ignores: boolean;
  readonly foldersOnly: boolean;
  /** Does it tell of a path from the top, and not of a name wherever it lies? */
  readonly isPath: boolean;
  readonly steps: readonly Step[];
}

function fits(rule: Rule, path: string, isFolder: boolean): boolean {
  if (rule.foldersOnly && !isFolder) return false;
  return matches(rule.steps, rule.isPath ? path : path.slice(path.lastIndexOf("/") + 1));
}

/** What a pattern says; null where it is a comment or fits nothing. */
function ruleOf(pattern: string): Rule | null {
  if (pattern.startsWith("#")) return null;
  const ignores = !pattern.startsWith("!");
  const text = withoutBlanks(ignores ? pattern : pattern.slice(1));
  const foldersOnly = text.endsWith("/");
  const path = foldersOnly ? text.slice(0, -1) : text;
  const steps = stepsOf(path.startsWith("/") ? path.slice(1) : path);
  if (steps === null || steps.length === 0) return null;
  return { ignores, foldersOnly, isPath: path.includes("/"), steps };
}

/** Without spaces and ends of lines behind, unless such a space is escaped. */
function withoutBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && " \r\n".includes(text.charAt(end - 1))) end -= 1;
  let start = end;
  while (text.charAt(start - 1) === "\\") start -= 1;
  const isEscaped = (end - start) % 2 === 1 && text.charAt(end) === " ";
  return text.slice(0, isEscaped ? end + 1 : end);
}

/** The steps of a pattern; null where brackets or an escape have no end, so that it fits nothing. */
function stepsOf(pattern: string): readonly Step[] | null {
  const chars = [...pattern];
  const steps: Step[] = [];
  for (let at = 0; at < chars.length; ) {
    const part = starsAt(chars, at) ?? oneAt(chars, at);
    if (part === null) return null;
    const isRepeated = part.steps[0] === pathSteps["**/"] && steps.at(-1) === pathSteps["**/"];
    if (!isRepeated) append(steps, part.steps);
    at = part.end;
  }
  return steps;
}

interface Part {
  readonly steps: readonly Step[];
  readonly end: number;
}

/** Asterisks: two and more that stand for whole names take folders, or at the end all that lies here; others stay within a name. */
function starsAt(chars: readonly string[], at: number): Part | null {
  let end = at;
  while (chars[end] === "*") end += 1;
  if (end === at) return null;
  const isFirst = at === 0 || chars[at - 1] === "/";
  if (isFirst && end - at > 1) {
    if (chars[end] === "/") return { steps: [pathSteps["**/"]], end: end + 1 };
    if (end === chars.length) return { steps: [anyChar, pathSteps["**"]], end };
  }
  return { steps: [pathSteps["*"]], end };
}

const anyChar: Step = { takes: () => true, count: "one" };

/** Any other part, which takes one character. */
function oneAt(chars: readonly string[], at: number): Part | null {
  if (chars[at] === "?") return { steps: [pathSteps["?"]], end: at + 1 };
  if (chars[at] === "[") {
    const brackets = bracketsAt(chars, at);
    if (brackets === null) return null;
    const takes = (char: string) => char !== "/" && brackets.takes(char);
    return { steps: [{ takes, count: "one" }], end: brackets.end };
  }
  const plain = chars[at] === "\\" ? at + 1 : at;
  const expected = chars[plain]?.toLowerCase();
  if (expected === undefined) return null;
  const takes = (char: string) => char.toLowerCase() === expected;
  return { steps: [{ takes, count: "one" }], end: plain + 1 };
}
