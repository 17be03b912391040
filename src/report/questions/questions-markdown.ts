import { answerGuide } from "../../diagnostics/answer-places.ts";
import type { WorkItem, WorkList } from "../../ladder/work-list.ts";
import { counted, creditText } from "../text/amount.ts";
import { placeOf } from "../text/code-frame.ts";
import { code, inline, sentence } from "../text/markdown.ts";
import { offeringTitle } from "../text/offering-title.ts";
import { newPlace, questionSentence, worthText } from "./question-words.ts";

/** The questions as Markdown that can be mailed: what we need to know, why, what it is worth, where the answer goes. */
export function questionsMarkdown(list: WorkList): string {
  const { items, asOf } = list;
  const intro =
    items.length === 0
      ? "Nothing stands between review and a decision."
      : `${counted(items.length, "question")}, those that most credit depends on first. Credit is recommended here and awarded by the institution; an answer decides what can be recommended.`;
  const lines = [
    "# Open questions",
    "",
    `As of ${asOf}. ${intro}`,
    ...items.flatMap((item, index) => ["", ...section(item, index + 1)]),
  ];
  return `${lines.join("\n")}\n`;
}

function section(item: WorkItem, number: number): string[] {
  const { why } = answerGuide(item);
  return [
    `## ${number}. ${inline(questionSentence(item))}`,
    "",
    ...item.about.map(({ address, statement }) => `- About ${code(address)}: ${inline(statement)}`),
    `- Why we ask: ${sentence(why)}`,
    `- What it is worth: ${worthText(item)}`,
    ...item.pairs.map((pair) => {
      const from = `${inline(offeringTitle(pair.title, pair.offering))} (${code(pair.microCredential)})`;
      const toward = `${inline(pair.programTitle)} (${code(pair.program)})`;
      return `  - ${from} toward ${toward}: ${creditText(pair.credits)} ${inline(pair.unit)}`;
    }),
    `- Where the answer goes: ${answerLine(item)}`,
    `- Reference: ${item.id}`,
  ];
}

function answerLine(item: WorkItem): string {
  const { args, answerAt } = item;
  const { example, note, key } = answerGuide(item);
  const what = args.fact === "gate" ? `${inline(key)}: ${inline(example)}` : code(example);
  const where = answerAt === null ? newPlace(args.fact) : code(placeOf(answerAt));
  return `${where}, ${what}${note === null ? "" : `; ${sentence(note)}`}`;
}
