import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { type KeyStep, listName } from "./key-path.ts";
import { columnWords, type MappedColumn, type RowValue } from "./row-values.ts";
import { addTo, holderOf, newEntry, type Tree, wordsOfValue } from "./tree.ts";

/** A document that rows are being added to. */
export class Assembly {
  readonly tree: Tree = {};
  /** The rows that it was made of. */
  readonly rows: number[] = [];
  private readonly sheet: Sheet;
  /** The row that a value of the whole document comes from, by its key. */
  private readonly from = new Map<string, number>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** Adds what a row says; what contradicts an earlier row is told and left. */
  add(row: number, values: readonly RowValue[]): readonly Diagnostic[] {
    this.rows.push(row);
    const entries = new Map<string, readonly Tree[]>();
    return values.flatMap(({ of, values: said }) => {
      const { steps } = of.key;
      const list = listName(steps);
      if (list === null) return this.set(row, of, said);
      const made = entries.get(list) ?? said.map(() => newEntry(this.tree, steps));
      entries.set(list, made);
      const rest = steps.slice(list.split(".").length);
      for (const [index, value] of said.entries()) put(made[index] ?? {}, rest, value);
      return [];
    });
  }

  private set(row: number, of: MappedColumn, said: readonly DraftValue[]): readonly Diagnostic[] {
    const { steps, type } = of.key;
    const holder = holderOf(this.tree, steps);
    const last = steps.at(-1);
    if (last === undefined) return [];
    if (type.type === "list" || last.entry === "each") {
      addTo(holder, last.name, said.flat() as readonly DraftValue[]);
      return [];
    }
    const [value = null] = said;
    const key = of.target.key;
    const earlier = this.from.get(key);
    if (earlier === undefined) {
      put(this.tree, steps, value);
      this.from.set(key, row);
      return [];
    }
    const before = holder[last.name] as DraftValue;
    const [text, other] = [wordsOfValue(value), wordsOfValue(before)];
    if (text === other) return [];
    const args = { column: columnWords(of, row, this.sheet), value: text, other, row: earlier };
    return [diagnostic("table-conflict", args, this.sheet.place(row, of.column))];
  }
}

function put(tree: Tree, steps: readonly KeyStep[], value: DraftValue): void {
  const last = steps.at(-1);
  if (last === undefined) return;
  const holder = holderOf(tree, steps);
  if (typeof last.entry === "number") {
    const list = (Object.hasOwn(holder, last.name) ? holder[last.name] : []) as DraftValue[];
    list[last.entry - 1] = value;
    holder[last.name] = list.map((item) => item ?? null);
  } else holder[last.name] = value;
}
