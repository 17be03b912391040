import { questionMessage } from "../../diagnostics/questions.ts";
import { reasonMessage } from "../../diagnostics/reasons.ts";
import type { Pair } from "../../ladder/result.ts";
import { basisOf, leadingAward } from "../ladder/pair-text.ts";
import type { Lookup } from "../text/lookup.ts";

/** The one thing that decided a verdict, in a sentence. */
export function decision(pair: Pair, lookup: Lookup): string {
  const leading = leadingAward(pair);
  const [question] = pair.questions;
  const [reason] = pair.reasons;
  if (pair.verdict === "review" && question !== undefined) {
    return `it is not known: ${questionMessage(question.args)}`;
  }
  if (leading !== null && pair.verdict !== "review") return basisOf(pair, leading.award, lookup);
  if (reason !== undefined) return reasonMessage(reason.code, reason.args);
  return "nobody has compared it with a course that this program can use";
}
