import type { Command, Option } from "commander";
import { diagnosticCatalogue } from "../../diagnostics/catalogue.ts";
import { reasonCatalogue } from "../../diagnostics/reasons.ts";
import { type Kind, kinds } from "../../documents/kinds.ts";
import { formats } from "../../interchange/formats.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import type { WorkspaceIds } from "./workspace-ids.ts";

/** What may stand for a word: words that are known, or ids of these kinds. */
interface Wanted {
  readonly kinds: readonly Kind[];
  readonly words: readonly string[];
}

const ids = (...wanted: Kind[]): Wanted => ({ kinds: wanted, words: [] });
const words = (list: readonly string[]): Wanted => ({ kinds: [], words: list });

/** What the values of options are, by the option's long name; files where it is not here. */
const values: Readonly<Record<string, Wanted>> = {
  "--micro-credential": ids("micro-credential"),
  "--program": ids("program"),
  "--bank": ids("credit-bank"),
  "--framework": ids("framework"),
  "--course": ids("course"),
  "--have": ids("micro-credential"),
  "--exclude": ids("micro-credential"),
  "--from": ids("micro-credential", "course", "competency-framework"),
  "--to": ids("micro-credential", "course", "competency-framework"),
  "--approve": ids("agreement"),
  "--reaffirm": ids("agreement"),
  "--supersedes": ids("agreement"),
};

const readFormats = formats.flatMap(({ id, importer }) => (importer === null ? [] : [id]));
const writtenFormats = formats.flatMap(({ id, exporter }) => (exporter === null ? [] : [id]));
const codes = [...Object.keys(reasonCatalogue), ...Object.keys(diagnosticCatalogue)];

/** What the arguments of commands are; files where a command is not here. */
const operands: Readonly<Record<string, (before: number) => Wanted>> = {
  explain: (before) =>
    before === 0 ? { kinds: ["micro-credential"], words: codes } : ids("program"),
  plan: () => ids("program"),
  assess: () => ids("micro-credential"),
  record: () => ids("micro-credential"),
  grid: () => ids("micro-credential", "course"),
  schema: () => words(kinds),
  import: (before) => words(before === 0 ? readFormats : []),
  export: (before) =>
    before === 0
      ? words(writtenFormats)
      : ids("micro-credential", "course", "program", "agreement", "competency-framework"),
  convert: (before) => words(before === 0 ? writtenFormats : []),
  completion: () => words(["bash", "zsh", "fish", "powershell", "pwsh"]),
};

/** The words that could stand for the last of these, which begins them; none where only a file could. */
export function candidatesFor(
  program: Command,
  typed: readonly string[],
  known: WorkspaceIds,
): readonly string[] {
  const begun = typed.at(-1) ?? "";
  const { command, before, waiting } = walked(program, typed.slice(0, -1));
  const wanted = wantedAt(command, program, before, waiting, begun);
  const found = [...wanted.words, ...wanted.kinds.flatMap((kind) => known(kind))];
  return sorted(new Set(found), compareText).filter((word) => word.startsWith(begun));
}

interface Position {
  readonly command: Command;
  /** How many arguments of the command stand before the cursor. */
  readonly before: number;
  /** The option whose value is to come. */
  readonly waiting: Option | null;
}

/** The command that the words before the cursor lead to. */
function walked(program: Command, typed: readonly string[]): Position {
  let [command, before, waiting]: [Command, number, Option | null] = [program, 0, null];
  for (const word of typed) {
    if (waiting !== null) waiting = null;
    else if (word.startsWith("-")) {
      const option = optionsOf(command, program).find(
        ({ long, short }) => long === word || short === word,
      );
      waiting = option?.required ? option : null;
    } else {
      const inner: Command | undefined =
        before === 0 ? command.commands.find((one) => one.name() === word) : undefined;
      if (inner === undefined) before += 1;
      else command = inner;
    }
  }
  return { command, before, waiting };
}

function wantedAt(
  command: Command,
  program: Command,
  before: number,
  waiting: Option | null,
  begun: string,
): Wanted {
  if (waiting !== null)
    return waiting.argChoices === undefined
      ? (values[waiting.long ?? ""] ?? words([]))
      : words(waiting.argChoices);
  if (begun.startsWith("-"))
    return words(optionsOf(command, program).flatMap(({ long }) => long ?? []));
  const inner = before > 0 ? [] : command.createHelp().visibleCommands(command);
  const named = words(inner.map((one) => one.name()));
  const own = command === program ? words([]) : operands[command.name()]?.(before);
  return { kinds: own?.kinds ?? [], words: [...named.words, ...(own?.words ?? [])] };
}

function optionsOf(command: Command, program: Command): readonly Option[] {
  return command === program ? command.options : [...command.options, ...program.options];
}
