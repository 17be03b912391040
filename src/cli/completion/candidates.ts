import type { Command, Option } from "commander";
import { compareText, sorted } from "../../kernel/order.ts";
import { operandOf, optionValueOf, type Wanted, words } from "./wanted.ts";
import type { WorkspaceNames } from "./workspace-names.ts";

/** What could stand at the cursor. */
export interface Candidates {
  /** Whole words, what is typed of them included; none where only a file could stand there. */
  readonly words: readonly string[];
  /** A file could stand there as well. */
  readonly files: boolean;
}

/** What could stand for the last of these words, which begins it. */
export function candidatesFor(
  program: Command,
  typed: readonly string[],
  known: WorkspaceNames,
): Candidates {
  const { position, before, begun } = cursorAt(program, typed);
  const wanted = wantedAt(position, program, begun);
  const [listed, last] = wanted.list === true ? listAt(begun) : ["", begun];
  const taken = listed.split(",");
  const found = [
    ...wanted.words,
    ...wanted.kinds.flatMap((kind) => known.ids(kind)),
    ...(wanted.requirements === true ? requirementsOf(position.operands, known) : []),
  ];
  const fitting = found.filter((word) => word.startsWith(last) && !taken.includes(word));
  return {
    words: sorted(new Set(fitting), compareText).map((word) => before + listed + word),
    files: wanted.files ?? false,
  };
}

interface Position {
  readonly command: Command;
  /** The arguments of the command before the cursor. */
  readonly operands: readonly string[];
  /** The option whose value is to come. */
  readonly waiting: Option | null;
  /** Behind `help` only names of commands stand. */
  readonly helping: boolean;
}

/** Where the cursor is; `--option=` in the same word goes before what it is the value of. */
function cursorAt(program: Command, typed: readonly string[]) {
  const last = typed.at(-1) ?? "";
  const position = walked(program, typed.slice(0, -1));
  const joined = position.waiting === null ? /^(--[^=]+)=(.*)$/s.exec(last) : null;
  const [, name = "", begun = ""] = joined ?? [];
  const option = joined === null ? null : optionNamed(position.command, program, name);
  return option === null
    ? { position, before: "", begun: last }
    : { position: { ...position, waiting: option }, before: `${name}=`, begun };
}

/** The command that the words before the cursor lead to. */
function walked(program: Command, typed: readonly string[]): Position {
  let [command, waiting, helping]: [Command, Option | null, boolean] = [program, null, false];
  const operands: string[] = [];
  for (const word of typed) {
    if (waiting !== null) waiting = null;
    else if (word.startsWith("-")) waiting = optionNamed(command, program, word);
    else if (word === "help" && command === program && operands.length === 0) helping = true;
    else {
      const inner: Command | undefined =
        operands.length === 0 ? command.commands.find((one) => one.name() === word) : undefined;
      if (inner === undefined) operands.push(word);
      else command = inner;
    }
  }
  return { command, operands, waiting, helping };
}

/** The option of that name, where it takes a value. */
function optionNamed(command: Command, program: Command, name: string): Option | null {
  const found = optionsOf(command, program).find(
    ({ long, short, required }) => required && (long === name || short === name),
  );
  return found ?? null;
}

function wantedAt(position: Position, program: Command, begun: string): Wanted {
  const { command, operands, waiting, helping } = position;
  const path = pathOf(command, program);
  if (waiting !== null) return optionValueOf(waiting, path);
  if (begun.startsWith("-"))
    return words(optionsOf(command, program).flatMap(({ long }) => long ?? []));
  const inner = operands.length > 0 ? [] : command.createHelp().visibleCommands(command);
  const named = inner.map((one) => one.name());
  if (helping) return words(named.filter((name) => name !== "help"));
  const own = command === program ? words([]) : ownOperand(command, path, operands.length);
  return { ...own, words: [...named, ...own.words] };
}

/** What a command says of its argument; nothing behind the last. */
function ownOperand(command: Command, path: string, before: number): Wanted {
  const { registeredArguments: all } = command;
  const last = all.at(-1);
  const argument = all[before] ?? (last?.variadic === true ? last : undefined);
  if (argument === undefined) return words([]);
  return argument.argChoices === undefined ? operandOf(path, before) : words(argument.argChoices);
}

/** The names of the commands that lead to one. */
function pathOf(command: Command, program: Command): string {
  const above = command.parent;
  if (command === program || above === null) return "";
  return above === program ? command.name() : `${pathOf(above, program)} ${command.name()}`;
}

function optionsOf(command: Command, program: Command): readonly Option[] {
  return command === program ? command.options : [...command.options, ...program.options];
}

/** A list as far as it is complete, and the word that is begun. */
function listAt(text: string): readonly [string, string] {
  const end = text.lastIndexOf(",") + 1;
  return [text.slice(0, end), text.slice(end)];
}

/** The paths of a program, with its id before them where there are several. */
function requirementsOf(programs: readonly string[], known: WorkspaceNames): string[] {
  return programs.flatMap((id) =>
    known.requirements(id).map((path) => (programs.length > 1 ? `${id}:${path}` : path)),
  );
}
