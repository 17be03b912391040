import type { Span } from "../../diagnostics/span.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { Hold } from "../../ladder/result.ts";
import type { GateResult } from "../../policy/gates.ts";

/** A share that is certain, and one that is possible. */
export interface Bounds {
  readonly certain: Rational;
  readonly possible: Rational;
}

/** What results name by id only: titles, codes, dates and rules of the day. */
export interface Lookup {
  /** The title of a micro-credential, with a status that a reader should know of; its id where it is not known. */
  readonly offering: (id: string) => string;
  /** Where an edition of a micro-credential is written; null when it is not known. */
  readonly offeringAt: (id: string, edition: string | null) => Span | null;
  /** The code of a course ("BTEC 2100"); its id where it is not known. */
  readonly course: (id: string) => string;
  /** The last day of an agreement; null when it has no end. */
  readonly agreementEnd: (id: string) => string | null;
  /** The share of a course's outcomes that a bank asks for; null when the bank is not known. */
  readonly threshold: (bank: string) => Rational | null;
  /** What a micro-credential covers of a course by itself under a bank's rules; null when one is not known. */
  readonly alone: (bank: string, course: string, microCredential: string) => Bounds | null;
  /** Where a rule of a bank stands; null when the bank is not known. */
  readonly ruleAt: (bank: string, path: GateResult["path"]) => Span | null;
  /** The title of a source that a bank's rule names; its key where there is none. */
  readonly source: (bank: string, key: string) => string;
  /** A limit or requirement of a program that binds, in words. */
  readonly bound: (program: string, hold: Hold) => string;
}
