import type { Kind } from "../../../documents/kinds.ts";
import { wholeWords } from "./whole-words.ts";

/** What an outline calls itself, and the kind of document that this makes it. */
const types: readonly { readonly kind: Kind; readonly words: RegExp }[] = [
  {
    kind: "micro-credential",
    words: wholeWords(
      "micro[- ]?(?:credentials?|certificates?|programmes?|cr[ée]dits?|titres?|certifications?)|digital badges?|badges? num[ée]riques?",
    ),
  },
  {
    kind: "program",
    words:
      /\b(?:programme? (?:outline|specification|description|guide|profile)|(?:description|fiche) (?:de|du) programme)\b/iu,
  },
  {
    kind: "course",
    words:
      /\b(?:course|module|unit|subject|paper) (?:outline|syllabus|descriptor|specification|guide|information|description form|profile)\b|\bsyllabus\b|\bplan(?: de |-)(?:cours|cadre)\b|\bdescriptif (?:de|du) cours\b/iu,
  },
];

/** The kind that a text names, by the kinds of outline there are; null where it names none. */
export function namedKind(text: string): Kind | null {
  return types.find(({ words }) => words.test(text))?.kind ?? null;
}

/** Is a text nothing but what the outline calls itself, such as COURSE OUTLINE? */
export function isDocumentType(text: string): boolean {
  return types.some(({ words }) => {
    const rest = text
      .replace(words, "")
      .replace(
        /\b(?:course|official|form|template|master|non-credit|outline|document|description|information|of|approval|senate|new|revised|proposal)\b|[^\p{L}]/giu,
        "",
      );
    return words.test(text) && rest === "";
  });
}
