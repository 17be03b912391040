import { wholeWords } from "../words/whole-words.ts";
import type { Found } from "./found.ts";
import type { Reading } from "./reading.ts";

const forms: readonly { readonly form: string; readonly words: RegExp }[] = [
  {
    form: "blended",
    words: wholeWords("blended|hybrid|mixed mode|hybride|mixte|bimodale?|comodale?"),
  },
  {
    form: "online",
    words: wholeWords(
      "online|on-line|distance|virtual|en ligne|à distance|web[- ]based|virtuelle?|e-learning",
    ),
  },
  {
    form: "onsite",
    words: wholeWords(
      "in[- ]person|on[- ]?site|on[- ]campus|face[- ]to[- ]face|classroom|présentiel|en classe|sur place|en personne",
    ),
  },
];

/** Reads how an offering is attended, in the words of documents where they say it (`online`, `onsite`, `blended`), else in its own. */
export function readDelivery(reading: Reading): Found<string> | null {
  const found = reading.text("delivery");
  if (found === null || found.value.length > 400) return null;
  const named = forms.filter(({ words }) => words.test(found.value)).map(({ form }) => form);
  const [first] = named;
  if (first === undefined) return found.value.length <= 120 ? found : null;
  const value = named.length > 1 ? "blended" : first;
  return { ...found, value };
}
