import { isJsonObject } from "../../../source/json/json-value.ts";
import type { Cursor } from "../../cursor/cursor.ts";

/**
 * A text in the language that was asked for: plain, with a language beside it, a map of languages, or a list of such.
 * Null and a finding where it is something else; other languages are told as not carried.
 */
export function textIn(cursor: Cursor, language: string): string | null {
  const { value } = cursor;
  if (Array.isArray(value)) return ofList(cursor.items, language);
  if (!isJsonObject(value)) return cursor.asText();
  if (Object.hasOwn(value, "@value")) {
    cursor.pass("@language", "@type", "@direction");
    return cursor.text("@value");
  }
  const tag = closest(cursor.keys, language);
  const chosen = tag === null ? null : cursor.get(tag);
  if (chosen === null) {
    cursor.wrong("a text");
    return null;
  }
  return Array.isArray(chosen.value) ? ofList(chosen.items, language) : chosen.asText();
}

/** All texts in the language: of a list each, of a map of languages those of one. */
export function textsIn(cursor: Cursor, language: string): readonly string[] {
  const maps = cursor.items.flatMap((item) => {
    if (!isJsonObject(item.value) || Object.hasOwn(item.value, "@value")) return [item];
    const tag = closest(item.keys, language);
    return tag === null ? [item] : item.list(tag);
  });
  return maps.flatMap((item) => textIn(item, language) ?? []);
}

function ofList(items: readonly Cursor[], language: string): string | null {
  const tags = items.map(({ value }) =>
    isJsonObject(value) && typeof value["@language"] === "string" ? value["@language"] : "",
  );
  const best = closest(tags, language) ?? "";
  const chosen = items[Math.max(0, tags.indexOf(best))];
  for (const item of items) if (item !== chosen) item.lose("another text stands in its place");
  return chosen === undefined || Array.isArray(chosen.value) ? null : textIn(chosen, language);
}

/** The tag that is the language, or a variety of it, or else the first there is. */
function closest(tags: readonly string[], language: string): string | null {
  const wanted = language.toLowerCase();
  const [base = wanted] = wanted.split("-");
  return (
    tags.find((tag) => tag.toLowerCase() === wanted) ??
    tags.find((tag) => tag.toLowerCase().split("-")[0] === base) ??
    tags[0] ??
    null
  );
}
