import type { Lexicon } from "./lexicon.ts";
import type { Profile } from "./profile.ts";

/** Less alike than this, a word did not carry a match. */
const carried = 0.5;

/** So many are named. */
const most = 4;

interface Run {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly weight: number;
  readonly last: { readonly from: number; readonly to: number };
}

/** The words that carried a match, the weightiest first; words that stand side by side in both are one entry, and "a ~ b" stands for different words. */
export function because(a: Profile, b: Profile, lexicon: Lexicon): string[] {
  const partners = partnersOf(a, b, lexicon);
  const runs: Run[] = [];
  for (const [at, { stem, written }] of a.sequence.entries()) {
    const partner = partners.get(at);
    if (partner === undefined) continue;
    const weight = (a.stemWeights[a.stems.indexOf(stem)] ?? 0) * partner.similarity;
    const to = b.sequence[partner.at]?.written ?? "";
    const before = runs[runs.length - 1];
    if (before?.last.from === at - 1 && before.last.to === partner.at - 1) {
      runs[runs.length - 1] = extended(before, written, to, weight);
    } else runs.push({ from: [written], to: [to], weight, last: { from: at, to: partner.at } });
  }
  return runs
    .sort((x, y) => y.weight - x.weight)
    .slice(0, most)
    .map(named);
}

/** For words of the first wording the word of the second that each stands for; the same words find each other first. */
function partnersOf(a: Profile, b: Profile, lexicon: Lexicon) {
  const partners = new Map<number, { readonly at: number; readonly similarity: number }>();
  const used = new Set<number>();
  for (const least of [1, carried]) {
    for (const [at, { stem }] of a.sequence.entries()) {
      const found = partners.has(at) ? null : bestOf(stem, b, lexicon, used, least);
      if (found === null) continue;
      partners.set(at, found);
      used.add(found.at);
    }
  }
  return partners;
}

function bestOf(
  stem: number,
  { sequence }: Profile,
  lexicon: Lexicon,
  used: ReadonlySet<number>,
  least: number,
) {
  let best = { at: -1, similarity: 0 };
  for (const [at, word] of sequence.entries()) {
    const similarity = used.has(at) ? 0 : lexicon.similarity(stem, word.stem);
    if (similarity >= least && similarity > best.similarity) best = { at, similarity };
  }
  return best.at < 0 ? null : best;
}

function extended(run: Run, from: string, to: string, weight: number): Run {
  return {
    from: [...run.from, from],
    to: [...run.to, to],
    weight: run.weight + weight,
    last: { from: run.last.from + 1, to: run.last.to + 1 },
  };
}

function named({ from, to }: Run): string {
  const [left, right] = [from.join(" "), to.join(" ")];
  return left === right ? left : `${left} ~ ${right}`;
}
