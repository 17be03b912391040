import { diceOf } from "./grams.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Profile } from "./profile.ts";

/** What is measured of two wordings; every measure grows with likeness or marks a fact, most from 0 to 1. */
export const featureNames = [
  "words",
  "letters",
  "dice",
  "fromFound",
  "toFound",
  "found",
  "leastFound",
  "fromMissing",
  "toMissing",
  "likely",
  "leastLikely",
  "action",
  "sameAction",
  "initials",
  "single",
  "lengths",
  "primary",
  "number",
] as const;

/** The measures of two wordings, in the order of their names. */
export type Features = Float64Array;

/** Measures how alike two wordings are; `primary` tells that the second is the statement itself and no alias. */
export function featuresOf(a: Profile, b: Profile, lexicon: Lexicon, primary: boolean): Features {
  const [there, back] = foundIn(a, b, lexicon);
  const [first, other] = [a.sequence[0]?.stem, b.sequence[0]?.stem];
  const sameAction = first !== undefined && first === other;
  const [shorter, longer] = ordered(a.stems.length, b.stems.length);
  return Float64Array.of(
    cosine(a.stems, a.stemWeights, a.stemNorm, b.stems, b.stemNorm),
    cosine(a.grams, a.gramWeights, a.gramNorm, b.grams, b.gramNorm),
    diceOf(a.grams, b.grams),
    there.share,
    back.share,
    Math.sqrt(there.share * back.share),
    Math.min(there.share, back.share),
    there.missing / 10,
    back.missing / 10,
    (there.likely + back.likely) / 2,
    Math.min(there.likely, back.likely),
    first === undefined || other === undefined ? 0 : lexicon.similarity(first, other),
    sameAction ? 1 : 0,
    isShort(a, b) || isShort(b, a) ? 1 : 0,
    shorter === 1 ? 1 : 0,
    longer === 0 ? 0 : shorter / longer,
    primary ? 1 : 0,
    agreement(a.numbers, b.numbers),
  );
}

/** Is the first the second's initials? */
const isShort = (a: Profile, b: Profile) =>
  a.joined.length > 1 &&
  a.joined.length <= 6 &&
  b.joined !== a.joined &&
  b.initials.includes(a.joined);

/** 1 where both name a number in common, -1 where both name numbers and none in common, else 0. */
function agreement(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return [...a].some((value) => b.has(value)) ? 1 : -1;
}

/** How much of a wording another one holds. */
interface Found {
  /** The share of its words, by weight, 0 to 1. */
  readonly share: number;
  /** The weight of the word that is missed most. */
  readonly missing: number;
  /** How likely its words are as another wording, from 0 (no likelier than anywhere) to about 1. */
  readonly likely: number;
}

/** How much of each of two wordings the other holds. */
function foundIn(a: Profile, b: Profile, lexicon: Lexicon): [Found, Found] {
  const bestA = new Float64Array(a.stems.length);
  const bestB = new Float64Array(b.stems.length);
  const chanceA = new Float64Array(a.stems.length);
  const chanceB = new Float64Array(b.stems.length);
  for (const [i, stem] of a.stems.entries()) {
    for (const [j, other] of b.stems.entries()) {
      const similarity = lexicon.similarity(stem, other);
      if (similarity === 0) continue;
      if (similarity > (bestA[i] ?? 0)) bestA[i] = similarity;
      if (similarity > (bestB[j] ?? 0)) bestB[j] = similarity;
      chanceA[i] = (chanceA[i] ?? 0) + lexicon.chance(other, stem);
      chanceB[j] = (chanceB[j] ?? 0) + lexicon.chance(stem, other);
    }
  }
  return [summed(a, bestA, chanceA, lexicon), summed(b, bestB, chanceB, lexicon)];
}

function summed(
  { stems, stemWeights }: Profile,
  best: Float64Array,
  chances: Float64Array,
  lexicon: Lexicon,
): Found {
  let [sum, total, missing, likely, surprise] = [0, 0, 0, 0, 0];
  for (const [at, stem] of stems.entries()) {
    const weight = stemWeights[at] ?? 0;
    const similarity = best[at] ?? 0;
    sum += weight * similarity;
    total += weight;
    missing = Math.max(missing, weight * (1 - similarity));
    const share = lexicon.share(stem);
    const learned = chances[at] ?? 0;
    const chance = Math.min(1, learned < 0.3 ? learned + 0.2 * similarity : learned);
    likely += Math.log((0.7 * chance + 0.3 * share) / share);
    surprise -= Math.log(share);
  }
  return {
    share: total === 0 ? 0 : sum / total,
    missing,
    likely: surprise === 0 ? 0 : likely / surprise,
  };
}

function cosine(
  a: Int32Array,
  weights: Float64Array,
  normA: number,
  b: Int32Array,
  normB: number,
): number {
  let [i, j, sum] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) sum += (weights[i] ?? 0) ** 2;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return sum / normA / normB;
}

const ordered = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);
