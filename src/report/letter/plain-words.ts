import type { QuestionArgs } from "../../diagnostics/questions.ts";
import type { GateArgs } from "../../diagnostics/reasons.ts";
import type { Messages } from "./messages.ts";
import { type HoldingReason, namedQuestion, namedReason } from "./named-args.ts";
import type { LetterNames } from "./names.ts";

/** Codes that only rules of banks give, which have sentences of their own. */
const ofRules: ReadonlySet<string> = new Set([
  "provider-unrecognized",
  "professional-body",
  "practicum",
  "topics-missing",
  "documents-missing",
]);

/** A reason in plain words, in the language of the messages. */
export function reasonWords(
  messages: Messages,
  reason: HoldingReason,
  names: LetterNames,
  microCredential: string,
): string {
  const args = namedReason(reason, names, microCredential);
  if ("gate" in args && !ofRules.has(reason.code)) return messages.rule(args as GateArgs);
  return (messages.reasons[reason.code] as (args: object) => string)(args);
}

/** A question in plain words, in the language of the messages. */
export function questionWords(
  messages: Messages,
  question: QuestionArgs,
  names: LetterNames,
): string {
  const args = namedQuestion(question, names);
  return (messages.questions[args.fact] as (args: QuestionArgs) => string)(args);
}
