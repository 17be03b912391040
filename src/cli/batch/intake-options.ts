import type { CivilDate } from "../../kernel/date.ts";
import { remembered } from "../../kernel/remembered.ts";
import type { Desk } from "../../learner/answer/desk.ts";
import { knownItems } from "../../learner/rows/known-items.ts";
import { whyNeverServed } from "../absent-banks.ts";
import type { RecordsFlags } from "../learner/records-flags.ts";
import type { Opened } from "../opening.ts";
import type { IntakeOptions } from "./intake.ts";

/** What the records are read for. */
interface Asked {
  readonly desk: Desk;
  /** The programs for rows that name none, and whether any are said. */
  readonly programs: readonly string[];
  readonly programGiven: boolean;
}

/** How records are read in a workspace, by the flags of the commands that do. */
export function intakeOptions(
  { workspace, asOf }: Opened,
  { columns, dates }: RecordsFlags,
  rest: Pick<IntakeOptions, "path" | "shard" | "only"> & Asked,
): IntakeOptions {
  const { programs, programGiven, desk, ...taken } = rest;
  const rulesBegin = remembered((key: string) => {
    const [program, admitted] = JSON.parse(key) as [string | null, CivilDate];
    return desk.rulesBegin(program === null ? programs : [program], admitted);
  });
  const unserved = remembered((program: string) =>
    desk.serves(program) ? null : whyNeverServed(desk.grounds.catalogue, program),
  );
  return {
    ...taken,
    mapping: columns ?? new Map(),
    known: knownItems(workspace),
    rules: {
      asOf,
      days: dates ?? "iso",
      programGiven,
      unserved,
      rulesBegin: (program, admitted) => rulesBegin(JSON.stringify([program, admitted])),
    },
  };
}
