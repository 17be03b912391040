import { parseArgs } from "node:util";
import { families } from "./families/families.ts";
import { type Clock, clocks } from "./measure.ts";

/** What the command line asks for. */
export interface Options {
  readonly family: string | null;
  /** Problems in each family; none for each family's own number. */
  readonly count: number | null;
  readonly seed: number;
  /** Part of the usual problems and time. */
  readonly scale: number;
  /** True for processor time. */
  readonly cpu: boolean;
  readonly now: Clock;
}

/** The options of a command line, or what is wrong with it. */
export function parseOptions(args: readonly string[]): Options | string {
  try {
    return checked(parseArgs({ args: [...args], options: known }).values);
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

const known = {
  quick: { type: "boolean", default: false },
  cpu: { type: "boolean", default: false },
  family: { type: "string" },
  count: { type: "string" },
  seed: { type: "string", default: "1" },
} as const;

interface Given {
  readonly quick: boolean;
  readonly cpu: boolean;
  readonly family?: string;
  readonly count?: string;
  readonly seed: string;
}

function checked(given: Given): Options | string {
  const names = families.map(({ name }) => name);
  if (given.family !== undefined && !names.includes(given.family)) {
    return `No family is named ${given.family}: ${names.join(", ")}.`;
  }
  const count = given.count === undefined ? null : Number(given.count);
  const seed = Number(given.seed);
  if (![count ?? 1, seed].every((value) => Number.isSafeInteger(value) && value > 0)) {
    return "--count and --seed take a whole number above 0.";
  }
  const scale = given.quick ? 0.1 : 1;
  const now = given.cpu ? clocks.processor : clocks.wall;
  return { family: given.family ?? null, count, seed, scale, cpu: given.cpu, now };
}
