/** Does a pattern hold wildcards (`*`, `?`)? */
export function isGlob(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

/** A test for ids: `*` stands for any text, `?` for one character. */
export function idMatcher(pattern: string): (id: string) => boolean {
  const steps = [...pattern.replace(/\*+/g, "*")].map((char) => idSteps[char] ?? literal(char));
  return (id) => matches(steps, id);
}

/** A test for paths: `*` and `?` stay within one folder, `**` does not; `**` and a slash may be nothing. */
export function pathMatcher(pattern: string): (path: string) => boolean {
  const plain = pattern.replace(/\*{2,}/g, "**").replace(/(?:\*\*\/)+/g, "**/");
  const parts = plain.match(/\*\*\/|\*\*|./gsu) ?? [];
  const steps = parts.map((part) => (isPathStep(part) ? pathSteps[part] : literal(part)));
  return (path) => matches(steps, path);
}

/** A part of a pattern, and how much of a text it takes. */
export interface Step {
  readonly takes: (char: string) => boolean;
  /** One character; as many as it takes, or none; or none, or folders to the slash after the last of them. */
  readonly count: "one" | "any" | "folders";
}

const everything = () => true;
const notSlash = (char: string) => char !== "/";

const idSteps: Readonly<Record<string, Step>> = {
  "*": { takes: everything, count: "any" },
  "?": { takes: everything, count: "one" },
};

/** What wildcards of paths take. */
export const pathSteps = {
  "**/": { takes: everything, count: "folders" },
  "**": { takes: everything, count: "any" },
  "*": { takes: notSlash, count: "any" },
  "?": { takes: notSlash, count: "one" },
} as const satisfies Readonly<Record<string, Step>>;

const isPathStep = (part: string): part is keyof typeof pathSteps => Object.hasOwn(pathSteps, part);

const literal = (expected: string): Step => ({
  takes: (char) => char === expected,
  count: "one",
});

/**
 * Do the steps take the whole text? All ways to match are followed at once, as the steps that may take the next character
 * in their order: a pattern that tried them one after the other could take longer than anybody waits, and patterns are
 * written by others.
 */
export function matches(steps: readonly Step[], text: string): boolean {
  let now: number[] = [];
  enter(steps, 0, now);
  for (const char of text) {
    const next: number[] = [];
    for (const at of now) {
      const step = steps[at];
      if (step?.takes(char)) take(steps, at, char, next);
    }
    if (next.length === 0) return false;
    now = next;
  }
  return now.at(-1) === steps.length;
}

/** Where a step leads to that took a character. */
function take(steps: readonly Step[], at: number, char: string, next: number[]): void {
  const count = steps[at]?.count;
  if (count === "one") enter(steps, at + 1, next);
  else if (count === "any") enter(steps, at, next);
  else {
    reach(at, next);
    if (char === "/") enter(steps, at + 1, next);
  }
}

/** Comes to a step, and to those after it where it may take nothing. */
function enter(steps: readonly Step[], from: number, reached: number[]): void {
  reach(from, reached);
  for (let at = from; at < steps.length && steps[at]?.count !== "one"; at += 1) {
    reach(at + 1, reached);
  }
}

/** Notes a step once: all from the first that one step leads to up to the last noted are there already. */
function reach(at: number, reached: number[]): void {
  if (at > (reached.at(-1) ?? -1)) reached.push(at);
}
