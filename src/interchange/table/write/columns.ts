import { jsonSchemaOf } from "../../../documents/kinds.ts";
import { normaliseText } from "../../../kernel/text.ts";
import { headingFor } from "../guess/heading-words.ts";
import { readKey } from "../key-path.ts";
import type { TableKind } from "../mapping.ts";
import { type RowCells, rowLists } from "./document-rows.ts";

/** A column that is written: its key, and what stands at its head. */
export interface WrittenColumn {
  readonly key: string;
  readonly heading: string;
}

/** The columns that rows need: keys of the document in the order of its schema, then those of its competencies or outcomes. */
export function columnsOf(kind: TableKind, rows: readonly RowCells[]): readonly WrittenColumn[] {
  const order = Object.keys((jsonSchemaOf(kind) as { readonly properties: object }).properties);
  const list = rowLists[kind];
  const rank = (key: string) => {
    const name = readKey(key)?.[0]?.name ?? "";
    return name === list ? order.length : order.indexOf(name);
  };
  const keys = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const taken = new Set<string>();
  return keys
    .toSorted((a, b) => rank(a) - rank(b))
    .map((key) => {
      const known = headingFor(kind, key) ?? key;
      let heading = taken.has(normaliseText(known)) ? key : known;
      for (let turn = 2; taken.has(normaliseText(heading)); turn += 1) heading = `${key} (${turn})`;
      taken.add(normaliseText(heading));
      return { key, heading };
    });
}
