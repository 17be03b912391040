/**
 * A French sentence with its typography: in its own words, and not in the values put into them, a space before
 * a high punctuation mark or within guillemets does not break (narrow before ; ? !), and apostrophes are curved.
 */
export function french(
  parts: TemplateStringsArray,
  ...values: readonly (string | number)[]
): string {
  return parts.map((part, index) => typeset(part) + (values[index] ?? "")).join("");
}

function typeset(text: string): string {
  return text
    .replaceAll("'", "’")
    .replace(/ (?=[:%»])/g, "\u00a0")
    .replace(/ (?=[;?!])/g, "\u202f")
    .replaceAll("« ", "«\u00a0");
}
