import type { Document } from "../../documents/document.ts";
import { includes } from "../../kernel/date.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";

/** The exceptions of a program that are in effect: for everyone, and for the learner where one is asked about. */
export function exceptionsInForce(
  catalogue: Catalogue,
  program: string,
  learner: string | null,
): Document<"exception">[] {
  return catalogue.workspace.documents.of("exception").filter(({ data, effective }) => {
    const concerns = data.learner === undefined || data.learner === learner;
    return data.program === program && concerns && includes(effective, catalogue.asOf);
  });
}
