import { answerGuide } from "../../diagnostics/answer-places.ts";
import { questionMessage } from "../../diagnostics/questions.ts";
import type { PairAtStake, WorkItem } from "../../ladder/work-list.ts";
import { creditText } from "../text/amount.ts";
import { placeOf } from "../text/code-frame.ts";
import { offeringTitle } from "../text/offering-title.ts";

/** A question as a sentence of its own. */
export function questionSentence({ args }: WorkItem): string {
  const message = questionMessage(args);
  return /^[a-z-]+[#.]/.test(message)
    ? message
    : message.slice(0, 1).toUpperCase() + message.slice(1);
}

const gainWords = {
  waiver: "a requirement met without credit",
  program:
    "no more credit by itself, but a part of what more could count in the program as a whole",
  verdict: "no more credit, but a better verdict",
} as const satisfies Readonly<Record<NonNullable<PairAtStake["gain"]>, string>>;

/** What a question is worth: "up to 3.0 credits", or what it brings beside credit. */
export function worthText({ credits, pairs }: Pick<WorkItem, "credits" | "pairs">): string {
  if (credits.isPositive) return `up to ${creditText(credits)} credits`;
  const gains = new Set(pairs.flatMap(({ gain }) => gain ?? []));
  return [...gains].map((gain) => gainWords[gain]).join("; ");
}

/** The micro-credentials that depend on a question, by their titles, each once. */
export const offeringsOf = (pairs: readonly PairAtStake[]): string[] => [
  ...new Set(pairs.map(({ title, offering }) => offeringTitle(title, offering))),
];

/** The programs in which something depends on a question, by their titles, each once. */
export const programsOf = (pairs: readonly PairAtStake[]): string[] => [
  ...new Set(pairs.map(({ programTitle }) => programTitle)),
];

/** Where the answer goes and what it looks like. */
export function answerText(item: WorkItem): string {
  const { args, answerAt } = item;
  const { example, note, key } = answerGuide(item);
  const where = answerAt === null ? newPlace(args.fact) : placeOf(answerAt);
  const what = args.fact === "gate" ? `${key}: ${example}` : `\`${example}\``;
  return `in ${where}: ${what}${note === null ? "" : ` (${note})`}`;
}

/** The document that an answer makes, where none takes it yet. */
export function newPlace(fact: WorkItem["args"]["fact"]): string {
  return fact === "unassigned" || fact === "reassessment" ? "a new agreement" : "a new crosswalk";
}
