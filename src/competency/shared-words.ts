import { compareText } from "../kernel/order.ts";
import { Rational } from "../kernel/rational.ts";
import { normaliseText } from "../kernel/text.ts";

/** A statement that may mean the same as another: its place in the list, how alike (0 to 1), and the words that say so. */
export interface LikelyMatch {
  readonly index: number;
  readonly score: Rational;
  readonly because: readonly string[];
}

/** Finds the statements of a list that may mean the same as one statement, the likeliest first; none where nothing speaks for it. */
export type FindLikely = (
  statement: string,
  candidates: readonly string[],
) => readonly LikelyMatch[];

/** Shorter words say too little of what a statement is about. */
const shortestWord = 4;

/** The least share of words in common (Dice's coefficient) that is worth a look. */
const leastShare = Rational.of(1, 4);

/** Statements with words in common: as many as they share, over as many as they have. */
export const shareWords: FindLikely = (statement, candidates) => {
  const words = wordsOf(statement);
  return candidates
    .map((candidate, index): LikelyMatch => {
      const others = wordsOf(candidate);
      const because = [...words].filter((word) => others.has(word)).sort(compareText);
      const all = words.size + others.size;
      return { index, because, score: Rational.of(2 * because.length, Math.max(1, all)) };
    })
    .filter(({ score }) => score.atLeast(leastShare))
    .sort((a, b) => b.score.compare(a.score) || a.index - b.index);
};

function wordsOf(statement: string): Set<string> {
  const words = normaliseText(statement).split(" ");
  return new Set(words.filter((word) => word.length >= shortestWord));
}
