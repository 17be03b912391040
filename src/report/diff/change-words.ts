import { questionMessage } from "../../diagnostics/questions.ts";
import { reasonMessage } from "../../diagnostics/reasons.ts";
import type {
  AgreementAnswer,
  Answer,
  ConformanceAnswer,
  Filling,
  PairAnswer,
  ProgramAnswer,
  PromiseAnswer,
} from "../../ladder/comparison/answer.ts";
import type { ExplainedChange } from "../../ladder/comparison/compare-states.ts";
import { destination, sharedDestination } from "../ladder/pair-text.ts";
import { verdictLooks } from "../ladder/verdict-text.ts";
import { creditText } from "../text/amount.ts";
import type { Lookup } from "../text/lookup.ts";
import type { DiffReport } from "./diff-report.ts";

/** A change in plain words; nothing in it is made safe for any format yet. */
export interface ChangeWords {
  readonly title: string;
  /** From what to what. */
  readonly step: string;
  readonly details: readonly string[];
}

/** Puts a change into words. */
export function changeWords(change: ExplainedChange, report: DiffReport): ChangeWords {
  const { subject, base, head } = change;
  const words = { title: titleOf(change, report), step: stepOf(base, head) };
  switch (subject.kind) {
    case "pair":
      return { ...words, details: pairDetails(change, report.lookup) };
    case "program":
      return { ...words, details: programDetails(asProgram(base), asProgram(head), report.lookup) };
    case "conformance":
      return { ...words, details: clauseDetails(asConformance(base), asConformance(head)) };
    default:
      return { ...words, details: [] };
  }
}

function titleOf({ subject, base, head }: ExplainedChange, { lookup }: DiffReport): string {
  const offering = (id: string) => {
    const title = lookup.head.offering(id);
    return title === id ? lookup.base.offering(id) : title;
  };
  switch (subject.kind) {
    case "pair": {
      const pair = asPair(head) ?? asPair(base);
      return `${pair?.title ?? subject.microCredential} (${subject.microCredential}) → ${pair?.programTitle ?? subject.program} (${subject.program})`;
    }
    case "program": {
      const program = asProgram(head) ?? asProgram(base);
      return `all offerings in ${program?.title ?? subject.program} (${subject.program})`;
    }
    case "agreement":
      return `agreement ${subject.agreement}`;
    case "pathway":
      return `pathway ${subject.pathway}, the step into ${subject.step}`;
    case "claim":
      return `${offering(subject.microCredential)} (${subject.microCredential}), its claim on ${subject.claim || "credit"}`;
    case "conformance":
      return `${offering(subject.microCredential)} (${subject.microCredential}) by framework ${subject.framework}`;
  }
}

function stepOf(base: Answer | null, head: Answer | null): string {
  if (base === null) return `is new: ${stateOf(head)}`;
  if (head === null) return `is gone; was ${stateOf(base)}`;
  const [was, is] = [stateOf(base), stateOf(head)];
  return was === is ? `${is}, otherwise than before` : `was ${was}; now ${is}`;
}

function stateOf(answer: Answer | null): string {
  switch (answer?.kind) {
    case "pair":
      return `${verdictLooks[answer.verdict].sentence}${pairCredits(answer)}`;
    case "program":
      return `${creditText(answer.certain.credits)} of ${creditText(answer.of)} credits, ${creditText(answer.possible.credits)} with what is in review`;
    case "agreement":
      return agreementState(answer);
    case "pathway":
    case "claim":
      return promiseState(answer);
    case "conformance":
      return answer.meets === null ? "not known" : answer.meets ? "met" : "not met";
    default:
      return "not there";
  }
}

function pairCredits({ certain, possible }: PairAnswer): string {
  if (possible.isZero) return "";
  if (certain.equals(possible)) return ` (${creditText(certain)})`;
  return ` (${creditText(certain)}, ${creditText(possible)} after review)`;
}

const stateWords = {
  "in-effect": "in effect",
  "not-begun": "not begun",
  expired: "expired",
  superseded: "superseded",
  "without-offering": "without an offering that it covers",
  outdated: "outdated, because what was assessed has changed",
  reworded: "reworded since",
  unsigned: "not approved",
  conditional: "on conditions",
  "review-due": "due for review",
} as const;

function agreementState({ states, decision }: AgreementAnswer): string {
  const kind = decision === "credit" ? "" : ` (${decision})`;
  return states.map((state) => stateWords[state]).join(", ") + kind;
}

function promiseState({ promised, holds, yields }: PromiseAnswer): string {
  const asked = promised === null ? "credit promised" : `${creditText(promised)} credits promised`;
  if (holds === null || yields === null) return `${asked}, which cannot be verified`;
  return `${asked}, ${creditText(yields)} certain`;
}

function pairDetails(
  { base, head, grounds }: ExplainedChange,
  lookup: DiffReport["lookup"],
): string[] {
  const [was, is] = [asPair(base), asPair(head)];
  const before = new Map((was?.awards ?? []).map((one) => [awardLine(one, lookup.base), one]));
  const after = new Map((is?.awards ?? []).map((one) => [awardLine(one, lookup.head), one]));
  const gone = [...before.keys()].filter((line) => !after.has(line)).map((line) => `- ${line}`);
  const come = [...after.keys()].filter((line) => !before.has(line)).map((line) => `+ ${line}`);
  const edition =
    was && is && was.edition !== is.edition
      ? [`edition ${is.edition ?? "(none)"}, was ${was.edition ?? "(none)"}`]
      : [];
  const now = grounds.head;
  const open = is?.verdict === "review" ? now?.question : null;
  const reason = is?.verdict === "no" || (is?.verdict === "review" && !open) ? now?.reason : null;
  return [
    ...edition,
    ...(open ? [questionMessage(open.args)] : []),
    ...(reason ? [`${reasonMessage(reason.code, reason.args)} (${reason.code})`] : []),
    ...gone,
    ...come,
  ];
}

function awardLine(fitting: PairAnswer["awards"][number], lookup: Lookup): string {
  const { award } = fitting;
  const by = award.agreement === null ? "" : `, agreement ${award.agreement}`;
  return `${award.status}: ${creditText(award.credits)} → ${destination(fitting, lookup)} by ${award.microCredentials.join(" + ")}, bank ${award.bank}${by}`;
}

function programDetails(
  base: ProgramAnswer | null,
  head: ProgramAnswer | null,
  lookup: DiffReport["lookup"],
): string[] {
  const certain = fillingDetails(base?.certain, head?.certain, lookup);
  const possible = fillingDetails(base?.possible, head?.possible, lookup);
  const more = possible.filter((line) => !certain.includes(line));
  return [...certain, ...more.map((line) => `${line} (with what is in review)`)];
}

function fillingDetails(
  base: Filling | undefined,
  head: Filling | undefined,
  lookup: DiffReport["lookup"],
): string[] {
  const lines = (filling: Filling | undefined, side: Lookup) => [
    ...(filling?.placed ?? []).map(
      (one) =>
        `${creditText(one.counted)} → ${sharedDestination(one, side)} by ${one.award.microCredentials.join(" + ")}`,
    ),
    ...(filling?.completed ?? []).map((path) => `${path} completed`),
  ];
  const [was, is] = [lines(base, lookup.base), lines(head, lookup.head)];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`),
  ];
}

function clauseDetails(base: ConformanceAnswer | null, head: ConformanceAnswer | null): string[] {
  const before = new Map((base?.clauses ?? []).map((clause) => [clause.id, clause.result]));
  return (head?.clauses ?? []).flatMap(({ id, title, result }) => {
    const was = before.get(id);
    return was === result ? [] : [`${title} (${id}): ${result}, was ${was ?? "not there"}`];
  });
}

const asPair = (answer: Answer | null) => (answer?.kind === "pair" ? answer : null);
const asProgram = (answer: Answer | null) => (answer?.kind === "program" ? answer : null);
const asConformance = (answer: Answer | null) => (answer?.kind === "conformance" ? answer : null);
