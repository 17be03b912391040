import { isJsonObject } from "../../source/json/json-value.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** The language that is taken where nobody asks for another. */
const usual = "en";

/** The text under a key in a language, else in English, else in the first; what it says in others is told. */
export function textIn(parent: Cursor, language: string | undefined, key: string): string | null {
  const found = parent.get(key);
  return found === null ? null : textOf(found, language);
}

/** The same of a value that is a text, a map from languages to texts, or a note around such a map. */
function textOf(value: Cursor, language: string | undefined): string | null {
  const note = value.get("noteLiteral");
  if (note !== null) {
    value.pass("id", "type");
    return textOf(note, language);
  }
  if (!isJsonObject(value.value)) return joined(value);
  const tags = value.keys;
  const tag = [language ?? usual, usual].find((wanted) => tags.includes(wanted)) ?? tags[0];
  if (tag === undefined) return null;
  for (const other of tags)
    if (other !== tag) value.get(other)?.lose("only one language of a text is taken (--language)");
  const chosen = value.get(tag);
  return chosen === null ? null : joined(chosen);
}

function joined(value: Cursor): string | null {
  const texts = value.items.flatMap((item) => item.asText() ?? []);
  return texts.length === 0 ? null : texts.join("\n");
}
