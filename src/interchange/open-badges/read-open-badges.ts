import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { append } from "../../kernel/append.ts";
import { Cursor } from "../cursor/cursor.ts";
import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import type { InputFile } from "../input-file.ts";
import { distinct } from "./distinct.ts";
import { draftOf } from "./draft-of.ts";
import { type Found, findAchievements } from "./find-achievements.ts";
import { readAchievement } from "./read-achievement.ts";
import { type Reader, readerOf, tellMissing } from "./reader.ts";

/** Reads badges, alone or in lists and credentials, each achievement as a micro-credential or a course. */
export function readOpenBadges(files: readonly InputFile[], options: ImportOptions): Imported {
  const diagnostics: Diagnostic[] = [];
  const tops: { readonly top: Cursor; readonly found: readonly Found[] }[] = [];
  for (const { json } of files) {
    if ("value" in json) {
      const top = Cursor.over(json);
      tops.push({ top, found: findAchievements(top) });
    } else diagnostics.push(json);
  }
  const all = distinct(tops.flatMap(({ found }) => found));
  const reader = readerOf(options, "Open Badges", all.length);
  const drafts = all.flatMap((found) => readOne(found, reader));
  tellMissing(reader);
  for (const { top, found } of tops) append(diagnostics, finish(top, found.length));
  return { drafts, diagnostics };
}

function readOne(found: Found, reader: Reader): readonly Draft[] {
  const read = readAchievement(found, reader);
  return read === null ? [] : [draftOf(read)];
}

function finish({ reading }: Cursor, count: number): readonly Diagnostic[] {
  if (count > 0) return reading.finish();
  const args = { format: "Open Badges", wanted: "achievement" };
  reading.report("nothing-found", args, []);
  return reading.findings;
}
