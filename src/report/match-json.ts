import type { Suggestion } from "../competency/matching/suggest.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MatchEffect } from "../ladder/match/effects.ts";
import type { Match } from "../ladder/match/match.ts";
import { diagnosticJson, printReport, type ReportHead } from "./text/json.ts";

/** The `match` report as JSON. */
export function matchJson(
  head: ReportHead,
  match: Match,
  diagnostics: readonly Diagnostic[],
): string {
  return printReport("match", head, {
    suggestions: match.suggestions.map(suggestionJson),
    effects: match.effects.map(effectJson),
    compared: match.compared,
    minScore: match.minScore,
    calibration: match.calibration.rows,
    cut: match.cut,
    diagnostics: diagnostics.map(diagnosticJson),
  });
}

function suggestionJson(one: Suggestion): object {
  return {
    from: one.from.address,
    to: one.to.address,
    relation: one.relation,
    score: one.score,
    rank: one.rank,
    because: one.because,
    via: one.via,
    differs: one.differs.map(({ by, from, to }) => ({ by, from, to })),
  };
}

function effectJson(effect: MatchEffect): object {
  const { microCredential, program, course, before, verdict, credits, accepting } = effect;
  return {
    microCredential,
    program,
    course,
    before,
    verdict,
    credits,
    accepting: accepting.map(({ from, to }) => ({ from: from.address, to: to.address })),
  };
}
