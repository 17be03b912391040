import { Collection } from "../../../src/competency/matching/collection.ts";
import type { Lexicon } from "../../../src/competency/matching/lexicon.ts";
import { choice } from "../../../src/competency/matching/model.ts";
import { chancesOf, inOrder } from "../../../src/competency/matching/score.ts";
import { type Choice, estimate, type Fitted, type Pair, sumOf } from "./estimate.ts";

/** A text and the statement that a person chose for it, -1 where none was. */
export interface Question {
  readonly set: string;
  readonly text: string;
  readonly right: number;
}

/** A question with its candidates; a statement that is meant but was not found has the place -2. */
export interface Answered extends Choice {
  readonly set: string;
}

/** The best answer to a question. */
export interface Answer {
  readonly set: string;
  readonly wanted: boolean;
  /** The place of the statement that was meant, from 0; infinite where it was not found. */
  readonly rank: number;
  readonly score: number;
  readonly right: boolean;
}

/** The candidates of questions, as the product finds them. */
export function ask(
  lexicon: Lexicon,
  statements: readonly (readonly string[])[],
  questions: readonly Question[],
): Answered[] {
  const collection = new Collection(lexicon, statements);
  const weights = inOrder(choice.weights);
  return questions.map(({ set, text, right }) => {
    const found = collection.candidates(lexicon.profile(text), weights);
    const at = found.findIndex(({ statement }) => statement === right);
    const features = found.map((candidate) => candidate.features);
    return { set, features, right: right < 0 ? -1 : at < 0 ? -2 : at };
  });
}

/** Answers by given weights. */
export function answer(questions: readonly Answered[], { weights, none }: Fitted): Answer[] {
  return questions.map(({ set, features, right }) => {
    const sums = features.map((one) => sumOf(one, weights));
    const chances = chancesOf(sums, none);
    const order = sums.map((_, at) => at).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
    const [first = -9] = order;
    const rank = right < 0 ? Number.POSITIVE_INFINITY : order.indexOf(right);
    return { set, wanted: right !== -1, rank, score: chances[first] ?? 0, right: first === right };
  });
}

/** Answers by weights that were fitted on the other four fifths. */
export function crossValidated(questions: readonly Answered[], pairs: readonly Pair[]): Answer[] {
  const folds = 5;
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const others = questions.filter((one, at) => at % folds !== fold && one.right !== -2);
    const fitted = estimate(others, pairs, pairShare);
    return answer(
      questions.filter((_, at) => at % folds === fold),
      fitted,
    );
  });
}

/** What a pair counts beside a choice. */
export const pairShare = 0.02;
