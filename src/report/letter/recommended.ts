import type { LearnerAccount } from "../../learner/account/account.ts";
import type { LearnerAward } from "../../learner/result.ts";
import type { Messages } from "./messages.ts";
import type { LetterNames } from "./names.ts";
import { type Block, paragraph, type Section } from "./structure.ts";

/** The answer in a sentence or two. */
export function inShort({ answer, program }: LearnerAccount, messages: Messages): Section {
  const { verdicts, sentences, headings } = messages;
  const { certain, possible, verdict } = answer;
  const figures = { certain, possible, unit: program.unit, program: program.title };
  const more = verdict !== "review" && possible.moreThan(certain);
  return {
    heading: headings.short,
    blocks: [
      paragraph(verdicts[verdict](figures), true),
      ...(more ? [paragraph(sentences.more(figures))] : []),
      ...(answer.optimal ? [] : [paragraph(sentences.notProven)]),
      ...(answer.optimal && !answer.unique ? [paragraph(sentences.notSettled)] : []),
      ...(program.inEffect ? [] : [paragraph(sentences.noRules)]),
      paragraph(sentences.onlyTheInstitution),
    ],
  };
}

/** Where credit goes, what it comes from and what it rests on. */
export function recommended(
  account: LearnerAccount,
  names: LetterNames,
  messages: Messages,
): Section {
  const { words, sentences, headings } = messages;
  const head = [words.for, words.credit, words.toward, words.from, words.basis];
  const table = (caption: string, awards: readonly LearnerAward[]): Block[] => {
    const rows = awards.map((award) => awardRow(award, account, names, messages));
    return rows.length === 0 ? [] : [{ kind: "table", caption, head, rows }];
  };
  const { awards } = account.answer;
  const certain = table(
    words.awards,
    awards.filter(({ status }) => status !== "review"),
  );
  const open = table(
    words.reviews,
    awards.filter(({ status }) => status === "review"),
  );
  const none = certain.length === 0 ? [paragraph(sentences.nothingRecommended)] : [];
  return { heading: headings.recommended, blocks: [...none, ...certain, ...open] };
}

function awardRow(
  award: LearnerAward,
  { program, banks }: LearnerAccount,
  names: LetterNames,
  messages: Messages,
): string[] {
  const { words, speech, bases } = messages;
  const { credits, requirement, microCredentials, status, bank } = award;
  const title = banks.find(({ id }) => id === bank)?.title ?? bank;
  return [
    subjectOf(award, names, messages),
    credits.isZero ? words.withoutCredit : speech.credits(credits, program.unit),
    names.requirement(requirement),
    speech.list(microCredentials.map(names.offering)),
    bases[status](title),
  ];
}

/** What the credit is for: a course, a subject, or a block. */
function subjectOf(
  { course, subject, level, block }: LearnerAward,
  names: LetterNames,
  { words, sentences }: Messages,
): string {
  if (course !== null) return names.course(course);
  if (block !== undefined) return `${words.blockCredit} (${block.title})`;
  return subject === null && level === null
    ? words.blockCredit
    : sentences.openCredit(subject, level);
}
