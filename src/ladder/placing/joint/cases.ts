import { type Entering, mayEnter } from "./blocks.ts";
import type { JointProgram } from "./entry.ts";

/** So many ways to let programs enter others are tried at most: each is an allocation of its own. */
const mostCases = 128;

/** Ways to let programs enter others, the smaller sets first. */
export interface Cases {
  readonly cases: readonly (readonly Entering[])[];
  /** False where there are more than can be tried. */
  readonly all: boolean;
}

/** Every set of entries in which each program enters at most one other and none enters itself through others, or as many of them as can be tried. */
export function casesOf(entries: readonly Entering[]): Cases {
  let cases: (readonly Entering[])[] = [[]];
  let all = true;
  for (const entry of entries) {
    const more = cases.filter((chosen) => mayJoin(chosen, entry));
    const room = mostCases - cases.length;
    all = all && more.length <= room;
    cases = [...cases, ...more.slice(0, room).map((chosen) => [...chosen, entry])];
  }
  return { cases: cases.sort((a, b) => a.length - b.length), all };
}

/** May an entry stand beside others: what comes into a program through others, too, is of programs that may enter it. */
function mayJoin(chosen: readonly Entering[], { from, into }: Entering): boolean {
  if (chosen.some((other) => other.from === from)) return false;
  const after = [into, ...reachedFrom(into, chosen)];
  if (after.includes(from)) return false;
  const before = [from, ...enteredBy(from, chosen)];
  return before.every((one) => after.every((other) => mayEnter(one, other)));
}

/** The programs that a program comes into, one through the other. */
function reachedFrom(program: JointProgram, chosen: readonly Entering[]): JointProgram[] {
  return chosen
    .filter(({ from }) => from === program)
    .flatMap(({ into }) => [into, ...reachedFrom(into, chosen)]);
}

/** The programs that come into a program, one through the other. */
function enteredBy(program: JointProgram, chosen: readonly Entering[]): JointProgram[] {
  return chosen
    .filter(({ into }) => into === program)
    .flatMap(({ from }) => [from, ...enteredBy(from, chosen)]);
}
