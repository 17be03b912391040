import type { Document } from "../../documents/document.ts";
import { type CivilDate, includes } from "../../kernel/date.ts";
import { compareText } from "../../kernel/order.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";

/** The exceptions of a program that are in force: for everyone, and for the learner where one is asked about. */
export function exceptionsInForce(
  catalogue: Catalogue,
  program: string,
  learner: string | null,
): Document<"exception">[] {
  return catalogue.workspace.documents
    .of("exception")
    .filter(
      (exception) =>
        exception.data.program === program &&
        concerns(exception, learner) &&
        isInForce(exception, catalogue.asOf),
    );
}

/** Is an exception for everyone, or for the learner where one is asked about? */
export function concerns({ data }: Document<"exception">, learner: string | null): boolean {
  return data.learner === undefined || data.learner === learner;
}

/** Is an exception in effect on a day, and decided by then? Where no day of the decision is stated, it is taken to be. */
export function isInForce({ data, effective }: Document<"exception">, day: CivilDate): boolean {
  const decided = data.decided?.on;
  return includes(effective, day) && (decided === undefined || compareText(decided, day) <= 0);
}
