import { Lexicon } from "../../../src/competency/matching/lexicon.ts";
import { IdfCosine, trigramDice } from "./baseline.ts";
import type { Skill } from "./esco.ts";
import type { Pair } from "./estimate.ts";
import { likeness, measured } from "./measures.ts";
import { randomFrom, shuffled } from "./random.ts";
import { areaUnder } from "./ranking.ts";

type Rows = readonly Record<string, string>[];

/** The same skill by another label, or a sibling: what is learned comes from other skills only. */
export function labelLines(rows: Rows, skills: readonly Skill[]): string[] {
  const others = withoutThose(rows, skills);
  const lexicon = new Lexicon(others.map(({ labels }) => labels));
  const cosine = new IdfCosine(others.map(({ labels }) => labels));
  const area = (score: (a: string, b: string) => number) =>
    areaUnder(
      rows.map(({ text_a: a = "", text_b: b = "", label }) => ({
        score: score(a, b),
        right: label === "1",
      })),
    ).toFixed(4);
  return [
    `ESCO labels: ${rows.length} pairs, the same skill or a sibling; words learned from the ${others.length} other skills`,
    `  AUC  trigram Dice ${area(trigramDice)} · idf cosine ${area((a, b) => cosine.similarity(a, b))} · creditbank ${area((a, b) => likeness(lexicon, a, b))} (goal 0.975)`,
  ];
}

/** Skills that occur in no labelled pair. */
function withoutThose(rows: Rows, skills: readonly Skill[]): Skill[] {
  const named = new Set(rows.flatMap(({ uri_a: a = "", uri_b: b = "" }) => [a, b]));
  return skills.filter(({ uri }) => !named.has(uri));
}

/** Pairs to fit on, made of skills that occur in no labelled pair; the words are learned from yet others. */
export function pairsToFit(rows: Rows, skills: readonly Skill[]): Pair[] {
  const random = randomFrom(5);
  const order = shuffled(withoutThose(rows, skills), random);
  const [asked, taught] = [order.slice(0, 3000), order.slice(3000)];
  const lexicon = new Lexicon(taught.map(({ labels }) => labels));
  const children = new Map<string, Skill[]>();
  for (const skill of order) {
    for (const parent of skill.parents) {
      children.set(parent, [...(children.get(parent) ?? []), skill]);
    }
  }
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  return asked.flatMap((skill) => {
    const [first = "", ...labels] = skill.labels;
    const siblings = skill.parents.flatMap((p) => children.get(p) ?? []).filter((s) => s !== skill);
    return [0, 1].flatMap((): Pair[] => {
      const [label, sibling] = [pick(labels), pick(siblings)?.labels[0]];
      const pair = (text: string | undefined, same: boolean): Pair[] =>
        text === undefined ? [] : [{ features: measured(lexicon, first, text), same }];
      return [...pair(label, true), ...pair(sibling, false)];
    });
  });
}
