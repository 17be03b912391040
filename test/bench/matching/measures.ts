import { featuresOf } from "../../../src/competency/matching/features.ts";
import type { Lexicon } from "../../../src/competency/matching/lexicon.ts";
import { pair } from "../../../src/competency/matching/model.ts";
import { inOrder, weighed } from "../../../src/competency/matching/score.ts";

/** The measures of two texts. */
export const measured = (lexicon: Lexicon, a: string, b: string) =>
  featuresOf(lexicon.profile(a), lexicon.profile(b), lexicon, true);

const weights = inOrder(pair.weights);

/** How likely two texts say the same, by the weights that the product uses for pairs; any number. */
export const likeness = (lexicon: Lexicon, a: string, b: string) =>
  weighed(measured(lexicon, a, b), weights);
