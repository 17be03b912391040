import { answerGuide } from "../../diagnostics/answer-places.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { questionMessage } from "../../diagnostics/questions.ts";
import type { WorkItem, WorkList } from "../../ladder/work-list.ts";
import { diagnosticJson, placeJson, printReport, type ReportHead } from "../text/json.ts";

/** The open questions and how they are to be reported. */
export interface QuestionsReport {
  readonly head: ReportHead;
  readonly list: WorkList;
  readonly diagnostics: readonly Diagnostic[];
}

/** The `questions` report as JSON. */
export function questionsJson({ head, list, diagnostics }: QuestionsReport): string {
  const count = (party: WorkItem["for"]) => list.items.filter((one) => one.for === party).length;
  return printReport("questions", head, {
    questions: list.items.map(itemJson),
    summary: {
      questions: list.items.length,
      provider: count("provider"),
      faculty: count("faculty"),
      registrar: count("registrar"),
      learner: count("learner"),
      pairs: pairsOf(list).size,
    },
    diagnostics: diagnostics.map(diagnosticJson),
  });
}

/** The pairs that depend on some question, each once. */
export function pairsOf({ items }: WorkList): Set<string> {
  return new Set(
    items.flatMap(({ pairs }) => pairs.map((p) => `${p.microCredential} ${p.program}`)),
  );
}

function itemJson(item: WorkItem): object {
  const { why, key, example, note } = answerGuide(item);
  return {
    id: item.id,
    for: item.for,
    fact: item.args.fact,
    message: questionMessage(item.args),
    why,
    credits: item.credits,
    unit: item.unit,
    pairs: item.pairs.map((pair) => ({
      microCredential: pair.microCredential,
      edition: pair.edition,
      offering: pair.offering,
      program: pair.program,
      verdict: pair.verdict,
      credits: pair.credits,
      unit: pair.unit,
    })),
    about: item.about.map(({ address, statement }) => ({ address, statement })),
    at: placeJson(item.at),
    answer: {
      at: item.answerAt === null ? null : placeJson(item.answerAt),
      key,
      example,
      note,
    },
  };
}
