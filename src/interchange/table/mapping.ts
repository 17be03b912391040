import { z } from "zod";
import { mapping } from "../../documents/compounds.ts";
import { decimal, json, oneOf, text, texts, whole } from "../../documents/values.ts";

/** The kinds of document that are kept in tables. */
export const tableKinds = [
  "micro-credential",
  "course",
  "competency-framework",
  "agreement",
] as const;

/** A kind of document that is kept in tables. */
export type TableKind = (typeof tableKinds)[number];

const target = mapping({
  key: text,
  /** What the words of the column stand for; null for nothing. */
  values: z.record(text, json).optional(),
  /** What stands between several values in one cell. */
  separator: text.optional(),
  /** What a number of the column is in the unit of the key: 7.5 where it counts days of 7.5 hours. */
  times: decimal({ above: 0 }).optional(),
  /** What is put before each value. */
  prefix: text.optional(),
  /** Does each value make one entry of its list, however often it stands in the table? */
  once: z.boolean().optional(),
});

const one = z.union([text, target]);

const table = mapping({
  kind: oneOf(...tableKinds),
  sheet: z.union([text, whole(1)]).optional(),
  heading: z.union([whole(1), z.array(whole(1)).min(1)]).optional(),
  /** Does each row make a document, the whole sheet one, or the rows with one value under a column? */
  document: z.union([oneOf("row", "sheet"), mapping({ by: text })]).optional(),
  /** Only rows with one of these words under these columns are read. */
  only: z.record(text, texts).optional(),
  columns: z.record(text, z.union([one, z.array(one)]).nullable()),
  constants: z.record(text, json).optional(),
});

/** A mapping file: which tables a file holds, and which column of each is what. */
export const mappingFile = mapping({ tables: z.array(table).min(1) });

/** What one table holds, and which of its columns is what. */
export type TableMapping = z.output<typeof table>;

/** Where a column goes. */
export type ColumnTarget = z.output<typeof target>;

/** Where the columns of a table go, those that say nothing left out. */
export function targetsOf({ columns }: TableMapping): readonly (readonly [string, ColumnTarget])[] {
  return Object.entries(columns).flatMap(([column, targets]) =>
    [targets ?? []]
      .flat()
      .map((to) => [column, typeof to === "string" ? { key: to } : to] as const),
  );
}
