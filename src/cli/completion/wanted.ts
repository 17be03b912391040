import type { Option } from "commander";
import { diagnosticCatalogue } from "../../diagnostics/catalogue.ts";
import { reasonCatalogue } from "../../diagnostics/reasons.ts";
import { type Kind, kinds } from "../../documents/kinds.ts";
import { formats } from "../../interchange/formats.ts";
import { WordsOption } from "../words-option.ts";

/** What may stand for a word. */
export interface Wanted {
  /** Ids of documents of these kinds. */
  readonly kinds: readonly Kind[];
  readonly words: readonly string[];
  /** Paths of requirements of the programs that are named before. */
  readonly requirements?: true;
  /** Several of them with commas. */
  readonly list?: true;
  /** A file may stand there as well. */
  readonly files?: true;
}

const ids = (...wanted: Kind[]): Wanted => ({ kinds: wanted, words: [] });

/** These words and no other. */
export const words = (list: readonly string[]): Wanted => ({ kinds: [], words: list });

const statements = ids("micro-credential", "course", "competency-framework");

const readFormats = formats.flatMap(({ id, importer }) => (importer === null ? [] : [id]));
const writtenFormats = formats.flatMap(({ id, exporter }) => (exporter === null ? [] : [id]));

/** What the values of options are, by the long name, after the command's where commands differ; files where it is not here. */
const values: Readonly<Record<string, Wanted>> = {
  "--micro-credential": ids("micro-credential"),
  "--program": ids("program"),
  "--bank": ids("credit-bank"),
  "--framework": ids("framework"),
  "--course": ids("course"),
  "--waiver": ids("course"),
  "--precludes": ids("course"),
  "--complete": ids("micro-credential"),
  "--have": { ...ids("micro-credential"), list: true },
  "--exclude": { ...ids("micro-credential"), list: true },
  "--requirement": { ...words([]), requirements: true },
  "match --from": statements,
  "match --to": statements,
  "convert --from": words(readFormats),
  "--approve": ids("agreement"),
  "--reaffirm": ids("agreement"),
  "--supersede": ids("agreement"),
  "--only": words(kinds),
};

const codes = [...Object.keys(reasonCatalogue), ...Object.keys(diagnosticCatalogue)];
const packs = ids("credit-bank", "framework");

/** What the arguments of commands are, by how many stand before; files where a command is not here. */
const operands: Readonly<Record<string, (before: number) => Wanted>> = {
  explain: (before) =>
    before === 0 ? { kinds: ["micro-credential"], words: codes } : ids("program"),
  plan: () => ids("program"),
  assess: () => ids("micro-credential"),
  record: () => ids("micro-credential"),
  grid: () => ids("micro-credential", "course"),
  batch: () => ({ ...words([]), files: true }),
  schema: () => words(kinds),
  import: (before) => ({ ...words(before === 0 ? readFormats : []), files: true }),
  export: (before) =>
    before === 0
      ? words(writtenFormats)
      : ids("micro-credential", "course", "program", "agreement", "competency-framework"),
  convert: (before) => words(before === 0 ? writtenFormats : []),
  "rules list": () => packs,
  "rules show": () => packs,
  "rules diff": () => packs,
  "rules test": () => packs,
};

/** What the value of an option is, under the command of that path. */
export function optionValueOf(option: Option, path: string): Wanted {
  if (option.argChoices !== undefined) return words(option.argChoices);
  if (option instanceof WordsOption) return words(option.words);
  const name = option.long ?? "";
  return values[`${path} ${name}`] ?? values[name] ?? words([]);
}

/** What the argument of the command of that path is, behind so many others. */
export function operandOf(path: string, before: number): Wanted {
  return operands[path]?.(before) ?? words([]);
}
