import type { Rational } from "../../kernel/rational.ts";
import { amountAt } from "../amount.ts";
import { ects, knownUnit } from "../credit-units.ts";
import type { Cursor } from "../cursor/cursor.ts";

/** The text under a name in a language, else in English, else the first; the others are told. */
export function localTextOf(item: Cursor, name: string, language = "en"): string | null {
  const found = item.list(name).map((cursor) => ({
    cursor,
    tag: cursor.text("@lang"),
    text: cursor.isObject ? cursor.text("#text") : cursor.asText(),
  }));
  const chosen =
    found.find(({ tag }) => tag === language) ?? found.find(({ tag }) => tag === "en") ?? found[0];
  for (const { cursor } of found)
    if (cursor !== chosen?.cursor) cursor.lose("only one language of a text is taken (--language)");
  return chosen?.text?.replace(/\s+/g, " ").trim() ?? null;
}

/** The credits of an instance; ECTS where several schemes are stated. */
export function creditOf(
  instance: Cursor,
  unit: string | undefined,
): { readonly credits: Rational; readonly unit: string } | null {
  const stated = instance.list("credit").map((credit) => {
    credit.get("level")?.lose("the level of a credit is not that of the course");
    return { credit, scheme: credit.text("scheme"), value: amountAt(credit.get("value")) };
  });
  const known = (scheme: string | null) => knownUnit(scheme ?? "");
  const chosen = stated.find(({ scheme }) => known(scheme) === ects) ?? stated[0];
  for (const { credit } of stated)
    if (credit !== chosen?.credit) credit.lose("one number of credits is taken");
  if (chosen === undefined || chosen.value === null) return null;
  const { scheme, value } = chosen;
  return { credits: value, unit: known(scheme) ?? scheme ?? unit ?? "unspecified" };
}

/** The level of the European framework, 1 to 8; the others are told. */
export function eqfOf(instance: Cursor): number | null {
  let found: number | null = null;
  for (const level of instance.list("level")) {
    const value = Number(level.text("value"));
    level.pass("description");
    if (level.text("type") === "EQF" && value >= 1 && value <= 8) found = value;
    else level.lose("only levels of the European framework are known");
  }
  return found;
}
