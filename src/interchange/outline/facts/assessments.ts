import { Rational, sum } from "../../../kernel/rational.ts";
import type { Block } from "../blocks/block.ts";
import type { Section } from "../sections/section.ts";
import { cellText } from "../sections/table-kind.ts";
import { fold } from "../words/fold.ts";
import type { Found } from "./found.ts";
import { mentionsPass } from "./pass-rule.ts";
import type { Reading } from "./reading.ts";

/** One piece of assessment. */
export interface AssessmentFact {
  readonly title: string;
  /** Percent of the whole; null where none is stated. */
  readonly weight: Rational | null;
  /** The numbers of the outcomes that it covers, from 1; empty where none is stated. */
  readonly outcomes: readonly number[];
}

const percent = /(?<![\d.,–-])(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|percent\b|per cent\b|p\. ?cent\b)/iu;
const range = /\d\s*%?\s*[–-]\s*\d{1,3}\s*%/u;
const total = /^(?:total|totals|overall total|sum|somme)$/;

/** Reads pieces of assessment with their weights; weights that do not come to 100 % are told. */
export function readAssessments(
  reading: Reading,
  outcomes: number,
): readonly Found<AssessmentFact>[] {
  const found = reading
    .about("assessments")
    .flatMap((section) => inSection(reading, section, outcomes));
  const weights = found.flatMap(({ value }) => value.weight ?? []);
  const [first] = found;
  const all = sum(weights);
  if (first !== undefined && weights.length > 0 && !all.equals(Rational.of(100)))
    reading.doubt("the weights of assessment", `they come to ${all.toDecimal()} %`, first.at);
  return found;
}

function inSection(
  reading: Reading,
  section: Section,
  outcomes: number,
): readonly Found<AssessmentFact>[] {
  const rows = section.blocks.filter(({ kind }) => kind === "row");
  const inTable = fromTable(reading, section, rows, outcomes);
  const others = section.blocks.filter(({ kind }) => kind !== "row" && kind !== "heading");
  const weighted =
    inTable.length > 0 || others.some(({ text }) => percent.test(text) && !mentionsPass(text));
  const inLines = others.flatMap((block) =>
    fromLine(reading, block, {
      label: section.label,
      weighted,
      tabled: inTable.length > 0,
      only: section.blocks.length === 1,
    }),
  );
  return [...inTable, ...inLines];
}

function fromTable(
  reading: Reading,
  { label }: Section,
  rows: readonly Block[],
  outcomes: number,
): readonly Found<AssessmentFact>[] {
  const [head] = rows;
  if (head === undefined) return [];
  const names = head.cells.map((cell) => fold(cellText(cell)));
  const headed = !head.cells.some((cell) => percent.test(cellText(cell))) && head.cells.length > 1;
  const weightAt = headed
    ? names.findIndex((name) =>
        /%|weight|percent|ponderation|poids|value|worth|valeur|marks?$/.test(name),
      )
    : -1;
  const outcomesAt = headed
    ? names.findIndex(
        (name, index) =>
          index !== weightAt &&
          /outcome|objecti|resultat|competenc|acquis|lo s|^los?$|clos?$|ilos?$|ulos?$/.test(name),
      )
    : -1;
  const titleAt = headed ? titleColumn(names, weightAt, outcomesAt) : -1;
  const isHead = headed && (weightAt >= 0 || outcomesAt >= 0 || titleAt >= 0);
  if (isHead) reading.use(head);
  return rows.slice(isHead ? 1 : 0).flatMap((row) => {
    const title = titleOf(row, titleAt, weightAt, outcomesAt);
    const weight = weightIn(row, weightAt);
    if (total.test(fold(title)) || total.test(fold(cellText(row.cells[0])))) {
      reading.use(row);
      return [];
    }
    if (title === "" || (weight === null && row.cells.length > 1 && !isHead)) return [];
    if (weight === null && range.test(row.text)) tellRange(reading, row);
    const covered = outcomesAt >= 0 ? numbersIn(cellText(row.cells[outcomesAt]), outcomes) : [];
    return reading.found({ title, weight, outcomes: covered }, row, label);
  });
}

function titleColumn(names: readonly string[], weightAt: number, outcomesAt: number): number {
  const wanted = [
    /^(?:assessment )?(?:method|task|title|name|item|activity|description|component|type|element|assessment)s?\b/,
    /evaluation|assessment|assignment|activite|travail|travaux|task|method|component/,
  ];
  for (const words of [/\b(?:method|task|title|description)\b/, ...wanted]) {
    const at = names.findIndex(
      (name, index) => index !== weightAt && index !== outcomesAt && words.test(name),
    );
    if (at >= 0) return at;
  }
  return -1;
}

function titleOf(row: Block, titleAt: number, weightAt: number, outcomesAt: number): string {
  const stated = titleAt >= 0 ? cellText(row.cells[titleAt]) : "";
  if (/\p{L}{3}/u.test(stated)) return stated;
  const cell = row.cells.find(
    (one, index) => index !== weightAt && index !== outcomesAt && /\p{L}{3}/u.test(cellText(one)),
  );
  return cellText(cell)
    .replace(percent, "")
    .replace(/[\s:–—(-]+$/u, "")
    .trim();
}

function weightIn(row: Block, weightAt: number): Rational | null {
  if (weightAt >= 0) {
    const text = cellText(row.cells[weightAt]);
    if (range.test(text)) return null;
    return numberOf(/^\D{0,3}(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|$|\D)/u.exec(text)?.[1]);
  }
  const cell = row.cells.map(cellText).find((text) => percent.test(text) && !range.test(text));
  return numberOf(percent.exec(cell ?? "")?.[1]);
}

interface LineContext {
  readonly label: string;
  /** Do other lines state weights? */
  readonly weighted: boolean;
  /** Was a table read already? */
  readonly tabled: boolean;
  /** Is it all that stands there? */
  readonly only: boolean;
}

/** A line that names one piece and its weight, or several in a sentence. */
function fromLine(
  reading: Reading,
  block: Block,
  { label, weighted, tabled, only }: LineContext,
): readonly Found<AssessmentFact>[] {
  const { text } = block;
  if (mentionsPass(text)) return [];
  const parts = text
    .split(/(?<=%\)?)\s*(?:[,;.]|\band\b|\bet\b|$)\s*/u)
    .filter((part) => percent.test(part));
  if (range.test(text)) {
    tellRange(reading, block);
    return [
      reading.found(
        { title: titleIn(text.replace(/\(?\d[^%]*%\)?/u, "")), weight: null, outcomes: [] },
        block,
        label,
      ),
    ];
  }
  if (parts.length > 0 && !tabled)
    return parts.flatMap((part) => {
      const title = titleIn(part);
      const weight = numberOf(weightText(part));
      if (total.test(fold(title))) reading.use(block);
      return title === "" || total.test(fold(title))
        ? []
        : reading.found({ title, weight, outcomes: [] }, block, label);
    });
  const entry = block.kind === "item" || (only && !/[.:]$/.test(text));
  if (weighted || !entry || text.split(" ").length > 14) return [];
  return [reading.found({ title: titleIn(text), weight: null, outcomes: [] }, block, label)];
}

/** The last percentage of a piece: of `2 x 10 % = 20 %` the result. */
function weightText(part: string): string | undefined {
  const all = [...part.matchAll(new RegExp(percent, "giu"))];
  return all.at(-1)?.[1];
}

function titleIn(part: string): string {
  const bare = part
    .replace(
      /(?:\d{1,2}\s*[x×@]\s*)?\d{1,3}(?:[.,]\d{1,2})?\s*(?:%|percent|per cent)(?:\s+each)?\s*(?:=\s*\d{1,3}\s*%)?/giu,
      " ",
    )
    .replace(/\(\s*\)|\[\s*\]/g, " ")
    .replace(
      /^.{0,200}?\b(?:based on|as follows|consists? of|répartie?s? comme suit)\s*:?\s*/iu,
      "",
    )
    .replace(/^[\s:.,;–—=-]+|[\s:.,;–—=(-]+$/gu, "")
    .replace(/^(?:and|et|an?|the|une?|of|worth)\s+/iu, "");
  return bare.replace(/\s+/g, " ").trim();
}

function tellRange(reading: Reading, block: Block): void {
  reading.doubt(
    "a weight of assessment",
    `"${block.text.slice(0, 80)}" gives a range, and no weight is written`,
    block.at,
  );
}

/** `LO1, LO3`, `1-3`, `all`: the numbers of outcomes, of those that there are. */
function numbersIn(text: string, count: number): readonly number[] {
  const every = Array.from({ length: count }, (_, index) => index + 1);
  if (/^\s*(?:all|tous|toutes)(?!\p{L})/iu.test(text)) return every;
  const covered = new Set<number>();
  for (const [, from = "", to = from] of text.matchAll(
    /(\d{1,2})(?:\s*[–-]\s*[A-Z]{0,4}(\d{1,2}))?/gu,
  ))
    for (const number of every)
      if (number >= Number(from) && number <= Number(to)) covered.add(number);
  return [...covered].sort((a, b) => a - b);
}

function numberOf(text: string | undefined): Rational | null {
  const value = text === undefined ? null : Rational.parse(text.replace(",", "."));
  return value !== null && Rational.of(100).atLeast(value) ? value : null;
}
