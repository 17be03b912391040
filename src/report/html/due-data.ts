import { answerGuide } from "../../diagnostics/answer-places.ts";
import type { Survey } from "../../ladder/survey/survey.ts";
import { neutralise } from "../text/neutralise.ts";
import type { PageContext } from "./page-context.ts";
import type { DecisionData, DueData, WorkData } from "./page-data.ts";
import { placeText } from "./place-text.ts";

type Finding = Survey["ahead"][number];
type Agreement = Survey["agreements"][number];

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

/** The recorded decisions in effect, with what is amiss or due with each. */
export function decisionData(context: PageContext): DecisionData[] {
  const { survey } = context.from;
  const of = (code: string, findings: readonly Finding[]) =>
    new Map(
      findings.flatMap((finding) =>
        finding.code === code ? [[agreementOf(finding), finding] as const] : [],
      ),
    );
  const outdated = of("agreement-outdated", survey.decisions);
  const reworded = of("agreement-reworded", survey.decisions);
  const ending = of("agreement-ending", survey.ahead);
  return survey.agreements.map((agreement) => ({
    ...ofAgreement(agreement, context),
    changed: changedParts(outdated.get(agreement.id)),
    reworded: reworded.has(agreement.id),
    ending: ending.has(agreement.id),
  }));
}

const agreementOf = ({ args }: Finding) => ("agreement" in args ? String(args.agreement) : "");

/** Names of the parts that changed, as the digest of substance names them; empty where that is not known. */
function changedParts(finding: Finding | undefined): string[] | null {
  if (finding === undefined) return null;
  const changes = "changes" in finding.args ? finding.args.changes : [];
  const parts = Array.isArray(changes) ? changes.map((one: { part: string }) => one.part) : [];
  return [...new Set(parts)];
}

function ofAgreement(
  agreement: Agreement,
  { subjects, from }: PageContext,
): Omit<DecisionData, "changed" | "reworded" | "ending"> {
  const { id, data, effective } = agreement;
  return {
    id,
    bank: subjects.bank(data.bank),
    offerings: data.microCredentials.map((one) => one.id),
    decision: data.decision,
    results: (data.results ?? []).map((result) => ({
      type: result.type,
      course: result.course === undefined ? null : subjects.course(result.course),
      subject: result.subject === undefined ? null : neutralise(result.subject),
      level: result.level ?? null,
      credits: result.credits?.toNumber() ?? null,
    })),
    from: effective.from ?? null,
    to: effective.to ?? null,
    assessed: data.assessed.on,
    approved: data.approved?.on ?? null,
    reviewBy: data.reviewBy ?? null,
    at: from.place(agreement, "id"),
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
      unit: item.unit,
      pairs: item.pairs.map(({ microCredential, program }) => [microCredential, program] as const),
      answerAt: item.answerAt === null ? null : placeText(item.answerAt),
      key: neutralise(key),
      example: neutralise(example),
    };
  });
}
