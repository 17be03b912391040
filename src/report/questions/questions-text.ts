import { answerGuide } from "../../diagnostics/answer-places.ts";
import type { WorkItem, WorkList } from "../../ladder/work-list.ts";
import { counted, creditText } from "../text/amount.ts";
import { indented, padEnd, padStart } from "../text/layout.ts";
import { neutralise } from "../text/neutralise.ts";
import { offeringTitle } from "../text/offering-title.ts";
import type { Style } from "../text/style.ts";
import { answerText, offeringsOf, programsOf, questionSentence } from "./question-words.ts";
import { pairsOf } from "./questions-json.ts";

/** How the list is shown. */
export interface QuestionsView {
  readonly style: Style;
  /** The questions only. */
  readonly quiet: boolean;
  /** Every pair that depends on a question. */
  readonly detailed: boolean;
}

/** The `questions` report for reading: what to ask of whom, why, what it is worth and where the answer goes. */
export function questionsText(list: WorkList, view: QuestionsView): string {
  const { style } = view;
  const head = indented(`creditbank questions · as of ${list.asOf}`, 0, style.width, 2);
  const lines = [
    ...head,
    ...indented(summaryText(list), 0, style.width, 2),
    ...list.items.flatMap((item) => ["", ...itemLines(item, view)]),
    ...(view.quiet || list.items.length === 0 ? [] : ["", ...footLines(view)]),
  ];
  return `${lines.join("\n")}\n`;
}

function summaryText(list: WorkList): string {
  if (list.items.length === 0) return "Nothing stands between review and a decision.";
  const questions = counted(list.items.length, "question");
  const stand = list.items.length === 1 ? "stands" : "stand";
  const pairs = counted(pairsOf(list).size, "pair");
  return `${questions} ${stand} between review and a decision, for ${pairs} of micro-credential and program`;
}

function itemLines(item: WorkItem, { style, quiet, detailed }: QuestionsView): string[] {
  const say = (text: string) => indented(neutralise(text), 6, style.width, 2);
  const [first = "", ...rest] = indented(neutralise(questionSentence(item)), 16, style.width, 2);
  const amount = padStart(creditText(item.credits), 4);
  const opening = `${amount}  ${style.paint("maybe", padEnd(item.for, 9))} ${first.trimStart()}`;
  if (quiet) return [opening, ...rest];
  return [
    opening,
    ...rest,
    ...item.about.flatMap(({ address, statement }) => say(`${address}: "${statement}"`)),
    ...say(answerGuide(item).why),
    ...(detailed ? pairLines(item, say) : say(stakeText(item))),
    ...say(`answer ${answerText(item)}`),
  ];
}

function stakeText({ pairs }: WorkItem): string {
  return `for ${some(offeringsOf(pairs), "offering")}; in ${some(programsOf(pairs), "program")}`;
}

function some(titles: readonly string[], noun: string): string {
  if (titles.length <= 3) return titles.join(", ");
  return `${titles.slice(0, 2).join(", ")} and ${counted(titles.length - 2, `more ${noun}`)}`;
}

function pairLines({ pairs }: WorkItem, say: (text: string) => string[]): string[] {
  return pairs.flatMap(({ microCredential, offering, program, verdict, credits, unit }) => {
    const name = offeringTitle(microCredential, offering);
    return say(`${name} in ${program}: ${verdict}, ${creditText(credits)} ${unit}`);
  });
}

function footLines({ style, detailed }: QuestionsView): string[] {
  const text = [
    "An answer is an edit of the YAML at the place named; run it again to see what is left.",
    detailed ? "" : " -v lists every pair.",
  ].join("");
  return indented(text, 0, style.width, 2).map((line) => style.paint("quiet", line));
}
