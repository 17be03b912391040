import { fixMessage } from "../../diagnostics/fixes.ts";
import { questionMessage } from "../../diagnostics/questions.ts";
import { reasonMessage } from "../../diagnostics/reasons.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import type { Fix, Pair, Question } from "../../ladder/result.ts";
import { placeJson } from "../text/json.ts";
import type { Lookup } from "../text/lookup.ts";
import { assumptionJson } from "./assumption-json.ts";
import { fittingJson } from "./award-json.ts";

type Reason = Pair["reasons"][number];

/** The answer for one micro-credential and one program. */
export function pairJson(pair: Pair, lookup: Lookup): object {
  const { certain, possible, unit } = pair.credits;
  return {
    microCredential: pair.microCredential,
    edition: pair.edition,
    offering: pair.status,
    program: pair.program,
    verdict: pair.verdict,
    credits: { certain, possible, unit },
    awards: pair.awards.map((award) => fittingJson(award, lookup)),
    assumed: pair.assumed.map(assumptionJson),
    reasons: pair.reasons.map(reasonJson),
    warnings: pair.warnings.map(reasonJson),
    questions: pair.questions.map(questionJson),
    fixes: pair.fixes.map(fixJson),
  };
}

/** Why an answer is not better. */
export function reasonJson({ code, args, rule, source, at }: Reason): object {
  return { code, message: reasonMessage(code, args), args, rule, source, at: placeJson(at) };
}

/** What has to be answered, by whom, and the credits at stake. */
export function questionJson({ for: party, fact, args, credits, at }: Question): object {
  return { for: party, fact, message: questionMessage(args), credits, at: placeJson(at) };
}

function fixJson({ kind, args, course, about, verdict, credits }: Fix): object {
  const { value, hours } = args;
  const what = { kind, message: fixMessage(kind, args), course, about: sorted(about, compareText) };
  return { ...what, value, hours, verdict, credits };
}
