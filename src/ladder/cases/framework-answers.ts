import { checkConformance } from "../../policy/conformance.ts";
import type { CaseSetting } from "../../workspace/case-workspaces.ts";
import type { CaseAnswer, CaseAnswers } from "./answer.ts";
import { expectedResults, inWords } from "./expected-results.ts";

const open = new Set(["fail", "unknown"]);

/** What a framework says of a case's offering, beside what the case expects. */
export function frameworkAnswers(setting: CaseSetting): CaseAnswers {
  const { catalogue, subject, test } = setting;
  const offering = catalogue.offerings.get(setting.offering);
  if (offering === undefined || subject.kind !== "framework") return { answers: [], unknown: [] };
  const conformance = checkConformance(offering, subject, catalogue.asOf);
  const { claim, meets, clauses } = conformance;
  const why = clauses
    .filter(({ result, severity }) => severity === "must" && open.has(result))
    .map(({ id, failures }) => `${id}: ${failures.join(", ")}`)
    .join("; ");
  const whole = (key: "conforms" | "aligned", claimed: typeof claim): CaseAnswer[] => {
    const expected = test.expect[key];
    if (expected === undefined) return [];
    const found = claim === claimed ? inWords(meets) : "not reported";
    return [{ path: [key], what: key, expected: inWords(expected), found, why }];
  };
  const named = { key: "clauses", noun: "clause", of: subject.id };
  const each = expectedResults(test.expect.clauses, clauses, named);
  const answers = [...whole("conforms", "conformance"), ...whole("aligned", "alignment")];
  return { answers: [...answers, ...each.answers], unknown: each.unknown };
}
