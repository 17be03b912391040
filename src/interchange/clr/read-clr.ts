import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { append } from "../../kernel/append.ts";
import { Cursor } from "../cursor/cursor.ts";
import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import type { InputFile } from "../input-file.ts";
import { distinct } from "../open-badges/distinct.ts";
import { type Reader, readerOf, tellMissing } from "../open-badges/reader.ts";
import { readAssociations } from "./associations.ts";
import { findClr } from "./find-clr.ts";
import { mappingsOf } from "./mappings.ts";
import { Record } from "./record.ts";
import { relatedDrafts } from "./related-drafts.ts";

/** Reads records file by file: achievements as micro-credentials and courses, and what they are to each other. */
export function readClr(files: readonly InputFile[], options: ImportOptions): Imported {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  const tops: Cursor[] = [];
  for (const { json } of files) {
    if ("value" in json) tops.push(Cursor.over(json));
    else diagnostics.push(json);
  }
  const held = tops.map((top) => ({ top, ...findClr(top) }));
  const all = held.map((one) => ({ ...one, achievements: distinct(one.achievements) }));
  const count = all.reduce((sum, { achievements }) => sum + achievements.length, 0);
  const reader = readerOf(options, "CLR 2.0", count);
  for (const { top, achievements, associations } of all) {
    const record = new Record(achievements, readAssociations(associations), reader);
    const made = draftsOf(record, top, reader);
    append(drafts, made);
    tellMissing(reader);
    const isEmpty = achievements.length === 0;
    const args = { format: "CLR", wanted: "achievement" };
    if (isEmpty) top.reading.report("nothing-found", args, []);
    append(diagnostics, isEmpty ? top.reading.findings : top.reading.finish());
  }
  return { drafts, diagnostics };
}

/** The documents of a record, and a crosswalk of what its competencies are to each other. */
function draftsOf(record: Record, top: Cursor, reader: Reader): readonly Draft[] {
  const documents = relatedDrafts(record);
  const mappings = mappingsOf(record);
  if (mappings.length === 0) return documents;
  const at = top.at;
  const id = reader.ids.give(`${reader.options.id ?? documents[0]?.id ?? "record"}-associations`);
  const lines = [
    `Read from ${at.file} (${reader.standard}).`,
    "The file says so of whole achievements: each mapping is for a person to settle.",
  ];
  const data = { title: "What competencies of the record are to each other", mappings };
  const comments = [{ path: [], lines }];
  return [...documents, { kind: "crosswalk", id, data, comments, from: at }];
}
