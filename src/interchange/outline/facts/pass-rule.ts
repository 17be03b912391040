import { Rational } from "../../../kernel/rational.ts";
import type { Block } from "../blocks/block.ts";
import { wholeWords } from "../words/whole-words.ts";
import type { Found } from "./found.ts";
import type { Reading } from "./reading.ts";
import { percentage } from "./weights.ts";

/** What is needed to pass. */
export interface PassFact {
  /** Percent, or a grade. */
  readonly threshold: Rational | string;
  readonly scope: "overall" | "each-assessment";
}

const passing = wholeWords(
  "pass(?:ing)? (?:mark|grade|score|requirement)|minimum (?:passing )?(?:mark|grade|score|pass mark)|(?:must|should|need to) (?:achieve|earn|obtain|score|attain|receive)|to pass|is a pass|required to pass|at least|(?:is|are) required|note de passage|seuil de réussite|note minimale|pour réussir|au moins|réussite",
);
const strong = wholeWords(
  "pass(?:ing)? (?:mark|grade|score)|minimum (?:passing )?(?:mark|grade|score|pass mark)|to pass|is a pass|note de passage|seuil de réussite|note minimale|pour réussir",
);
const letter =
  /(?:grade|mark|minimum|note)\s*(?:of|is|:|de)?\s*(?:an?\s+)?["“']?([A-DP][+-]?)["”']?(?=[\s.,;)]|$)/u;
const each = wholeWords(
  "each (?:assessment|component|element|task|assignment|piece|module)|every (?:assessment|component|task)|all assessments|chaque|chacune?",
);

/** Does a line say what is needed to pass? */
export function mentionsPass(text: string): boolean {
  return (
    text.length <= 600 &&
    (strong.test(text) ||
      (passing.test(text) && percentage.test(text) && !/\d{1,3}\s*%.*\d{1,3}\s*%/u.test(text)))
  );
}

/** Reads the pass mark: under a heading of its own, else where assessment and grades are described, else anywhere. */
export function readPassRule(reading: Reading): Found<PassFact> | null {
  for (const { blocks, label } of reading.about("passRule"))
    for (const block of blocks) {
      const found = inSentence(block.text, true);
      if (found !== null) return reading.found(found, block, label);
    }
  const sections = [
    ...reading.about("assessments"),
    ...reading.about("grades"),
    ...reading.sections,
  ];
  for (const { blocks, label, heading } of sections) {
    if (heading?.meaning === "prerequisites") continue;
    for (const block of blocks) {
      const found = fromBlock(block);
      if (found === null) continue;
      // A longer text says more than this, so it is told as left out.
      if (sentencesOf(block.text).length === 1) reading.use(block);
      return { value: found, at: block.at, words: block.text, under: label };
    }
  }
  return null;
}

function sentencesOf(text: string): readonly string[] {
  return text.slice(0, 4000).split(/(?<=[.;!])\s+/u);
}

function fromBlock(block: Block): PassFact | null {
  if (block.kind === "row" && !strong.test(block.text)) return null;
  for (const sentence of sentencesOf(block.text)) {
    if (!mentionsPass(sentence)) continue;
    const found = inSentence(sentence, false);
    if (found !== null) return found;
  }
  return null;
}

function inSentence(text: string, labelled: boolean): PassFact | null {
  const scope = each.test(text) ? "each-assessment" : "overall";
  const share =
    percentage.exec(text)?.[1] ??
    (labelled ? /^\D{0,10}(\d{1,3})\D{0,10}$/u.exec(text)?.[1] : undefined);
  const value = share === undefined ? null : Rational.parse(share.replace(",", "."));
  if (value?.isPositive && Rational.of(100).atLeast(value)) return { threshold: value, scope };
  const grade =
    letter.exec(text)?.[1] ??
    (labelled ? /^["“']?([A-D][+-]?)["”']?\.?(?:\s|$)/u.exec(text)?.[1] : undefined);
  return grade === undefined ? null : { threshold: grade, scope };
}
