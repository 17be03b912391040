import type { SheetRow } from "../../../spreadsheet/read/sheet-cells.ts";
import { wordsOf } from "../../grid/read/cell-values.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { type Headings, headingsAt } from "../headings.ts";
import type { TableKind } from "../mapping.ts";
import { type ColumnGuess, guessColumn } from "./guess-column.ts";
import { guessedKinds, keyForHeading } from "./heading-words.ts";

/** What a sheet seems to be. */
export interface TableGuess {
  readonly kind: TableKind;
  readonly kindSure: boolean;
  readonly heading: readonly number[];
  readonly document: "row" | "sheet" | { readonly by: string };
  readonly columns: readonly ColumnGuess[];
}

/** How far down headings are looked for, and how many rows and columns are looked at. */
const looked = { down: 30, rows: 200, columns: 200 };

/** Guesses what a sheet holds and which column is what; null where it has no rows under a heading. */
export function guessTable(sheet: Sheet): TableGuess | null {
  const { rows } = sheet;
  const best = bestHeading(rows, sheet.name ?? "");
  if (best === null) return null;
  const { headings, numbers, kind, kindSure } = best;
  const data = rows.filter(({ number }) => number > headings.row).slice(0, looked.rows);
  if (data.length === 0) return null;
  const names = [...headings.names].slice(0, looked.columns);
  const taken = new Set<string>();
  const headingsSeen = new Set<string>();
  const columns = names.map(([column, heading]) => {
    const name = headingsSeen.has(heading) ? `#${column}` : heading;
    headingsSeen.add(heading);
    const guess = guessColumn(kind, { column, heading, name }, data, sheet);
    if (guess.key === null || !taken.has(guess.key)) {
      if (guess.key !== null) taken.add(guess.key);
      return guess;
    }
    const doubt = `\`${guess.key}\` is filled from another column already`;
    return { ...guess, key: null, values: null, separator: null, doubts: [doubt] };
  });
  return { kind, kindSure, heading: numbers, document: documentOf(kind, columns, data), columns };
}

interface Candidate {
  readonly headings: Headings;
  readonly numbers: readonly number[];
  readonly kind: TableKind;
  readonly score: number;
  readonly kindSure: boolean;
}

function bestHeading(rows: readonly SheetRow[], sheetName: string): Candidate | null {
  let best: Candidate | null = null;
  for (const [index, row] of rows.slice(0, looked.down).entries()) {
    const before = rows[index - 1];
    const choices = [
      [row.number],
      ...(before === undefined || before.cells.size < 2 ? [] : [[before.number, row.number]]),
    ];
    for (const numbers of choices) {
      const candidate = candidateOf(headingsAt(rows, numbers), numbers, sheetName);
      if (candidate.score > (best?.score ?? 0)) best = candidate;
    }
  }
  if (best !== null) return best;
  const first = rows.slice(0, looked.down).find(({ cells }) => cells.size > 1);
  if (first === undefined) return null;
  return candidateOf(headingsAt(rows, [first.number]), [first.number], sheetName);
}

/** The kind whose headings are most of these; the name of the sheet, and of single headings, tip the scale. */
function candidateOf(headings: Headings, numbers: readonly number[], sheetName: string): Candidate {
  const names = [...headings.names.values()].slice(0, looked.columns);
  const words = [sheetName, ...names].join(" ").toLowerCase();
  const scores = guessedKinds.map((kind) => {
    const found = names.flatMap((name) => keyForHeading(kind, name) ?? []);
    const keys = new Set(found.filter(({ sure }) => sure).map(({ key }) => key));
    const unsure = found.length - keys.size;
    return {
      kind,
      score: 4 * keys.size + unsure + (hints[kind].test(words) ? 3 : 0),
      known: keys.size,
    };
  });
  const [first, second] = scores.toSorted((a, b) => b.score - a.score);
  const kind = first?.kind ?? "micro-credential";
  const known = first === undefined ? 0 : 4 * first.known + (first.score % 4) / 4;
  return {
    headings,
    numbers,
    kind,
    score: known,
    kindSure: (first?.score ?? 0) > (second?.score ?? 0) + 2,
  };
}

const hints: Readonly<Record<(typeof guessedKinds)[number], RegExp>> = {
  "micro-credential":
    /micro-?\s?(?:credential|certificat|programme)|badge|issuer|provider|fournisseur|émetteur/,
  course: /course|cours\b|sigle/,
  "competency-framework": /framework|element id|noc\b|cnp\b|preferred ?label|référentiel|taxonom/,
};

/** Rows belong together where the column that names documents repeats itself, or is empty below its value. */
function documentOf(
  kind: TableKind,
  columns: readonly ColumnGuess[],
  data: readonly SheetRow[],
): TableGuess["document"] {
  if (kind === "competency-framework") return "sheet";
  const naming = ["id", "code", "title"].flatMap(
    (key) => columns.find((one) => one.key === key) ?? [],
  );
  const [first] = naming;
  if (first === undefined || !columns.some(({ key }) => key?.includes("[]") === true)) return "row";
  const values = data.map(({ cells }) => wordsOf(cells.get(first.column)));
  const repeats = new Set(values).size < values.length;
  return repeats ? { by: first.name } : "row";
}
