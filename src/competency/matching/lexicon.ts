import { Associations } from "./associations.ts";
import { diceOf, distinct, gramsOf } from "./grams.ts";
import type { Profile } from "./profile.ts";
import { isNegated, numbersOf } from "./qualifiers.ts";
import { Terms } from "./terms.ts";
import { WordReader, type Words } from "./words.ts";

/** Chances of rendering below this are not followed when candidates are sought. */
const followed = 0.02;

/** Words less alike in their letters than this are not taken for forms of one word. */
const alike = 0.4;

/** A text with its terms numbered. */
interface Taken {
  readonly words: Words;
  readonly stems: Int32Array;
  readonly grams: Int32Array;
}

/** What the words of a collection tell: how rare each is, and which of them stand for each other. */
export class Lexicon {
  private readonly stems = new Terms<string>();
  private readonly grams = new Terms<number>();
  private readonly associations: Associations;
  private readonly reader = new WordReader();
  private readonly taken = new Map<string, Taken>();
  private readonly letters: Int32Array[] = [];
  /** By the smaller of two stems, then by the greater. */
  private readonly similarities: Map<number, number>[] = [];

  /** `statements` are the collection: of each, all its wordings. `mappings` are pairs that people have accepted as equal. */
  constructor(
    statements: readonly (readonly string[])[],
    mappings: readonly (readonly [string, string])[] = [],
  ) {
    const learned: Int32Array[][] = [];
    for (const wordings of statements) {
      const taken = wordings.map((text) => this.take(text));
      learned.push(taken.map(({ stems }) => stems));
      this.stems.count(joined(taken.map(({ stems }) => stems)));
      this.grams.count(joined(taken.map(({ grams }) => grams)));
    }
    for (const pair of mappings) learned.push(pair.map((text) => this.take(text).stems));
    this.associations = new Associations(learned, this.stems.size);
  }

  /** How many stems and grams were met so far. */
  get sizes(): { readonly stems: number; readonly grams: number } {
    return { stems: this.stems.size, grams: this.grams.size };
  }

  /** A wording made ready for comparison. */
  profile(text: string): Profile {
    const { words, stems, grams } = this.take(text);
    const stemWeights = Float64Array.from(stems, (stem) => this.stems.weight(stem));
    const gramWeights = Float64Array.from(grams, (gram) => this.grams.weight(gram));
    return {
      text,
      sequence: words.content.map(({ stem, written }) => ({ stem: this.stems.id(stem), written })),
      stems,
      stemWeights,
      stemNorm: norm(stemWeights),
      grams,
      gramWeights,
      gramNorm: norm(gramWeights),
      initials: words.all.map((word) => word.charAt(0)).join(""),
      joined: words.all.join(""),
      numbers: numbersOf(words.all),
      negated: isNegated(words.all),
      cut: words.cut,
    };
  }

  /** How well two stems stand for each other, 0 to 1: the same, learned from other wordings, or alike in their letters. */
  similarity(a: number, b: number): number {
    if (a === b) return 1;
    if (a > b) return this.similarity(b, a);
    const row = this.similarities[a] ?? new Map<number, number>();
    this.similarities[a] = row;
    const known = row.get(b);
    if (known !== undefined) return known;
    const letters = diceOf(this.lettersOf(a), this.lettersOf(b));
    const result = Math.max(
      this.rendered(a, b),
      this.rendered(b, a),
      letters > alike ? 0.85 * letters : 0,
    );
    row.set(b, result);
    return result;
  }

  /** The chance that one stem is rendered by another where a statement is worded again. */
  chance(source: number, target: number): number {
    const learned = this.associations.chance(source, target);
    return source === target ? Math.max(0.6, learned) : learned;
  }

  /** How often a stem stands among all words of the collection. */
  share(word: number): number {
    return this.associations.share(word);
  }

  /** For each stem those that it may stand for, with their similarity. */
  related(): ReadonlyMap<number, readonly (readonly [stem: number, similarity: number])[]> {
    const sources = this.associations.sources(followed);
    return new Map(
      [...sources].map(([stem, list]) => [
        stem,
        list.map(([source]) => [source, this.similarity(stem, source)] as const),
      ]),
    );
  }

  /** How much more likely the second stem is where the first stands, as a share of what the same stem would give. */
  private rendered(source: number, target: number): number {
    const chance = this.associations.chance(source, target);
    if (chance === 0) return 0;
    const share = this.associations.share(target);
    return Math.min(0.9, Math.log1p((0.5 * chance) / share) / Math.log1p(0.6 / share));
  }

  private lettersOf(stem: number): Int32Array {
    const known = this.letters[stem] ?? gramsOf(this.stems.name(stem) ?? "");
    this.letters[stem] = known;
    return known;
  }

  private take(text: string): Taken {
    const known = this.taken.get(text);
    if (known !== undefined) return known;
    const words = this.reader.read(text);
    const stems = distinct(Int32Array.from(words.content, ({ stem }) => this.stems.id(stem)));
    const packed = gramsOf(words.all.join(" "));
    const grams = distinct(packed.map((gram) => this.grams.id(gram)));
    const taken = { words, stems, grams };
    this.taken.set(text, taken);
    return taken;
  }
}

function joined(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((size, list) => size + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return distinct(all);
}

const norm = (weights: Float64Array) =>
  Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
