import { documentIdFrom } from "../ids.ts";

/** Whose course or credit something is. */
export interface Owned {
  /** As written before the subject; null where it is not. */
  readonly institution: string | null;
  readonly subject: string;
}

/**
 * Splits the words before a number or level into an institution and a subject, by the institution that the row states:
 * its code, its initials or the beginning of its name. Null where the words could be either.
 */
export function ownerOf(words: readonly string[], stated: string | null): Owned | null {
  const [first = "", ...rest] = words;
  if (rest.length === 0) return { institution: null, subject: first };
  if (stated === null || isSame(first, stated) || isName(stated))
    return { institution: first, subject: rest.join(" ") };
  return null;
}

/** Is a short form that of an institution: its code, its initials, or the beginning of a word of its name? */
export function isSame(short: string, stated: string): boolean {
  const [id, whole] = [documentIdFrom(short), documentIdFrom(stated)];
  if (id === null || whole === null) return false;
  if (id === whole) return true;
  const parts = whole.split("-");
  const initials = parts.map((part) => part.charAt(0)).join("");
  const capitals = stated.split(/[^\p{L}]+/u).map((part) => /^\p{Lu}/u.exec(part)?.[0] ?? "");
  return (
    id === initials ||
    id === documentIdFrom(capitals.join("")) ||
    (id.length > 2 && isName(stated) && parts.some((part) => part.startsWith(id)))
  );
}

/** A name, not a code: words of more than capitals. */
function isName(stated: string): boolean {
  return /\p{Ll}/u.test(stated) && /\s/.test(stated.trim());
}
