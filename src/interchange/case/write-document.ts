import type { JsonObject } from "../../source/json/json-value.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { documentIdFrom } from "../ids.ts";
import type { Identity } from "./identities.ts";
import { changeOf, sourceKey } from "./read-document.ts";
import { noDate, notStated } from "./stand-ins.ts";

/** A CFDocument, and the date of change that stands for its parts, too. */
export interface DocumentWritten {
  readonly document: JsonObject;
  readonly changed: string;
}

/** Writes what a framework says of itself. */
export function writeDocument(framework: Cursor, { identifier, uri }: Identity): DocumentWritten {
  framework.pass("kind");
  const id = framework.text("id") ?? "";
  const title = framework.text("title") ?? id;
  if (documentIdFrom(title) !== id)
    framework.get("id")?.lose("it is made from the title when it is read, unless --id states it");
  const publisher = framework.text("publisher");
  const source = sourceOf(framework, title);
  const effective = framework.get("effective");
  const from = effective?.text("from") ?? null;
  const changed = dateTime(changeOf(source?.text("locator") ?? null)) ?? dateTime(from);
  if (changed === null) missing(framework, "date of change", noDate);
  if (publisher === null) missing(framework, "publisher", notStated);
  const [language = null, ...further] = framework.list("language");
  for (const extra of further) extra.lose("a framework of CASE has one language");
  const document = stated({
    identifier,
    uri,
    caseVersion: "1.1",
    creator: publisher ?? notStated,
    title,
    lastChangeDateTime: changed ?? noDate,
    officialSourceURL: source?.text("url"),
    publisher,
    language: language?.asText(),
    version: framework.text("edition"),
    statusStartDate: from,
    statusEndDate: effective?.text("to"),
    notes: framework.text("note"),
  });
  return { document, changed: changed ?? noDate };
}

/** An object without the keys that have no value. */
export function stated(object: Readonly<Record<string, unknown>>): JsonObject {
  const entries = Object.entries(object).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(entries) as JsonObject;
}

/** The source that a framework names; of what it says the title of the framework, the address and the date of change have a place. */
function sourceOf(framework: Cursor, title: string): Cursor | null {
  const named = framework.get("source");
  const source = framework.get("sources")?.get(named?.asText() ?? sourceKey) ?? null;
  if (source === null || source.path.at(-1) !== sourceKey) named?.lose();
  const locator = source?.get("locator") ?? null;
  if (locator !== null && dateTime(changeOf(locator.asText())) === null) locator.lose();
  if (source?.text("title") !== title) source?.get("title")?.lose();
  return source;
}

function missing(framework: Cursor, what: string, instead: string): void {
  const of = "the framework";
  framework.reading.report("value-missing", { what, of, instead: `"${instead}"` }, framework.path);
}

/** A date and time as RFC 3339 has it; a day is its beginning in UTC, and so is a time without a zone. */
function dateTime(text: string | null): string | null {
  if (text === null) return null;
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
  return day === undefined ? null : `${day}T${time ?? "00:00:00"}${zone ?? "Z"}`;
}
