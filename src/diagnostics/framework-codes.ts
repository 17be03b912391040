import { code } from "./entry.ts";

/** Codes about frameworks and test cases of rule packs. */
export const frameworkCodes = {
  "clause-failed": code<{ framework: string; clause: string; title: string; state: string }>({
    severity: "error",
    otherwise: ["warning", "info"],
    title: "A framework clause is not met",
    message: (a) => `${a.framework} ${a.clause}: ${a.title} (${a.state})`,
    help: () => null,
    explanation:
      "The micro-credential was checked against a framework and does not meet one of its clauses, or does not say enough to tell. `must` clauses are errors, `should` warnings, `may` information.",
  }),
  "framework-out-of-date": code<{
    framework: string;
    period: string;
    asOf: string;
    successor: string | null;
  }>({
    severity: "info",
    title: "A framework is not in effect on the day asked about",
    message: (a) => `${a.framework} is in effect from ${a.period}, not on ${a.asOf}`,
    help: (a) => (a.successor === null ? null : `${a.successor} follows it`),
    explanation:
      "Frameworks have dates like everything else. One that is asked for by its id is used whatever the day, and said to be out of date; `all` and patterns take only those in effect.",
  }),
  "case-failed": code<{
    case: string;
    of: string;
    what: string;
    expected: string;
    found: string;
    why: string;
  }>({
    severity: "error",
    title: "A test case of a rule pack fails",
    message: (a) =>
      `case ${a.case} of ${a.of}: ${a.what} should be ${a.expected}, and is ${a.found}${a.why === "" ? "" : ` (${a.why})`}`,
    help: () => "correct the rule, or the case if it is the case that is wrong",
    explanation:
      "A `cases` document holds small offerings with the answer that a framework or a credit bank must give. The rules as written give another answer, so either a rule does not say what was meant, or the case expects the wrong thing. The place shown is the expectation.",
  }),
};
