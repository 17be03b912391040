import { Rational } from "../../kernel/rational.ts";
import type { LearnerAccount } from "../../learner/account/account.ts";
import type { LearnerAward } from "../../learner/result.ts";
import type { Messages } from "./messages.ts";
import { type LetterNames, requirementNames } from "./names.ts";
import { type Block, paragraph, type Section } from "./structure.ts";

/** The answer in a sentence or two. */
export function inShort(
  { answer, program }: LearnerAccount,
  names: LetterNames,
  messages: Messages,
): Section {
  const { verdicts, sentences, headings } = messages;
  const { certain, possible, verdict } = answer;
  const figures = { certain, possible, unit: program.unit, program: program.title };
  const waived = answer.awards
    .filter(({ type, status }) => type === "waiver" && status !== "review")
    .map(({ requirement }) => names.requirement(requirement));
  const more = verdict !== "review" && possible.moreThan(certain);
  return {
    heading: headings.short,
    blocks: [
      paragraph(verdicts[verdict](figures), true),
      ...(waived.length === 0 ? [] : [paragraph(sentences.waived(waived))]),
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
  const now = awards.filter(({ status }) => status !== "review");
  const givingWay = now.flatMap((award) => lost(award, account, names, messages));
  const certain = table(words.awards, now);
  const open = table(
    givingWay.length === 0 ? words.reviews : words.instead,
    awards.filter(({ status }) => status === "review"),
  );
  const none = certain.length === 0 ? [paragraph(sentences.nothingRecommended)] : [];
  const less =
    open.length === 0 || givingWay.length === 0 ? [] : [paragraph(sentences.givesWay(givingWay))];
  return { heading: headings.recommended, blocks: [...none, ...certain, ...open, ...less] };
}

/** What of an award that counts now would no longer count once reviews have come out well; none where all of it would. */
function lost(
  award: LearnerAward,
  { program }: LearnerAccount,
  names: LetterNames,
  messages: Messages,
): string[] {
  const { credits, possible } = award;
  if (possible?.atLeast(credits)) return [];
  const amount = credits.minus(possible ?? Rational.zero);
  return [
    messages.sentences.part(
      subjectOf(award, names, messages),
      amountOf(award, amount, program.unit, messages),
    ),
  ];
}

function amountOf(
  { type }: LearnerAward,
  credits: Rational,
  unit: string,
  { words, speech }: Messages,
): string {
  return type === "waiver" ? words.withoutCredit : speech.credits(credits, unit);
}

function awardRow(
  award: LearnerAward,
  { program, banks }: LearnerAccount,
  names: LetterNames,
  messages: Messages,
): string[] {
  const { speech, bases, sentences } = messages;
  const { credits, microCredentials, status, ownStatus, bank } = award;
  const title = banks.find(({ id }) => id === bank)?.title ?? bank;
  const basis = bases[ownStatus](title);
  return [
    subjectOf(award, names, messages),
    amountOf(award, credits, program.unit, messages),
    speech.list(requirementNames(award, names)),
    speech.list(microCredentials.map(names.offering)),
    status === ownStatus ? basis : sentences.onceAnswered(basis),
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
