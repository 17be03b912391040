import type { ProgramModel } from "../../program-model.ts";
import type { Item } from "../item.ts";
import { pathUnder } from "../paths.ts";
import type { JointProgram } from "./entry.ts";

/** A program that, once complete, stands as one block of credit in another. */
export interface Entering {
  readonly from: JointProgram;
  readonly into: JointProgram;
  readonly item: Item;
}

/** The name of the node that holds all requirements of a program; no requirement can have it. */
const whole = "#whole";

/** The path of the node that is complete when the program is. */
export function wholeOf({ prefix }: JointProgram): string {
  return pathUnder(prefix, whole);
}

/** Is a path, without its program's prefix, that of the node which holds all requirements? */
export function isWhole(path: string): boolean {
  return path === whole;
}

/** Every way in which one program might enter another: some leaf there takes a block of its credits. */
export function possibleEntries(programs: readonly JointProgram[]): Entering[] {
  return programs.flatMap((from) =>
    programs.flatMap((into): Entering[] => {
      if (from === into || from.placing.model.tree.length === 0) return [];
      const item = blockOf(from.placing.model, into.placing.model);
      const leaves = into.placing.part.acceptance.leavesFor(item, into.asked);
      return leaves.length === 0 ? [] : [{ from, into, item }];
    }),
  );
}

/** A program's credits as a block: resident credit in a program of the same institution, transfer credit elsewhere. */
function blockOf(program: ProgramModel, into: ProgramModel): Item {
  const home = program.program.data.institution;
  const resident = home !== undefined && home === into.program.data.institution;
  return { kind: "block", program, route: resident ? "resident" : "transfer" };
}

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

function mayJoin(chosen: readonly Entering[], { from, into }: Entering): boolean {
  if (chosen.some((other) => other.from === from)) return false;
  let at: JointProgram | undefined = into;
  while (at !== undefined && at !== from) {
    const here: JointProgram = at;
    at = chosen.find((other) => other.from === here)?.into;
  }
  return at === undefined;
}
