import type { Cursor } from "../cursor/cursor.ts";

/** The text under the first of these keys that has one; of a text in several languages the one that is asked for, else English, else the first. Null where there is none. */
export function worded(of: Cursor, language: string, ...keys: readonly string[]): string | null {
  const value = of.get(...keys);
  return value === null ? null : textOf(value, language);
}

function textOf(value: Cursor, language: string): string | null {
  if (!value.isObject && !Array.isArray(value.value)) return value.asText();
  const items = value.items;
  const only = items.length === 1 ? items[0] : undefined;
  if (only?.isObject === true) return inLanguage(only, language);
  const wanted = items.find((item) => isOf(item, language)) ?? items.find((item) => item.isObject);
  if (wanted === undefined) return value.asText();
  for (const item of items) if (item !== wanted) item.leave("it is said in another language too");
  return inLanguage(wanted, language);
}

/** `{"@value": …, "@language": …}`, or a text for each language. */
function inLanguage(value: Cursor, language: string): string | null {
  if (value.keys.includes("@value")) {
    value.pass("@language", "@direction");
    return value.text("@value");
  }
  const short = language.replace(/-.*$/, "");
  const keys = [language, short, "en", ...value.keys];
  return value.text(keys.find((key) => value.keys.includes(key)) ?? language);
}

function isOf(value: Cursor, language: string): boolean {
  return value.isObject && value.text("@language")?.split("-")[0] === language.split("-")[0];
}
