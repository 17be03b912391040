/** Trigram Dice and idf cosine of whole words, written without the product's code so that the comparison is fair. */

const stop = new Set(
  "a an the of to in on at for by with and or as is are be from into their its it that this these those".split(
    " ",
  ),
);

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];

/** Twice the common runs of three characters over all, 0 to 1. */
export function trigramDice(a: string, b: string): number {
  const [x, y] = [trigrams(a), trigrams(b)];
  const common = [...x].filter((gram) => y.has(gram)).length;
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size);
}

function trigrams(text: string): Set<string> {
  const padded = ` ${wordsOf(text).join(" ")} `;
  return new Set(
    Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)),
  );
}

/** Cosine of words weighted by how rare they are among some documents. */
export class IdfCosine {
  private readonly counts = new Map<string, number>();
  private readonly total: number;

  constructor(documents: readonly (readonly string[])[]) {
    this.total = documents.length;
    for (const texts of documents) {
      for (const word of new Set(texts.flatMap(content))) {
        this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
      }
    }
  }

  /** 0 to 1. */
  similarity(a: string, b: string): number {
    return this.between(this.vector(a), this.vector(b));
  }

  vector(text: string): ReadonlyMap<string, number> {
    return new Map(
      content(text).map((word) => [
        word,
        Math.log((this.total + 1) / ((this.counts.get(word) ?? 0) + 0.5)),
      ]),
    );
  }

  between(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
    let common = 0;
    for (const [word, weight] of a) if (b.has(word)) common += weight * weight;
    const size = (vector: ReadonlyMap<string, number>) =>
      Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
    return common === 0 ? 0 : common / size(a) / size(b);
  }
}

/** Words that say something, plurals and the endings -ing and -ed cut off. */
function content(text: string): string[] {
  const all = wordsOf(text);
  const kept = all.filter((word) => !stop.has(word));
  return (kept.length > 0 ? kept : all).map((word) =>
    word.length > 5 ? word.replace(/(?:ing|ed|es|s)$/, "") : word.replace(/(?<=\w{3})s$/, ""),
  );
}
