import type {
  EarnedAccount,
  HoldingAccount,
  LearnerAccount,
} from "../../learner/account/account.ts";
import type { Messages } from "./messages.ts";
import { itemName, type LetterNames, requirementNames } from "./names.ts";
import { type Block, paragraph, type Section } from "./structure.ts";

/** So many lines of the records are named. */
const namedLines = 10;

/** What was looked at: every completed micro-credential, the courses that were earned already, and what could not be read. */
export function considered(
  { holdings, earned, repeated }: LearnerAccount,
  names: LetterNames,
  messages: Messages,
  unread: readonly number[],
): Section {
  const { words, sentences, headings } = messages;
  const missing = sentences.leftOut(unread.length, unread.slice(0, namedLines));
  const held: Block =
    holdings.length === 0
      ? paragraph(sentences.nothingHeld)
      : {
          kind: "table",
          caption: words.microCredentials,
          head: [words.microCredential, words.issuer, words.completed, words.grade, words.result],
          rows: holdings.map((holding) => holdingRow(holding, messages)),
        };
  const courses: Block = {
    kind: "table",
    caption: words.earned,
    head: [words.course, words.route, words.grade, words.credit, words.counts],
    rows: earned.map((course) => earnedRow(course, names, messages)),
  };
  const twice = repeated.map((id) => itemName(id, names));
  return {
    heading: headings.considered,
    blocks: [
      held,
      ...(earned.length === 0 ? [] : [courses]),
      ...(twice.length === 0 ? [] : [paragraph(sentences.repeated(twice))]),
      ...(unread.length === 0 ? [] : [paragraph(missing)]),
    ],
  };
}

/** A micro-credential by its title, and its edition where it has one. */
export function titleOf(
  { title, edition }: Pick<HoldingAccount, "title" | "edition">,
  { sentences }: Messages,
): string {
  return edition === null ? title : sentences.edition(title, edition);
}

function holdingRow(holding: HoldingAccount, messages: Messages): string[] {
  const { words, speech, standings } = messages;
  const { issuer, completedOn, grade, standing } = holding;
  return [
    titleOf(holding, messages),
    issuer,
    completedOn === null ? words.notStated : speech.date(completedOn),
    grade ?? words.notStated,
    standings[standing],
  ];
}

/** A course by its code and title. */
export function courseName({ code, title }: Pick<EarnedAccount, "code" | "title">): string {
  return `${code}, ${title}`;
}

function earnedRow(
  course: EarnedAccount,
  names: LetterNames,
  { words, speech, routes }: Messages,
): string[] {
  const { route, grade, credits, unit, requirement, shared } = course;
  return [
    courseName(course),
    routes[route],
    grade ?? words.notStated,
    speech.credits(credits, unit),
    requirement === null
      ? words.nowhere
      : speech.list(requirementNames({ requirement, shared }, names)),
  ];
}
