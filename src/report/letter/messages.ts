import type { Party } from "../../competency/doubt.ts";
import type { QuestionArgs } from "../../diagnostics/questions.ts";
import type { GateArgs, ReasonCode, reasonCatalogue } from "../../diagnostics/reasons.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { AppliedException } from "../../ladder/result.ts";
import type { HoldingAccount } from "../../learner/account/account.ts";
import type { EarnedRoute } from "../../learner/record.ts";
import type { LearnerAward, LearnerVerdict } from "../../learner/result.ts";

/** The arguments that a reason code has of its own. */
export type OwnArgs<C extends ReasonCode> = Parameters<(typeof reasonCatalogue)[C]["message"]>[0];

/** The arguments of a question of one kind. */
export type ArgsOf<F extends QuestionArgs["fact"]> = Extract<QuestionArgs, { readonly fact: F }>;

/** A plain sentence for each reason; ids among the arguments are names by then. */
export type ReasonSentences = { readonly [C in ReasonCode]: (args: OwnArgs<C>) => string };

/** A plain question for each kind; ids among the arguments are names by then. */
export type QuestionSentences = {
  readonly [F in QuestionArgs["fact"]]: (args: ArgsOf<F>) => string;
};

/** How a language writes what is not a sentence. */
export interface Speech {
  /** At most two decimals, truncated so that nothing is rounded up across a threshold. */
  readonly number: (value: Rational) => string;
  /** A share as a percentage, truncated to one decimal; to at least as many as the share has that is needed. */
  readonly share: (value: Rational, needed?: Rational) => string;
  /** A share that a rule states, as a percentage. */
  readonly statedShare: (value: Rational) => string;
  /** An amount with the name of its unit. */
  readonly credits: (value: Rational, unit: string) => string;
  /** The name of a unit in the plural. */
  readonly unit: (unit: string) => string;
  /** A day `YYYY-MM-DD` in words; the text itself where it is none. */
  readonly date: (text: string) => string;
  readonly quote: (text: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/** What an exception is about, in names; null where it does not say. */
export interface NamedException {
  readonly item: string | null;
  readonly requirement: string | null;
  readonly course: string | null;
  readonly minimumGrade: string | null;
}

/** The answer in figures. */
export interface InShort {
  readonly certain: Rational;
  readonly possible: Rational;
  readonly unit: string;
  readonly program: string;
}

/** Headings of the sections. */
export interface Headings {
  readonly short: string;
  readonly considered: string;
  readonly recommended: string;
  readonly reasons: string;
  readonly questions: string;
  readonly exceptions: string;
  readonly appeal: string;
  readonly limits: string;
  readonly reference: string;
}

/** Labels, captions and headings of columns. */
export interface Words {
  readonly learner: string;
  readonly program: string;
  readonly rules: string;
  readonly asOf: string;
  readonly microCredentials: string;
  readonly microCredential: string;
  readonly issuer: string;
  readonly completed: string;
  readonly grade: string;
  readonly result: string;
  readonly earned: string;
  readonly course: string;
  readonly route: string;
  readonly credit: string;
  readonly counts: string;
  readonly awards: string;
  readonly reviews: string;
  /** The same where credit that counts now gives way to it. */
  readonly instead: string;
  readonly for: string;
  readonly toward: string;
  readonly from: string;
  readonly basis: string;
  readonly notStated: string;
  readonly nowhere: string;
  readonly withoutCredit: string;
  readonly blockCredit: string;
}

/** Sentences of the letter itself. */
export interface Sentences {
  readonly edition: (title: string, edition: string) => string;
  readonly programOf: (title: string, credits: string) => string;
  readonly openCredit: (subject: string | null, level: number | null) => string;
  readonly more: (answer: InShort) => string;
  /** Requirements that recorded decisions meet without credit. */
  readonly waived: (requirements: readonly string[]) => string;
  readonly onlyTheInstitution: string;
  readonly notProven: string;
  /** That the credits are proven, and what is complete is not. */
  readonly notSettled: string;
  readonly nothingHeld: string;
  /** What is recorded more than once, by names. */
  readonly repeated: (names: readonly string[]) => string;
  /** How many entries could not be read, and the first lines of the records on which they stand. */
  readonly leftOut: (count: number, lines: readonly number[]) => string;
  readonly noRules: string;
  /** That dates are asked for, and none is on record. */
  readonly dayUnknown: string;
  /** That somebody decides whether a course already earned fills a requirement. */
  readonly undecided: (requirement: string) => string;
  readonly nothingRecommended: string;
  /** What an award rests on, where it counts only once what else is open is answered. */
  readonly onceAnswered: (basis: string) => string;
  /** Credit and its amount. */
  readonly part: (credit: string, amount: string) => string;
  /** That credit which counts now would not once reviews have come out well. */
  readonly givesWay: (parts: readonly string[]) => string;
  readonly moreReasons: (count: number) => string;
  readonly moreQuestions: (count: number) => string;
  readonly questionsIntro: string;
  readonly nothingOpen: string;
  readonly exceptionsIntro: string;
  readonly decided: (on: string, by: readonly string[]) => string;
  readonly because: (reason: string) => string;
  readonly appeal: (bank: string, days: number | null, to: string | null) => string;
  readonly appealUnknown: (bank: string | null) => string;
  readonly recommendation: (asOf: string) => string;
  readonly mistake: string;
  readonly referenceIntro: string;
}

/** Everything that a letter says in one language; a missing message does not compile. */
export interface Messages {
  /** BCP 47. */
  readonly language: string;
  readonly speech: Speech;
  readonly title: string;
  readonly headings: Headings;
  readonly words: Words;
  readonly sentences: Sentences;
  readonly verdicts: { readonly [V in LearnerVerdict]: (answer: InShort) => string };
  readonly standings: { readonly [S in HoldingAccount["standing"]]: string };
  readonly bases: { readonly [S in LearnerAward["status"]]: (bank: string) => string };
  readonly routes: { readonly [R in EarnedRoute]: string };
  readonly parties: { readonly [P in Party]: (title: string, issuer: string) => string };
  readonly reasons: ReasonSentences;
  /** A reason that a rule of a bank gave, whatever its code. */
  readonly rule: (args: GateArgs) => string;
  readonly questions: QuestionSentences;
  readonly exceptions: {
    readonly [T in AppliedException["type"]]: (exception: NamedException) => string;
  };
}
