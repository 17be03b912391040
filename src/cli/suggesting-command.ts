import { Command, type ErrorOptions } from "commander";
import { begunBy } from "../kernel/text.ts";

/** A command that takes an unknown word for the beginning of what it knows, before it looks for one that is spelt alike, and lists its parts where nothing is like it. */
export class SuggestingCommand extends Command {
  override createCommand(name?: string): Command {
    return new SuggestingCommand(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    super.error(this.suggesting(message, options?.code), options);
  }

  private suggesting(message: string, code: string | undefined): string {
    const [, word = ""] = /^error: unknown (?:option|command) '(.*?)'/s.exec(message) ?? [];
    const [said = ""] = message.split("\n(Did you mean");
    switch (code) {
      case "commander.unknownOption": {
        const begun = begunBy(word, optionsOf(this));
        return begun.length === 0 ? message : `${said}\n${meant(begun)}`;
      }
      case "commander.unknownCommand": {
        const parts = this.commands.map((command) => command.name());
        const begun = begunBy(word, parts);
        if (begun.length > 0) return `${said}\n${meant(begun)}`;
        return said === message && this.parent !== null
          ? `${said}\n(The commands are ${parts.join(", ")}.)`
          : message;
      }
      default:
        return message;
    }
  }
}

/** The long options of a command and of those above it. */
function optionsOf(command: Command): readonly string[] {
  const own = command.createHelp().visibleOptions(command);
  const names = own.flatMap(({ long }) => long ?? []);
  return [...new Set([...names, ...(command.parent === null ? [] : optionsOf(command.parent))])];
}

function meant(names: readonly string[]): string {
  const [only = "", ...more] = names;
  return more.length === 0
    ? `(Did you mean ${only}?)`
    : `(Did you mean one of ${names.join(", ")}?)`;
}
