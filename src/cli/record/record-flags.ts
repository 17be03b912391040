import type { Command } from "commander";
import type { CivilDate } from "../../kernel/date.ts";
import { type GlobalFlags, gather, readDay, readOutputName } from "../flags.ts";
import type { SigningFlags } from "./answers.ts";
import type { ResultFlags } from "./results.ts";
import { signatoryForm } from "./signatory.ts";

/** The flags of `record`. */
export interface RecordFlags extends GlobalFlags, ResultFlags, SigningFlags {
  readonly bank?: string;
  readonly recommendation?: string;
  readonly award?: string;
  readonly program?: readonly string[];
  readonly id?: string;
  readonly from?: CivilDate;
  readonly reviewBy?: string;
  readonly note?: string;
  readonly supersede?: readonly string[];
  readonly approve?: string;
  readonly reaffirm?: string;
  readonly asOf?: CivilDate;
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** The flags that only a new decision goes by. */
export const decisionFlags = [
  ...["recommendation", "award", "course", "unassigned", "block", "waiver", "credit"],
  ...["credits", "precludes", "program", "minimumGrade", "complete", "condition"],
  ...["from", "until", "reviewBy", "note", "id", "force"],
] as const satisfies readonly (keyof RecordFlags)[];

/** Adds the flags that say what was decided. */
export function addResultFlags(command: Command): Command {
  return command
    .option("--bank <id>", "the credit bank that decided")
    .option("--recommendation <file>", "take it from an assess report (JSON; - is standard input)")
    .option("--award <id>", "which recommendation of that report (default: its only one)")
    .option("--course <id[=credits]>", "assigned credit: as this course; repeatable", gather)
    .option("--unassigned <subject-level=credits>", "unassigned credit; repeatable", gather)
    .option("--block <[program=]credits>", "block credit; repeatable", gather)
    .option("--waiver <course>", "the course is waived, without credit; repeatable", gather)
    .option("--no-credit", "decided: no credit")
    .option("--credits <n>", "the credits of a single result (default: the course's)")
    .option("--precludes <course>", "a course that cannot count beside it; repeatable", gather)
    .option("--program <id>", "only for this program; repeatable", gather)
    .option("--minimum-grade <grade>", "condition: at least this grade, such as 65%")
    .option("--complete <id>", "condition: complete this, too; repeatable", gather)
    .option("--condition <text>", "condition, in words");
}

/** Adds the flags that say who decided, when, and what to do with it. */
export function addDecisionFlags(command: Command): Command {
  return command
    .option("--by <who>", `who decided: ${signatoryForm}; repeatable`, gather)
    .option("--on <date>", "the day of the decision (default: the day asked about)", readDay)
    .option("--from <date>", "in effect from (default: the day of the decision)", readDay)
    .option("--until <date>", "in effect until, this day included", readDay)
    .option("--review-by <date>", "to be reviewed by", readDay)
    .option("--note <text>", "a remark")
    .option("--id <id>", "id of the agreement (default: BANK-YEAR-NUMBER)")
    .option("--supersede <id>", "retires this agreement, and takes over what is not stated", gather)
    .option("--approve <id>", "approve an agreement instead, in its file")
    .option("--reaffirm <id>", "accept the wording of today for an agreement instead, in its file")
    .option("--as-of <date>", "the day whose offerings were assessed", readDay)
    .option(
      "-o, --output <file>",
      "file to write, or to add to where it holds documents (default: agreements/ID.yaml; - prints it)",
      readOutputName,
    )
    .option("--force", "record beside a decision of the same; replace a file without others")
    .option("--json", "say as JSON what was done");
}
