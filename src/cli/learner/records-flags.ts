import { type Command, InvalidArgumentError, Option } from "commander";
import { mappingSentence } from "../../diagnostics/columns-option.ts";
import { readMapping } from "../../learner/rows/column-mapping.ts";
import type { ColumnMapping } from "../../learner/rows/columns.ts";
import { gather } from "../flags.ts";

/** The flags of the commands that read the records of learners. */
export interface RecordsFlags {
  readonly program?: readonly string[];
  readonly together?: boolean;
  readonly columns?: ColumnMapping;
  readonly dates?: "dmy" | "mdy";
}

/** Adds how the records of learners are read. */
export function addRecordsFlags(command: Command): Command {
  return command
    .option("--program <id>", "for rows that name no program; repeatable, * and ?", gather)
    .option(
      "--together",
      "answer a learner's programs together: what counts in one counts in no other, unless they allow it",
    )
    .option("--columns <map>", "headings of the file: learner=Student ID,item=Course", readColumns)
    .addOption(
      new Option("--dates <order>", "days are written 05/03/2024: day or month first").choices([
        "dmy",
        "mdy",
      ]),
    );
}

function readColumns(text: string): ColumnMapping {
  const mapping = readMapping(text);
  if (mapping instanceof Map) return mapping;
  const { message, help } = mappingSentence(mapping as Exclude<typeof mapping, ColumnMapping>);
  throw new InvalidArgumentError(`${message}; ${help}.`);
}
