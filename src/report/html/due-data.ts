import { answerGuide } from "../../diagnostics/answer-places.ts";
import type { Survey } from "../../ladder/survey/survey.ts";
import { neutralise } from "../text/neutralise.ts";
import type { PageContext } from "./page-context.ts";
import type { DueData, WorkData } from "./page-data.ts";
import { placeText } from "./place-text.ts";

type Finding = Survey["ahead"][number];

/** What ends, changes or is to be reviewed, by day; no exceptions, which may be about one learner. */
export function dueData({ ahead, agreements, offerings, programs }: Survey): DueData[] {
  const asked = new Set([
    ...agreements.map(({ id }) => id),
    ...offerings.map(({ id }) => id),
    ...programs.keys(),
  ]);
  const items = ahead
    .map(dueItem)
    .filter(({ id, kind }) => kind !== "exception" && (kind !== "agreement" || asked.has(id)));
  return items.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function dueItem({ code, args, at }: Finding): DueData {
  const known = args as { readonly [key: string]: unknown };
  const text = (key: string) => (typeof known[key] === "string" ? known[key] : null);
  return {
    code,
    kind: text("kind") ?? (text("agreement") === null ? "micro-credential" : "agreement"),
    id: text("id") ?? text("agreement") ?? "",
    on: text("on") ?? "",
    at: placeText(at),
  };
}

/** The open questions, those that most depends on first. */
export function workData({ from, words }: PageContext): WorkData[] {
  return from.survey.work.items.map((item) => {
    const programs = new Set(item.pairs.map(({ program }) => program));
    const [only] = programs;
    const { key, example } = answerGuide(item);
    const doubt = { for: item.for, fact: item.args.fact, args: item.args, at: item.at };
    return {
      id: item.id,
      party: item.for,
      point: words.question(doubt, only ?? null),
      credits: item.credits.toNumber(),
      gains: item.credits.isPositive
        ? []
        : [...new Set(item.pairs.flatMap(({ gain }) => gain ?? []))],
      unit: item.unit,
      pairs: item.pairs.map(({ microCredential, program }) => [microCredential, program] as const),
      answerAt: item.answerAt === null ? null : placeText(item.answerAt),
      key: neutralise(key),
      example: neutralise(example),
    };
  });
}
