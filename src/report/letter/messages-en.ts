import type { Messages, NamedException } from "./messages.ts";
import { questionsEn } from "./questions-en.ts";
import { openCreditEn, reasonsEn } from "./reasons-en.ts";
import { speechEn } from "./speech-en.ts";

const { credits, date, list, quote } = speechEn;

const itemOf = ({ item }: NamedException) => (item === null ? "Everything" : quote(item));
const placeOf = ({ requirement }: NamedException) =>
  requirement === null ? "any part of the program" : quote(requirement);

/** What a letter says in English. */
export const messagesEn: Messages = {
  language: "en-CA",
  speech: speechEn,
  title: "Credit for your micro-credentials",
  headings: {
    short: "In short",
    considered: "What was looked at",
    recommended: "What is recommended",
    reasons: "Why it is not more",
    questions: "What could change this",
    exceptions: "Decisions that were kept to",
    appeal: "If you do not agree",
    limits: "What this letter is not",
    reference: "For the office: codes and records",
  },
  words: {
    learner: "Learner",
    program: "Program",
    rules: "Rules of",
    asOf: "As of",
    microCredentials: "Micro-credentials that you completed",
    microCredential: "Micro-credential",
    issuer: "Offered by",
    completed: "Completed",
    grade: "Grade",
    result: "Result",
    earned: "Courses that you have earned already",
    course: "Course",
    route: "Earned by",
    credit: "Amount",
    counts: "Counts toward",
    awards: "Credit that can count now",
    reviews: "Credit that could be added, but only after a review",
    instead: "Credit that could count after a review, instead of credit that counts now",
    for: "Credit for",
    toward: "Counts toward",
    from: "From",
    basis: "Rests on",
    notStated: "not stated",
    nowhere: "no part of the program",
    withoutCredit: "met without credit",
    blockCredit: "credit in one block",
  },
  sentences: {
    edition: (title, edition) => `${title} (edition ${edition})`,
    programOf: (title, amount) => `${title}, ${amount}`,
    openCredit: openCreditEn,
    more: (a) =>
      `Up to ${credits(a.possible, a.unit)} could count in all, once the open questions below are answered.`,
    waived: (requirements) =>
      `Met without credit, by a recorded decision of the institution: ${list(requirements.map(quote))}.`,
    onlyTheInstitution: "This is a recommendation. The institution decides about credit.",
    notProven:
      "There were more ways to fit the credit than could all be tried. A better one may exist; ask for a closer look.",
    notSettled:
      "The number of credits is proven. Which parts of the program are complete may still be improved: there were more ways to fit the credit than could all be tried.",
    nothingHeld: "No micro-credential that you completed is on record.",
    repeated: (names) =>
      `On record more than once: ${list(names.map(quote))}. It counts once, with the highest grade.`,
    leftOut: (count, lines) => {
      const places = lines.map(String);
      const where = count > lines.length ? `${places.join(", ")} and more` : list(places);
      return count === 1
        ? `One entry about you in the records could not be read and was left out (line ${where}). Ask whoever keeps the records to correct it.`
        : `${count} entries about you in the records could not be read and were left out (lines ${where}). Ask whoever keeps the records to correct them.`;
    },
    noRules:
      "No rules for this program were found for the day of your admission, so nothing could be looked at. Ask the registrar of the institution.",
    dayUnknown: "The day on which you completed it is not on record, and its rules ask for one.",
    undecided: (requirement) =>
      `A person has to decide whether it counts toward ${quote(requirement)}.`,
    nothingRecommended: "Nothing is recommended.",
    onceAnswered: (basis) => `${basis}; only once the open questions below are answered`,
    part: (credit, amount) => `${credit} (${amount})`,
    givesWay: (parts) =>
      `Not all of this can count at once. Of what counts now, this would no longer count then: ${list(parts)}.`,
    moreReasons: (count) =>
      count === 1
        ? "The office can tell you one more reason."
        : `The office can tell you ${count} more reasons.`,
    moreQuestions: (count) =>
      count === 1 ? "The office has one more question." : `The office has ${count} more questions.`,
    questionsIntro: "These questions are open. The answers decide whether more can be recommended.",
    nothingOpen:
      "No open question stands in the way. New learning or a new decision of the institution could change this result.",
    exceptionsIntro:
      "People at the institution decided the following, and this letter keeps to it.",
    decided: (on, by) => {
      const who = by.length === 0 ? "" : ` by ${list(by)}`;
      return `Decided on ${date(on)}${who}.`;
    },
    because: (reason) => `The reason: ${quote(reason)}.`,
    appeal: (bank, days, to) => {
      const where = to === null ? "the registrar of the institution" : to;
      const when = days === null ? "" : ` within ${days} ${days === 1 ? "day" : "days"}`;
      return `You can appeal a decision under the rules of ${bank}${when}. An appeal goes to: ${where}.`;
    },
    appealUnknown: (bank) =>
      bank === null
        ? "The registrar of the institution can tell you how to appeal."
        : `The rules of ${bank} do not say how to appeal. The registrar of the institution can tell you how.`,
    recommendation: (asOf) =>
      `This letter is a recommendation, made from what was on record on ${date(asOf)}. It does not award credit: only the institution can do that.`,
    mistake: "If something is missing or wrong here, tell the registrar of the institution.",
    referenceIntro: "Codes, rules and records behind this letter.",
  },
  verdicts: {
    recognized: (a) =>
      `${credits(a.certain, a.unit)} can count toward the program ${quote(a.program)}. Recorded decisions of the institution already provide for this.`,
    eligible: (a) =>
      `It is recommended that ${credits(a.certain, a.unit)} count toward the program ${quote(a.program)}.`,
    review: (a) =>
      `No credit can be recommended for the program ${quote(a.program)} yet. Up to ${credits(a.possible, a.unit)} could count, once the open questions below are answered.`,
    no: (a) =>
      `From what is on record, no credit can be recommended for the program ${quote(a.program)}.`,
  },
  standings: {
    recognized: "counts, by a recorded decision",
    eligible: "recommended",
    review: "needs a review",
    condition: "completes what a decision asks for",
    none: "does not count here",
  },
  bases: {
    recognized: () => "a recorded decision of the institution",
    eligible: (bank) => `the rules of ${bank}; the institution decides`,
    review: (bank) => `a review that is still to be done (${bank})`,
  },
  routes: {
    resident: "study at the institution",
    transfer: "transfer",
    plar: "prior learning assessment",
  },
  parties: {
    provider: (title, issuer) => `For ${issuer}, about ${title}`,
    faculty: (title) => `For the faculty of the program, about ${title}`,
    registrar: (title) => `For the registrar, about ${title}`,
    learner: (title) => `For you, about ${title}`,
  },
  reasons: reasonsEn,
  rule: (a) => `A rule of the credit bank is not met: ${quote(a.title)}.`,
  questions: questionsEn,
  exceptions: {
    substitute: (e) =>
      e.course === null
        ? `${itemOf(e)} may be used for ${placeOf(e)}.`
        : `${itemOf(e)} stands in for ${e.course}${e.requirement === null ? "" : ` in ${quote(e.requirement)}`}.`,
    "also-allow": (e) => `${itemOf(e)} may count toward ${placeOf(e)}, too.`,
    "apply-here": (e) => `${itemOf(e)} counts toward ${placeOf(e)} or not at all.`,
    exclude: (e) => `${itemOf(e)} does not count toward ${placeOf(e)}.`,
    waive: (e) =>
      `You do not need to meet this: ${quote(e.requirement ?? e.course ?? e.item ?? "")}.`,
    "minimum-grade": (e) =>
      `${itemOf(e)} counts toward ${placeOf(e)} from a grade of ${e.minimumGrade ?? ""}.`,
  },
};
