import { knownItems } from "../../learner/rows/known-items.ts";
import type { RecordsFlags } from "../learner/records-flags.ts";
import type { Opened } from "../opening.ts";
import type { IntakeOptions } from "./intake.ts";

/** How records are read in a workspace, by the flags of the commands that do. */
export function intakeOptions(
  { workspace, asOf }: Opened,
  { columns, dates }: RecordsFlags,
  rest: Pick<IntakeOptions, "path" | "shard" | "only"> & { readonly programGiven: boolean },
): IntakeOptions {
  const { programGiven, ...taken } = rest;
  return {
    ...taken,
    mapping: columns ?? new Map(),
    known: knownItems(workspace),
    rules: { asOf, days: dates ?? "iso", programGiven },
  };
}
