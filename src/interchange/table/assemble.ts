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
  /** The rows that values of the document, or of an entry of a list, come from, by their keys. */
  private readonly from = new Map<Tree, Map<string, number>>();
  /** Entries of lists by a value that makes one only once. */
  private readonly once = new Map<string, Map<string, Tree>>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** Adds what a row says; what contradicts an earlier row is told and left. */
  add(row: number, values: readonly RowValue[]): readonly Diagnostic[] {
    this.rows.push(row);
    const entries = this.entriesFor(values);
    return values.flatMap(({ of, values: said }) => {
      const { steps } = of.key;
      const list = listName(steps);
      if (list === null) return this.set(row, of, said);
      const rest = steps.slice(list.split(".").length);
      return said.flatMap((value, index) => {
        const entry = entries.get(list)?.[index] ?? {};
        const earlier = this.from.get(entry)?.get(of.target.key);
        if (earlier !== undefined)
          return this.conflict(row, of, value, valueAt(entry, rest), earlier);
        put(entry, rest, value);
        this.remember(entry, of.target.key, row);
        return [];
      });
    });
  }

  /** The entries that a row makes of each list, or that it says more of, where a value makes an entry once only. */
  private entriesFor(values: readonly RowValue[]): ReadonlyMap<string, readonly Tree[]> {
    const entries = new Map<string, readonly Tree[]>();
    const first = [...values].sort(
      (a, b) => Number(b.of.target.once ?? false) - Number(a.of.target.once ?? false),
    );
    for (const { of, values: said } of first) {
      const list = listName(of.key.steps);
      if (list === null || entries.has(list)) continue;
      const known = this.once.get(list) ?? new Map<string, Tree>();
      this.once.set(list, known);
      const made = said.map((value) => {
        const words = wordsOfValue(value);
        const entry =
          (of.target.once === true ? known.get(words) : undefined) ??
          newEntry(this.tree, of.key.steps);
        if (of.target.once === true) known.set(words, entry);
        return entry;
      });
      entries.set(list, made);
    }
    return entries;
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
    const earlier = this.from.get(this.tree)?.get(of.target.key);
    if (earlier !== undefined)
      return this.conflict(row, of, value, holder[last.name] as DraftValue, earlier);
    put(this.tree, steps, value);
    this.remember(this.tree, of.target.key, row);
    return [];
  }

  private remember(tree: Tree, key: string, row: number): void {
    const known = this.from.get(tree) ?? new Map<string, number>();
    this.from.set(tree, known.set(key, row));
  }

  private conflict(
    row: number,
    of: MappedColumn,
    value: DraftValue,
    before: DraftValue,
    earlier: number,
  ): readonly Diagnostic[] {
    const [text, other] = [wordsOfValue(value), wordsOfValue(before)];
    if (text === other) return [];
    const args = { column: columnWords(of, row, this.sheet), value: text, other, row: earlier };
    return [diagnostic("table-conflict", args, this.sheet.place(row, of.column))];
  }
}

function valueAt(tree: Tree, steps: readonly KeyStep[]): DraftValue {
  const last = steps.at(-1);
  return last === undefined ? null : ((holderOf(tree, steps)[last.name] ?? null) as DraftValue);
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
