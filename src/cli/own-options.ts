import type { Command } from "commander";
import { UsageError } from "./exit-code.ts";

/**
 * Shows and takes only the options of a part of a command, as `merge` is of `batch`, and those of every command. The
 * options of the command itself are read before those of its part, and would be passed over in silence.
 */
export function ownOptionsOnly(command: Command, part: Command, why: string): void {
  part.configureHelp({
    ...part.configureHelp(),
    visibleGlobalOptions: () => command.parent?.options.filter(({ hidden }) => !hidden) ?? [],
  });
  part.hook("preAction", () => refuseOthers(command, part, why));
}

function refuseOthers(command: Command, part: Command, why: string): void {
  const own = new Set(part.options.map((option) => option.attributeName()));
  const given = command.options.find((option) => {
    const name = option.attributeName();
    return command.getOptionValueSource(name) === "cli" && !own.has(name);
  });
  if (given === undefined) return;
  throw new UsageError(`${command.name()} ${part.name()} takes no ${given.long}`, why);
}
