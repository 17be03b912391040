import { type Features, featuresOf } from "./features.ts";
import type { Lexicon } from "./lexicon.ts";
import { Postings } from "./postings.ts";
import type { Profile } from "./profile.ts";
import { weighed } from "./score.ts";

/** One wording of a statement that can be suggested. */
interface Wording {
  /** Which statement, by its place in the collection. */
  readonly statement: number;
  readonly profile: Profile;
  /** Is it the statement itself, and no alias? */
  readonly primary: boolean;
}

/** A statement of a collection beside another one: its best wording and the measures of that. */
export interface Candidate {
  readonly statement: number;
  readonly profile: Profile;
  readonly primary: boolean;
  readonly features: Features;
  readonly sum: number;
}

/** So many wordings are looked at closely: those that share the most by words, and by letters. */
const lookedAt = 100;

/** Runs of letters that more than one wording in so many holds do not lead to candidates. */
const commonGram = 12;

/** The statements among which something is sought. */
export class Collection {
  private readonly lexicon: Lexicon;
  private readonly wordings: readonly Wording[];
  private readonly byStem: Postings;
  private readonly byGram: Postings;
  private readonly related: ReturnType<Lexicon["related"]>;

  /** `statements` are the wordings of each, the statement itself first. */
  constructor(lexicon: Lexicon, statements: readonly (readonly string[])[]) {
    this.lexicon = lexicon;
    this.wordings = statements.flatMap((wordings, statement) =>
      [...new Set(wordings)].map((text, at) => ({
        statement,
        profile: lexicon.profile(text),
        primary: at === 0,
      })),
    );
    const profiles = this.wordings.map(({ profile }) => profile);
    const sizes = lexicon.sizes;
    this.byStem = new Postings(
      profiles.map((p) => ({ terms: p.stems, weights: p.stemWeights, norm: p.stemNorm })),
      sizes.stems,
    );
    this.byGram = new Postings(
      profiles.map((p) => ({ terms: p.grams, weights: p.gramWeights, norm: p.gramNorm })),
      sizes.grams,
    );
    this.related = lexicon.related();
  }

  /** The statements that may be meant by a text, each by its best wording, greatest sum first; ties by place. */
  candidates(text: Profile, weights: Float64Array): Candidate[] {
    const best = new Map<number, Candidate>();
    for (const at of this.near(text)) {
      const wording = this.wordings[at];
      if (wording === undefined) continue;
      const { statement, profile, primary } = wording;
      const features = featuresOf(text, profile, this.lexicon, primary);
      const sum = weighed(features, weights);
      if (sum <= (best.get(statement)?.sum ?? Number.NEGATIVE_INFINITY)) continue;
      best.set(statement, { statement, profile, primary, features, sum });
    }
    return [...best.values()].sort((a, b) => b.sum - a.sum || a.statement - b.statement);
  }

  /** The wordings worth a close look. */
  private near(text: Profile): ReadonlySet<number> {
    const stems = this.byStem.best(this.expanded(text), lookedAt);
    const grams = this.byGram.best(rareGrams(text), lookedAt);
    return new Set([...stems, ...grams]);
  }

  /** The stems of a text and those that may stand for them. */
  private *expanded({ stems, stemWeights }: Profile): Iterable<readonly [number, number]> {
    for (const [at, stem] of stems.entries()) {
      const weight = stemWeights[at] ?? 0;
      yield [stem, weight];
      for (const [other, similarity] of this.related.get(stem) ?? [])
        yield [other, weight * similarity];
    }
  }
}

function* rareGrams({ grams, gramWeights }: Profile): Iterable<readonly [number, number]> {
  const least = Math.log(commonGram);
  const some = gramWeights.some((weight) => weight >= least);
  for (const [at, gram] of grams.entries()) {
    const weight = gramWeights[at] ?? 0;
    if (!some || weight >= least) yield [gram, weight];
  }
}
