import type { Cursor } from "../cursor/cursor.ts";
import type { ImportOptions } from "../format.ts";
import { Ids } from "../ids.ts";

/** What the reading of all achievements of an import has in common. */
export interface Reader {
  readonly options: ImportOptions;
  /** The ids that documents of the import have. */
  readonly ids: Ids;
  /** The language of texts in several. */
  readonly language: string;
  /** How many documents will be made, as far as that is known; one takes `--id` as it is. */
  readonly count: number;
  /** The name of the standard, for comments. */
  readonly standard: string;
  /** What no achievement of the file states, and stands for it: told once, with the number of them. */
  readonly missing: Map<string, Missing>;
}

/** Something that a document needs and achievements do not state. */
export interface Missing {
  readonly what: string;
  readonly instead: string;
  readonly first: string;
  readonly at: Cursor;
  count: number;
}

/** Notes that an achievement does not state what its document needs, and what stands for it. */
export function stand(reader: Reader, at: Cursor, of: string, what: string, instead: string): void {
  const key = `${what}\n${instead}`;
  const known = reader.missing.get(key);
  if (known === undefined) reader.missing.set(key, { what, instead, first: of, at, count: 1 });
  else known.count += 1;
}

/** Reports what was noted. */
export function tellMissing({ missing }: Reader): void {
  for (const { what, instead, first, at, count } of missing.values()) {
    const of = count === 1 ? first : `${first}, and ${count - 1} more`;
    at.reading.report("value-missing", { what, of, instead }, at.path);
  }
  missing.clear();
}

/** What an import of so many achievements begins with. */
export function readerOf(options: ImportOptions, standard: string, count: number): Reader {
  const language = options.language ?? "en";
  return { options, ids: new Ids(), language, count, standard, missing: new Map() };
}
