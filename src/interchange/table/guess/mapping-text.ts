import { shellWord } from "../../../kernel/shell-word.ts";
import type { YamlComment } from "../../../source/commented-yaml.ts";
import { type DraftValue, draftYaml } from "../../../source/draft-yaml.ts";
import type { InputFile } from "../../input-file.ts";
import { readSheets, type SheetsRead } from "../../sheet/read-sheets.ts";
import { requiredKeys } from "../key-type.ts";
import type { ColumnGuess } from "./guess-column.ts";
import { guessTable, type TableGuess } from "./guess-table.ts";

/** A mapping to be edited, what was unsure in it, and why a file gave none. */
export interface GuessedMapping {
  /** Null where no sheet has rows under a heading. */
  readonly text: string | null;
  readonly tables: number;
  readonly doubts: number;
  readonly diagnostics: SheetsRead["diagnostics"];
}

interface Guessed {
  readonly sheet: string | null;
  readonly guess: TableGuess;
}

const longestSample = 50;

/** Guesses from headings and first values which column of a file is what, and writes it down with its doubts. */
export function guessMapping(file: InputFile): GuessedMapping {
  const { sheets, diagnostics } = readSheets(file);
  const guesses = sheets.flatMap((sheet) => {
    const guess = guessTable(sheet);
    return guess === null ? [] : [{ sheet: sheet.name, guess }];
  });
  if (guesses.length === 0) return { text: null, tables: 0, doubts: 0, diagnostics };
  const comments: YamlComment[] = [{ path: [], lines: introduction(file.path) }];
  const tables = guesses.map((guessed, index) => tableOf(guessed, index, comments));
  const doubts = guesses.reduce((sum, { guess }) => sum + doubtsOf(guess), 0);
  return { text: draftYaml({ tables }, comments), tables: tables.length, doubts, diagnostics };
}

function introduction(path: string): readonly string[] {
  return [
    `Which column of ${path} is what: a guess from its headings, to be read and corrected.`,
    `Then: creditbank import table ${shellWord(path)} --map THIS-FILE -o DIR`,
    "A column goes to a key of the document: `hours.learning`, `topics` (a list),",
    "`competencies[].statement` (an entry for each row, or each part of a cell),",
    "`outcomes[2].statement` (the second entry). More is said with",
    '`{key: level.year, values: {First year: 1}, separator: ";", times: 7.5, prefix: O}`;',
    "null leaves a column out. `document` is row, sheet or {by: HEADING}; `constants`",
    "are keys with the same value in every document.",
  ];
}

function doubtsOf({ kindSure, columns }: TableGuess): number {
  return columns.filter(({ doubts }) => doubts.length > 0).length + (kindSure ? 0 : 1);
}

function tableOf({ sheet, guess }: Guessed, index: number, comments: YamlComment[]): DraftValue {
  const { kind, kindSure, heading, document, columns } = guess;
  const at = ["tables", index] as const;
  const missing = missingKeys(guess);
  const lines = [
    ...(kindSure
      ? []
      : ["not sure: is it a micro-credential, a course or a competency-framework?"]),
    ...(missing.length === 0
      ? []
      : [
          `no column gives ${missing.map((key) => `\`${key}\``).join(" and ")}: say it under \`constants\``,
        ]),
  ];
  if (lines.length > 0) comments.push({ path: [...at, "kind"], lines });
  for (const column of columns)
    comments.push({ path: [...at, "columns", column.name], lines: columnLines(column) });
  const [only, ...more] = heading;
  return {
    kind,
    sheet: sheet ?? undefined,
    heading: more.length === 0 ? only : heading,
    document,
    columns: Object.fromEntries(columns.map((column) => [column.name, targetOf(column)])),
  };
}

function targetOf({ key, separator, values }: ColumnGuess): DraftValue {
  if (key === "issuer.id") return [key, "issuer.name"];
  if (key === null || (separator === null && values === null)) return key;
  return { key, separator: separator ?? undefined, values: values ?? undefined };
}

function columnLines({ samples, doubts }: ColumnGuess): readonly string[] {
  const shown = samples.map((text) =>
    text.length > longestSample ? `${text.slice(0, longestSample)}…` : text,
  );
  const values = shown.length === 0 ? "(empty)" : shown.join(" | ");
  return [values, ...doubts.map((doubt) => `not sure: ${doubt}`)];
}

/** What every document needs and no column gives. */
function missingKeys({ kind, columns }: TableGuess): readonly string[] {
  const given = new Set(columns.flatMap(({ key }) => key?.split(/[.[]/, 1) ?? []));
  const needed = requiredKeys(kind).filter((key) => !["kind", "id", "competencies"].includes(key));
  return needed
    .filter((key) => !given.has(key))
    .map((key) => (key === "issuer" ? "issuer.id" : key));
}
