import type { featureNames } from "./features.ts";

/** What each measure of two wordings weighs. */
export type Weights = Readonly<Record<(typeof featureNames)[number], number>>;

/**
 * The weights by which a statement is chosen among all those of a document, and what "none of them" weighs. Fitted as
 * `npm run bench -- matching --fit` does, on texts for which people chose a statement or none (`calibration.ts`).
 */
export const choice: { readonly weights: Weights; readonly none: number } = {
  weights: {
    words: 2.311,
    letters: 2.64,
    dice: 2.273,
    fromFound: -0.118,
    toFound: 2.814,
    found: 0.335,
    leastFound: -0.792,
    fromMissing: 0.58,
    toMissing: -1.227,
    likely: 1.204,
    leastLikely: 2.33,
    action: 0.286,
    sameAction: -0.002,
    initials: 0.678,
    single: -0.637,
    lengths: 0.025,
    primary: 1.804,
    number: 1.097,
  },
  none: 10.559,
};

/** The weights by which two texts are judged by themselves, such as two titles; `none` is the even chance. */
export const pair: { readonly weights: Weights; readonly none: number } = {
  weights: {
    words: 0.024,
    letters: -0.065,
    dice: 3.01,
    fromFound: 3.427,
    toFound: 3.812,
    found: 0.376,
    leastFound: 4.434,
    fromMissing: 0.521,
    toMissing: 2.196,
    likely: -4.983,
    leastLikely: 1.938,
    action: 0.838,
    sameAction: -1.362,
    initials: 2.981,
    single: 1.941,
    lengths: -0.369,
    primary: 1.771,
    number: 2.114,
  },
  none: 7.855,
};
