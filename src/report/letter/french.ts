/**
 * A French sentence with its typography: in its own words, and not in the values put into them, a space before
 * a high punctuation mark or within guillemets does not break (narrow before ; ? !), and apostrophes are curved.
 * "que" and "de" are elided before a value that begins with a vowel.
 */
export function french(
  parts: TemplateStringsArray,
  ...values: readonly (string | number)[]
): string {
  return parts
    .map((part, index) => {
      const value = String(values[index] ?? "");
      return (beginsWithVowel.test(value) ? elided(typeset(part)) : typeset(part)) + value;
    })
    .join("");
}

const beginsWithVowel = /^[aeiouàâäæéèêëîïôöœùûü]/i;

function elided(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}’-])(qu|d)e $/iu, "$1’");
}

function typeset(text: string): string {
  return text
    .replaceAll("'", "’")
    .replace(/ (?=[:%»])/g, "\u00a0")
    .replace(/ (?=[;?!])/g, "\u202f")
    .replaceAll("« ", "«\u00a0");
}
