import type { Rational } from "../../kernel/rational.ts";
import type { Conformance } from "../../policy/conformance.ts";
import type { FittingAward, PlacedAward, Verdict } from "../result.ts";

/** What a state of a workspace is asked about. */
export type Subject =
  | { readonly kind: "pair"; readonly microCredential: string; readonly program: string }
  | { readonly kind: "program"; readonly program: string }
  | { readonly kind: "agreement"; readonly agreement: string }
  | { readonly kind: "pathway"; readonly pathway: string; readonly step: string }
  | { readonly kind: "claim"; readonly microCredential: string; readonly claim: string }
  | { readonly kind: "conformance"; readonly microCredential: string; readonly framework: string };

/** What a state answers about a micro-credential and a program. */
export interface PairAnswer {
  readonly kind: "pair";
  readonly title: string;
  readonly programTitle: string;
  readonly edition: string | null;
  readonly verdict: Verdict;
  readonly certain: Rational;
  readonly possible: Rational;
  readonly unit: string;
  /** Awards that fit, each with where it goes when placed alone. */
  readonly awards: readonly FittingAward[];
}

/** What is placed in a program, all offerings together. */
export interface Filling {
  readonly credits: Rational;
  readonly optimal: boolean;
  readonly placed: readonly PlacedAward[];
  readonly completed: readonly string[];
}

/** What a state answers about a program. */
export interface ProgramAnswer {
  readonly kind: "program";
  readonly title: string;
  readonly of: Rational;
  readonly unit: string;
  readonly certain: Filling;
  readonly possible: Filling;
}

/** How a recorded decision stands on the day. */
export type AgreementState =
  | "in-effect"
  | "not-begun"
  | "expired"
  | "superseded"
  | "without-offering"
  | "outdated"
  | "reworded"
  | "unsigned"
  | "conditional"
  | "review-due";

/** What a state answers about a recorded decision. */
export interface AgreementAnswer {
  readonly kind: "agreement";
  readonly bank: string;
  readonly decision: string;
  readonly microCredentials: readonly string[];
  /** All that apply, in the order of their names above. */
  readonly states: readonly AgreementState[];
}

/** What a state answers about something that promises credit. */
export interface PromiseAnswer {
  readonly kind: "pathway" | "claim";
  readonly program: string | null;
  readonly course: string | null;
  readonly promised: Rational | null;
  /** Null where it cannot be verified. */
  readonly holds: boolean | null;
  readonly yields: Rational | null;
}

/** What a state answers about a micro-credential and a framework. */
export interface ConformanceAnswer {
  readonly kind: "conformance";
  readonly edition: string | null;
  readonly meets: Conformance["meets"];
  readonly clauses: Conformance["clauses"];
}

/** What a state answers about a subject. */
export type Answer =
  | PairAnswer
  | ProgramAnswer
  | AgreementAnswer
  | PromiseAnswer
  | ConformanceAnswer;

/** A name for a subject, and the order in which subjects are listed. */
export function keyOf(subject: Subject): string {
  switch (subject.kind) {
    case "pair":
      return joined(subject.kind, subject.program, subject.microCredential);
    case "program":
      return joined(subject.kind, subject.program);
    case "agreement":
      return joined(subject.kind, subject.agreement);
    case "pathway":
      return joined(subject.kind, subject.pathway, subject.step);
    case "claim":
      return joined(subject.kind, subject.microCredential, subject.claim);
    case "conformance":
      return joined(subject.kind, subject.framework, subject.microCredential);
  }
}

const joined = (...parts: readonly string[]) => parts.join("\n");

/** What of an answer is compared between two states, as text: titles, statements and places are not. */
export function gist(answer: Answer | null): string {
  return answer === null ? "" : JSON.stringify(compared(answer));
}

function compared(answer: Answer): readonly unknown[] {
  switch (answer.kind) {
    case "pair": {
      const { verdict, edition, certain, possible, unit, awards } = answer;
      return [verdict, edition, `${certain} ${possible}`, unit, awards.map(awardGist)];
    }
    case "program": {
      const { of, unit, certain, possible } = answer;
      return [`${of}`, unit, fillingGist(certain), fillingGist(possible)];
    }
    case "agreement":
      return [answer.bank, answer.decision, answer.microCredentials, answer.states];
    case "pathway":
    case "claim":
      return [`${answer.promised}`, answer.holds, `${answer.yields}`];
    case "conformance": {
      const { edition, meets, clauses } = answer;
      return [edition, meets, clauses.map(({ id, result, severity }) => [id, result, severity])];
    }
  }
}

function awardGist({ award, requirement, counted }: FittingAward): readonly unknown[] {
  const { id, bank, type, status, course, credits, agreement } = award;
  return [id, bank, type, status, course, `${credits}`, agreement, requirement, `${counted}`];
}

function fillingGist({ credits, placed, completed }: Filling): readonly unknown[] {
  return [`${credits}`, placed.map(placeGist), completed];
}

function placeGist({
  requirement,
  award,
  granted,
  counted,
  shared,
}: PlacedAward): readonly unknown[] {
  return [requirement, award.id, award.status, `${granted}`, `${counted}`, shared];
}
