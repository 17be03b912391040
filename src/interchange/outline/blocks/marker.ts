/** What a list item begins with: a bullet, a number, a letter, or the name of an outcome such as `LO2`. */
const bullet = /^(?:[-*•·▪◦‣●○■□–—]|o(?= ))\s+/u;
const numbered =
  /^(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s+/i;
const named =
  /^(?:[A-Z]{0,3}L ?O|CO|PO|RA|AA|ULO|CLO|SLO|MLO|ELO|Outcome|Résultat)\s?-?\d{1,2}[.:)]?\s*[–—-]?\s+/u;

/** The marker that a text begins with, and the rest of it; null where it begins with none. */
export function splitMarker(
  text: string,
): { readonly marker: string; readonly rest: string } | null {
  const found = bullet.exec(text) ?? named.exec(text) ?? numbered.exec(text);
  if (found === null) return null;
  const rest = text.slice(found[0].length);
  return rest === "" ? null : { marker: found[0].trim(), rest };
}
