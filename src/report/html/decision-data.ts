import type { Survey } from "../../ladder/survey/survey.ts";
import { neutralise } from "../text/neutralise.ts";
import { assumptionWords, type Condition } from "./assumption-words.ts";
import type { PageContext } from "./page-context.ts";
import type { DecisionData } from "./page-data.ts";

type Finding = Survey["decisions"][number];
type Agreement = Survey["agreements"][number];
type Result = NonNullable<Agreement["data"]["results"]>[number];

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
  const overdue = of("agreement-review-due", survey.decisions);
  const ending = of("agreement-ending", survey.ahead);
  return survey.agreements.map((agreement) => ({
    ...ofAgreement(agreement, context),
    changed: changedParts(outdated.get(agreement.id)),
    reworded: reworded.has(agreement.id),
    overdue: overdue.has(agreement.id),
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
  context: PageContext,
): Omit<DecisionData, "changed" | "reworded" | "overdue" | "ending"> {
  const { id, data, effective } = agreement;
  const { subjects, from } = context;
  const { approved } = data;
  return {
    id,
    bank: subjects.bank(data.bank),
    offerings: data.microCredentials.map((one) => one.id),
    decision: data.decision,
    results: (data.results ?? []).map((result) => resultData(result, data.decision, context)),
    programs: data.programs ?? null,
    conditions: conditionsOf(data).map((one) =>
      context.words.say(assumptionWords(one, from.names(null))),
    ),
    from: effective.from ?? null,
    to: effective.to ?? null,
    assessed: data.assessed.on,
    approved: approved?.on ?? null,
    unsigned: !approved || approved.on > from.survey.asOf,
    reviewBy: data.reviewBy ?? null,
    at: from.place(agreement, "id"),
  };
}

function resultData(
  { type, course, subject, level, credits, program, programs }: Result,
  decision: string,
  { subjects }: PageContext,
): DecisionData["results"][number] {
  return {
    type: decision === "waiver" ? "waiver" : type,
    course: course === undefined ? null : subjects.course(course),
    subject: subject === undefined ? null : neutralise(subject),
    level: level ?? null,
    credits: credits?.toNumber() ?? null,
    program: program ?? null,
    programs: programs ?? null,
  };
}

/** What a decision asks of a learner. */
function conditionsOf({ conditions }: Agreement["data"]): Condition[] {
  const { minimumGrade: minimum, complete = [], note } = conditions ?? {};
  const microCredentials = [...new Set(complete)];
  return [
    ...(minimum === undefined ? [] : [{ kind: "grade", minimum } as const]),
    ...(complete.length === 0 ? [] : [{ kind: "complete", microCredentials } as const]),
    ...(note === undefined ? [] : [{ kind: "note", note } as const]),
  ];
}
