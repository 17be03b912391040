import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeOf } from "../../documents/document.ts";
import { didYouMean } from "../../kernel/text.ts";
import type { CaseSetting } from "../../workspace/case-workspaces.ts";
import { openDay } from "../day.ts";
import type { ExpectationPath } from "./answer.ts";
import { bankAnswers } from "./bank-answers.ts";
import { frameworkAnswers } from "./framework-answers.ts";

/** The findings of all cases: an expectation that is not met, or that asks about nothing. */
export function runCases(settings: readonly CaseSetting[]): Diagnostic[] {
  return settings.flatMap(runCase);
}

function runCase(setting: CaseSetting): Diagnostic[] {
  const { document, test, index, subject } = setting;
  const day = openDay(setting.catalogue);
  const errors = day.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors;
  const opened = { ...setting, catalogue: day.catalogue };
  const { answers, unknown } =
    subject.kind === "framework" ? frameworkAnswers(opened) : bankAnswers(opened);
  const place = (path: ExpectationPath) => placeOf(document, "cases", index, "expect", ...path);
  return [
    ...unknown.map(({ path, reference, expected, known }) =>
      diagnostic(
        "unknown-reference",
        { reference, expected, suggestion: didYouMean(reference, known) },
        place(path),
      ),
    ),
    ...answers
      .filter(({ expected, found }) => expected !== found)
      .map(({ path, what, expected, found, why }) =>
        diagnostic(
          "case-failed",
          { case: test.id, of: subject.id, what, expected, found, why },
          place(path),
        ),
      ),
  ];
}
