import { checkConformance } from "../../policy/conformance.ts";
import type { CaseSetting } from "../../workspace/case-workspaces.ts";
import type { CaseAnswer, CaseAnswers } from "./answer.ts";
import { expectedResults, inWords } from "./expected-results.ts";

/** What a framework says of a case's offering, beside what the case expects. */
export function frameworkAnswers(setting: CaseSetting): CaseAnswers {
  const { catalogue, subject, test } = setting;
  const offering = catalogue.offerings.get(setting.offering);
  if (offering === undefined || subject.kind !== "framework") return { answers: [], unknown: [] };
  const conformance = checkConformance(offering, subject);
  const { conforms } = test.expect;
  const failed = conformance.clauses.filter(
    ({ result, severity }) => severity === "must" && result !== "pass",
  );
  const whole: CaseAnswer[] =
    conforms === undefined
      ? []
      : [
          {
            path: ["conforms"],
            what: "conforms",
            expected: inWords(conforms),
            found: inWords(conformance.conforms),
            why: failed
              .filter(({ result }) => result !== "not-applicable")
              .map(({ id, failures }) => `${id}: ${failures.join(", ")}`)
              .join("; "),
          },
        ];
  const named = { key: "clauses", noun: "clause", of: subject.id };
  const each = expectedResults(test.expect.clauses, conformance.clauses, named);
  return { answers: [...whole, ...each.answers], unknown: each.unknown };
}
