/** A wording as comparison needs it. Stems and grams are numbers of a lexicon's terms. */
export interface Profile {
  readonly text: string;
  /** The stems in order, with repetitions, and how they were written. */
  readonly sequence: readonly { readonly stem: number; readonly written: string }[];
  /** The distinct stems, ascending, and the weight of each. */
  readonly stems: Int32Array;
  readonly stemWeights: Float64Array;
  /** The square root of the sum of squared weights; never 0. */
  readonly stemNorm: number;
  readonly grams: Int32Array;
  readonly gramWeights: Float64Array;
  readonly gramNorm: number;
  /** The first letters of all words. */
  readonly initials: string;
  /** All words run together. */
  readonly joined: string;
  readonly numbers: ReadonlySet<string>;
  readonly negated: boolean;
  /** Was the text too long to be read to its end? */
  readonly cut: boolean;
}
