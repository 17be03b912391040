import type { QuestionArgs } from "../diagnostics/questions.ts";
import type { Span } from "../diagnostics/span.ts";

/** Who can answer a question. */
export type Party = "provider" | "faculty" | "registrar" | "learner";

/** A fact that is not known and makes a difference between certain and possible. */
export interface Doubt {
  readonly for: Party;
  readonly fact: QuestionArgs["fact"];
  readonly args: QuestionArgs;
  readonly at: Span;
}
