import { normaliseText } from "../../kernel/text.ts";
import { fails, holds, type Keyword } from "./keyword.ts";

/**
 * `forbiddenWords: [diploma, New Zealand]`: the text holds none of these as whole words. Case, punctuation and hyphens
 * make no difference ("under-graduate" finds "Undergraduate"); a plural s does not hide a word.
 */
export const forbiddenWords: Keyword<readonly string[]> = {
  name: "forbiddenWords",
  on: ["string"],
  setting: { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
  check: (words, value) => {
    const text = String(value);
    const found = words.filter((word) => holdsWord(text, word));
    if (found.length === 0) return holds;
    const quoted = found.map((word) => `"${word}"`).join(", ");
    return fails(`"${text}" holds ${quoted}, which may not stand in it`);
  },
};

function holdsWord(text: string, word: string): boolean {
  const padded = ` ${normaliseText(text)} `;
  const [spaced, joined] = [normaliseText(word), normaliseText(word).replaceAll(" ", "")];
  const forms = word.includes("-") ? [spaced, joined] : [spaced];
  return forms.some((form) => padded.includes(` ${form} `) || padded.includes(` ${form}s `));
}
