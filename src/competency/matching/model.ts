import type { featureNames } from "./features.ts";

/** What each measure of two wordings weighs. */
export type Weights = Readonly<Record<(typeof featureNames)[number], number>>;

/** The weights by which a statement is chosen among all those of a document, and what "none of them" weighs. */
export const choice: { readonly weights: Weights; readonly none: number } = {
  weights: {
    words: 2.133,
    letters: 2.925,
    dice: 2.27,
    fromFound: 0.096,
    toFound: 2.899,
    found: 0.426,
    leastFound: -0.824,
    fromMissing: 0.543,
    toMissing: -1.239,
    likely: 0.951,
    leastLikely: 2.212,
    action: 0.576,
    sameAction: -0.349,
    initials: 0.523,
    single: -0.79,
    lengths: 0.06,
    primary: 1.504,
    number: 1.075,
  },
  none: 10.329,
};

/** The weights by which two texts are judged by themselves, such as two titles; `none` is the even chance. */
export const pair: { readonly weights: Weights; readonly none: number } = {
  weights: {
    words: -0.731,
    letters: 0.862,
    dice: 2.395,
    fromFound: 4.038,
    toFound: 1.845,
    found: 2.452,
    leastFound: 3.934,
    fromMissing: 0.464,
    toMissing: 3.593,
    likely: -3.958,
    leastLikely: 1.807,
    action: 0.881,
    sameAction: -1.829,
    initials: 2.489,
    single: 2.068,
    lengths: -0.498,
    primary: 0,
    number: 0.332,
  },
  none: 7.02,
};
