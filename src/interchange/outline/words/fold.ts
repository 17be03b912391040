/** A text for comparison: without accents, brackets, digits and punctuation, in lower-case words. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\((s|es|e|ite|ites)\)/g, "$1")
    .replace(/\([^()]*\)/g, " ")
    .replace(/[^a-z%]+/g, " ")
    .trim();
}
