import { wholeWords } from "../words/whole-words.ts";

const types: readonly { readonly type: string; readonly words: RegExp }[] = [
  { type: "portfolio", words: wholeWords("portfolios?|e-portfolio|portfolio numérique") },
  { type: "case-study", words: wholeWords("case stud(?:y|ies)|études? de cas") },
  { type: "oral", words: wholeWords("presentations?|oral|viva|exposés?|présentations?") },
  {
    type: "testing",
    words: wholeWords(
      "exams?|examinations?|midterms?|finals?|quiz(?:zes)?|tests?|examens?|mini-tests?",
    ),
  },
  {
    type: "practical",
    words: wholeWords(
      "practicals?|labs?|laborator(?:y|ies)|demonstrations?|travaux pratiques|laboratoires?",
    ),
  },
  { type: "project", words: wholeWords("projects?|projets?") },
  { type: "workplace-evidence", words: wholeWords("workplace|placement|practicum|stages?") },
  { type: "participation-only", words: wholeWords("participation|attendance|présence") },
];

/** The type of assessment that its title names by exactly one kind of word; null where it names none or several. */
export function assessmentType(title: string): string | null {
  const named = types.filter(({ words }) => words.test(title)).map(({ type }) => type);
  return named.length === 1 ? (named[0] ?? null) : null;
}
