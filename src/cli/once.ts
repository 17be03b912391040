import type { Command, Option } from "commander";
import { UsageError } from "./exit-code.ts";

/** Refuses, in a command and all below it, an option that takes one value and is given twice: one of the two would be dropped unseen. */
export function demandOnce(command: Command): void {
  for (const option of command.options.filter(takesOne)) {
    let given = false;
    command.on(`option:${option.name()}`, () => {
      if (given)
        throw new UsageError(`${option.long ?? option.flags} is given twice`, "give it once");
      given = true;
    });
  }
  for (const below of command.commands) demandOnce(below);
}

/** An option with a value that help does not call repeatable. */
const takesOne = ({ required, optional, variadic, description }: Option) =>
  (required || optional) && !variadic && !/\brepeatable\b/.test(description);
