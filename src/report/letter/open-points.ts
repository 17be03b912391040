import type { Party } from "../../competency/doubt.ts";
import type {
  EarnedAccount,
  HoldingAccount,
  LearnerAccount,
} from "../../learner/account/account.ts";
import { courseName, titleOf } from "./considered.ts";
import type { Messages } from "./messages.ts";
import type { LetterNames } from "./names.ts";
import { questionWords, reasonWords } from "./plain-words.ts";
import { type ListItem, list, paragraph, type Section } from "./structure.ts";

/** The most points that a letter makes of one micro-credential; the reference has all. */
const mostSaid = 3;

/** The first points, and how many there are beside them. */
function cut(points: readonly string[], more: (count: number) => string): readonly string[] {
  const rest = points.length - mostSaid;
  return rest > 0 ? [...points.slice(0, mostSaid), more(rest)] : points;
}

/** Why it is not more, one micro-credential after the other, then courses already earned; null where there is nothing to explain. */
export function whyNotMore(
  { holdings, earned }: LearnerAccount,
  names: LetterNames,
  messages: Messages,
): Section | null {
  const items = holdings.flatMap((holding): ListItem[] => {
    const words = holding.reasons.map((reason) =>
      reason.code === "outside-window" && holding.completedOn === null
        ? messages.sentences.dayUnknown
        : reasonWords(messages, reason, names, holding.microCredential),
    );
    if (words.length === 0) return [];
    const sentences = cut([...new Set(words)], messages.sentences.moreReasons);
    return [{ lead: titleOf(holding, messages), sentences }];
  });
  const courses = earned.flatMap((course) => {
    const why = whyNowhere(course, names, messages);
    return why === null ? [] : [{ lead: courseName(course), sentences: [why] }];
  });
  if (items.length + courses.length === 0) return null;
  return { heading: messages.headings.reasons, blocks: [list([...items, ...courses])] };
}

/** Why a course already earned counts toward no requirement; null where it does, or nothing is known of it. */
function whyNowhere(
  { course, undecided, reason }: EarnedAccount,
  names: LetterNames,
  messages: Messages,
): string | null {
  if (undecided !== null) return messages.sentences.undecided(names.requirement(undecided));
  return reason === null ? null : reasonWords(messages, reason, names, course);
}

const parties: readonly Party[] = ["learner", "provider", "registrar", "faculty"];

/** What is open, by who can answer it; that nothing is open where the learner might expect more. */
export function openQuestions(
  { holdings, answer }: LearnerAccount,
  names: LetterNames,
  messages: Messages,
): Section | null {
  const heading = messages.headings.questions;
  const items = parties.flatMap((party) => askedOf(party, holdings, names, messages));
  if (items.length > 0) {
    return { heading, blocks: [paragraph(messages.sentences.questionsIntro), list(items)] };
  }
  return answer.verdict === "no"
    ? { heading, blocks: [paragraph(messages.sentences.nothingOpen)] }
    : null;
}

/** What one party is asked, by micro-credential; a question that several share is asked once. */
function askedOf(
  party: Party,
  holdings: readonly HoldingAccount[],
  names: LetterNames,
  messages: Messages,
): ListItem[] {
  const asked = new Set<string>();
  return holdings.flatMap(({ title, issuer, questions }): ListItem[] => {
    const sentences = questions
      .filter((doubt) => doubt.for === party)
      .map(({ args }) => questionWords(messages, args, names))
      .filter((sentence) => !asked.has(sentence) && asked.add(sentence));
    if (sentences.length === 0) return [];
    const shown = cut(sentences, messages.sentences.moreQuestions);
    return [{ lead: messages.parties[party](title, issuer), sentences: shown }];
  });
}
