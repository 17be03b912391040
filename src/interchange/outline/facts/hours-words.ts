import { wholeWords } from "../words/whole-words.ts";

/** A kind of hours that documents have. */
export type HoursKind = "learning" | "lecture" | "lab" | "practicum" | "selfPaced" | "unspecified";

const kinds: readonly { readonly kind: HoursKind | "other"; readonly words: RegExp }[] = [
  {
    kind: "learning",
    words: wholeWords(
      "total (?:student )?(?:learning|study|workload|effort)|learning hours|notional|workload|student effort|volume of learning|learner effort|charge de travail|total student learning|all learning",
    ),
  },
  {
    kind: "other",
    words: wholeWords(
      "independent|self[- ]?(?:study|directed)|private study|guided study|homework|seminars?|tutorials?|workshops?|studio|field ?(?:trips?|work)?|preparation|reading|online|asynchronous|synchronous|exams?|examination|travail personnel|étude personnelle|séminaires?|ateliers?|s[ée]minaire|assessment|discussion|group work|drop-in",
    ),
  },
  {
    kind: "lecture",
    words: wholeWords(
      "lectures?|theory|cours magistra(?:l|ux)|th[ée]orie|exposés? magistra(?:l|ux)",
    ),
  },
  {
    kind: "lab",
    words: wholeWords("labs?|laborator(?:y|ies)|laboratoires?|travaux pratiques|TP|shop"),
  },
  {
    kind: "practicum",
    words: wholeWords(
      "practicum|placements?|clinical|work experience|internship|co-?op|stages?|work-?place(?:ment)?|practice education",
    ),
  },
  { kind: "selfPaced", words: wholeWords("self[- ]?paced|à son rythme|autorythmé") },
];

/** The kind that words next to a number say; null where they say none. */
export function kindOfHours(text: string): HoursKind | "other" | null {
  return kinds.find(({ words }) => words.test(text))?.kind ?? null;
}

/** Words that make of hours those of a week. */
export const weekly =
  /(?:\b(?:per|a|each|every)\s+(?:week|wk)\b|\/\s?(?:week|wk)\b|\bweekly\b|\bpar semaine\b|\/\s?sem(?:aine|\.)?\b|\bhebdomadaires?\b|\bp\.?w\.?\b|\bhours\/week\b)/iu;
