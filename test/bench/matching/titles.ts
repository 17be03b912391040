import { Lexicon } from "../../../src/competency/matching/lexicon.ts";
import { IdfCosine, trigramDice } from "./baseline.ts";
import { likeness } from "./measures.ts";
import { randomFrom } from "./random.ts";
import { areaUnder } from "./ranking.ts";

interface Title {
  readonly subject: string;
  readonly title: string;
}

interface TitlePair {
  readonly a: Title;
  readonly b: Title;
  readonly right: boolean;
}

/** Titles of courses that institutions have articulated, and of others of the same sender that they have not. */
export function titleLines(rows: readonly Record<string, string>[]): string[] {
  const pairs = pairsOf(rows);
  const titles = [...new Set(pairs.flatMap(({ a, b }) => [a.title, b.title]))];
  const cosine = new IdfCosine(titles.map((title) => [title]));
  const plain = new Lexicon(titles.map((title) => [title]));
  const area = (score: (pair: TitlePair) => number) =>
    areaUnder(pairs.map((pair) => ({ score: score(pair), right: pair.right }))).toFixed(4);
  const taught = taughtScores(pairs);
  return [
    `course titles: ${pairs.length} pairs, articulated or another course of the same sender; the weights were not fitted on them`,
    `  AUC  trigram Dice ${area(({ a, b }) => trigramDice(a.title, b.title))} · idf cosine ${area(({ a, b }) => cosine.similarity(a.title, b.title))}`,
    `  AUC  creditbank, titles ${area(({ a, b }) => likeness(plain, a.title, b.title))}; words learned from articulations of other courses (5 folds) ${area((pair) => taught.get(pair) ?? 0)} (goal 0.90)`,
  ];
}

/** Likeness where the articulations of other receiving courses have taught which words stand for each other. */
function taughtScores(pairs: readonly TitlePair[]): ReadonlyMap<TitlePair, number> {
  const folds = 5;
  const receiving = [...new Set(pairs.map(({ a }) => a.title))];
  const foldOf = new Map(receiving.map((title, at) => [title, at % folds]));
  const titles = [...new Set(pairs.flatMap(({ a, b }) => [a, b].map(full)))];
  const scores = new Map<TitlePair, number>();
  for (let fold = 0; fold < folds; fold += 1) {
    const others = pairs.filter(({ a, right }) => right && foldOf.get(a.title) !== fold);
    const lexicon = new Lexicon(
      titles.map((title) => [title]),
      others.map(({ a, b }) => [full(a), full(b)] as const),
    );
    for (const pair of pairs) {
      if (foldOf.get(pair.a.title) === fold) {
        scores.set(pair, likeness(lexicon, full(pair.a), full(pair.b)));
      }
    }
  }
  return scores;
}

const full = ({ subject, title }: Title) => `${subject} ${title}`;

function pairsOf(rows: readonly Record<string, string>[]): TitlePair[] {
  const random = randomFrom(3);
  const known = rows.flatMap((row) => {
    const [a, b] = [titleOf(row.receiving_course), titleOf(row.sending_courses)];
    const sender = row.sending_institution ?? "";
    return row.articulated === "1" && row.n_sending === "1" && a && b ? [{ sender, a, b }] : [];
  });
  const offered = new Map<string, Title[]>();
  const articulated = new Set<string>();
  for (const { sender, a, b } of known) {
    offered.set(sender, [...(offered.get(sender) ?? []), b]);
    articulated.add(`${sender} ${a.title} ${b.title}`);
  }
  const seen = new Set<string>();
  return known.flatMap(({ sender, a, b }): TitlePair[] => {
    const key = `${a.title} ${b.title}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const others = (offered.get(sender) ?? []).filter(
      (other) => !articulated.has(`${sender} ${a.title} ${other.title}`),
    );
    const other = others[Math.floor(random() * others.length)];
    return [{ a, b, right: true }, ...(other === undefined ? [] : [{ a, b: other, right: false }])];
  });
}

/** "MATH 122 - Calculus I (4.00)" in its parts; null where a text is not written so. */
function titleOf(text = ""): Title | null {
  const match = /^\s*(\S.*?) - (.*?)\s*(?:\(\d+(?:\.\d+)?\))?\s*$/.exec(text);
  const subject = match?.[1]?.match(/^[A-Za-z]+(?: [A-Za-z]{2,})*/)?.[0];
  return match?.[2] === undefined ? null : { subject: subject ?? "", title: match[2] };
}
