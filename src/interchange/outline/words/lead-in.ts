import { wholeWords } from "./whole-words.ts";

/** How a sentence ends that a list of outcomes completes. */
const ending =
  /(?:able to|will|should|can|to|capables? de|en mesure de|aptes? à|pourra|pourront|devra|devront|suivantes?|following|outcomes?|de)\s*(?:[:：…]|\.{3})?$/iu;

const learner = wholeWords(
  "students?|learners?|participants?|you|graduates?|completers?|étudiante?s?|personnes?|apprenante?s?|candidate?s?|vous|participante?s?",
);

const promise =
  /(?:able to|will|should|can|capables? de|en mesure de|aptes? à|pourra|pourront|saurez|pourrez|sera|seront|serez)/iu;

/** Is this a sentence such as "On completion students will be able to:", which a list completes? */
export function isLeadIn(text: string): boolean {
  if (text.length > 300) return false;
  return learner.test(text) && promise.test(text) && ending.test(text);
}

const inline =
  /^.{0,160}?(?:students?|learners?|participants?|you|graduates?|étudiante?s?|personnes?|apprenante?s?|vous)(?!\p{L}).{0,60}?(?:be able to|(?:sera|seront|serez) (?:capables?|en mesure|aptes?) (?:de|à))\s*[:：]?\s+/isu;

/** What follows such a beginning in the same sentence; null where the text has none. */
export function afterLeadIn(text: string): string | null {
  const found = inline.exec(text.slice(0, 400));
  const rest = found === null ? "" : text.slice(found[0].length).trim();
  return rest === "" ? null : rest;
}
