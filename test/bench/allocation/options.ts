import { parseArgs } from "node:util";
import { families } from "./families/families.ts";

/** What the command line asks for. */
export interface Options {
  readonly family: string | null;
  /** Problems in each family; none for each family's own number. */
  readonly count: number | null;
  readonly seed: number;
  /** Part of the usual problems and time. */
  readonly scale: number;
}

/** The options of a command line, or what is wrong with it. */
export function parseOptions(args: readonly string[]): Options | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      family: { type: "string" },
      count: { type: "string" },
      seed: { type: "string", default: "1" },
    },
  });
  const names = families.map(({ name }) => name);
  if (values.family !== undefined && !names.includes(values.family)) {
    return `No family is named ${values.family}: ${names.join(", ")}.`;
  }
  const count = values.count === undefined ? null : Number(values.count);
  const seed = Number(values.seed);
  if (![count ?? 1, seed].every((value) => Number.isSafeInteger(value) && value > 0)) {
    return "--count and --seed take a whole number above 0.";
  }
  return { family: values.family ?? null, count, seed, scale: values.quick ? 0.1 : 1 };
}
