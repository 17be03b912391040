import type { Survey } from "../../ladder/survey/survey.ts";
import { messagesEn } from "../letter/messages-en.ts";
import { messagesFr } from "../letter/messages-fr.ts";
import { reasonWords } from "../letter/plain-words.ts";
import { neutralise } from "../text/neutralise.ts";
import type { PageContext } from "./page-context.ts";
import type { DerivationData, EvidenceData, GateData, Span } from "./page-data.ts";
import { placeText } from "./place-text.ts";

type BankBasis = Survey["bases"][number]["banks"][number];
type CourseDerivation = BankBasis["courses"][number];
type Outcome = CourseDerivation["outcomes"][number];
type Evidence = Outcome["evidence"][number]["evidence"];
type Gate = BankBasis["gates"][number];
type Bounds = Outcome["evidence"][number]["evidence"]["degree"];

/** A certain and a possible share as numbers of at most 4 decimals. */
export const spanOf = ({ certain, possible }: Bounds): Span => [
  certain.toNumber(),
  possible.toNumber(),
];

/** How a set of offerings covers a course. */
export function derivationData(found: CourseDerivation, context: PageContext): DerivationData {
  const { subjects } = context;
  const { low, high } = found.ceiling;
  return {
    bank: subjects.bank(found.bank) ?? -1,
    course: subjects.course(found.course) ?? -1,
    offerings: found.microCredentials,
    coverage: spanOf(found.coverage),
    floor: found.floor.toNumber(),
    covers: found.covers,
    hours: found.hours,
    ceiling: [low.toNumber(), high?.toNumber() ?? null],
    compared: found.compared,
    outcomes: found.outcomes.map((outcome) => ({
      met: spanOf(outcome),
      open: outcome.open,
      evidence: outcome.evidence.map(({ evidence }) => evidenceData(evidence, context)),
    })),
  };
}

function evidenceData(evidence: Evidence, { words }: PageContext): EvidenceData {
  const { by, derivation, degree, stated, denied, doubts } = evidence;
  return {
    by,
    relation: derivation.relation,
    counts: spanOf(degree),
    stated,
    denied,
    steps: derivation.steps.map(({ from, relation, to, by: who, at }) => ({
      from: neutralise(from),
      relation,
      to: neutralise(to),
      by: who === null ? null : neutralise(who),
      at: placeText(at),
    })),
    questions: doubts.map((doubt) => words.question(doubt, null)),
  };
}

/** What the gates of a bank say of an offering. */
export function gateSet(
  gates: readonly Gate[],
  bank: string,
  offering: string,
  context: PageContext,
): GateData[] {
  return gates.map((gate) => gateData(gate, bank, offering, context));
}

function gateData(gate: Gate, bank: string, offering: string, context: PageContext): GateData {
  const { title, severity, result, conditional, args, source, path } = gate;
  const holds = result === "pass" || result === "not-applicable";
  const failures = "failures" in args && Array.isArray(args.failures) ? args.failures : [];
  const document = context.from.survey.banks.get(bank);
  return {
    title: neutralise(title),
    severity,
    result,
    conditional,
    missing: failures.map((failure) => neutralise(String(failure))),
    why: holds ? null : whyNot(gate, offering, context),
    source: source === null ? null : neutralise(context.from.source(bank, source)),
    at: document === undefined ? null : context.from.place(document, ...path),
  };
}

function whyNot({ reason: code, args }: Gate, offering: string, { words, from }: PageContext) {
  const names = from.names(null);
  const reason = { code, args } as Parameters<typeof reasonWords>[1];
  return words.say({
    en: reasonWords(messagesEn, reason, names, offering),
    fr: reasonWords(messagesFr, reason, names, offering),
  });
}
