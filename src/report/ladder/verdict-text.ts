import type { Verdict } from "../../ladder/result.ts";
import type { Tone } from "../text/style.ts";

/** How a verdict is shown: its mark, its word in lists, its words after a count, its words after "would be", and its tone. */
export interface VerdictLook {
  readonly symbol: string;
  readonly word: string;
  readonly counted: string;
  readonly sentence: string;
  readonly tone: Tone;
}

/** The looks of all verdicts, in the order of lists. */
export const verdictLooks: Readonly<Record<Verdict, VerdictLook>> = {
  recognized: {
    symbol: "✔",
    word: "recognized",
    counted: "recognized",
    sentence: "recognized",
    tone: "good",
  },
  eligible: {
    symbol: "✔",
    word: "eligible",
    counted: "eligible",
    sentence: "eligible",
    tone: "good",
  },
  cluster: {
    symbol: "+",
    word: "cluster",
    counted: "in a cluster",
    sentence: "in a cluster",
    tone: "good",
  },
  review: {
    symbol: "?",
    word: "review",
    counted: "to review",
    sentence: "in review",
    tone: "maybe",
  },
  no: { symbol: "✘", word: "no", counted: "no", sentence: "no", tone: "bad" },
  "not-assessed": {
    symbol: "·",
    word: "uncompared",
    counted: "not compared yet",
    sentence: "not compared yet",
    tone: "quiet",
  },
};

/** The order in which verdicts are listed. */
export const verdictOrder = Object.keys(verdictLooks) as readonly Verdict[];
