import type { Verdict } from "../ladder/result.ts";
import type { Tone } from "./style.ts";

/** How a verdict is shown: its mark, its word in lists, its words in a sentence, and its tone. */
export interface VerdictLook {
  readonly symbol: string;
  readonly word: string;
  readonly phrase: string;
  readonly tone: Tone;
}

/** The looks of all verdicts, in the order of lists. */
export const verdictLooks: Readonly<Record<Verdict, VerdictLook>> = {
  recognized: { symbol: "✔", word: "recognized", phrase: "recognized", tone: "good" },
  eligible: { symbol: "✔", word: "eligible", phrase: "eligible", tone: "good" },
  cluster: { symbol: "+", word: "cluster", phrase: "in a cluster", tone: "good" },
  review: { symbol: "?", word: "review", phrase: "to review", tone: "maybe" },
  no: { symbol: "✘", word: "no", phrase: "no", tone: "bad" },
  "not-assessed": { symbol: "·", word: "not compared", phrase: "not compared yet", tone: "quiet" },
};

/** The order in which verdicts are listed. */
export const verdictOrder = Object.keys(verdictLooks) as readonly Verdict[];
