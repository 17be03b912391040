/** Where an expectation stands below `expect`. */
export type ExpectationPath = readonly (string | number)[];

/** One expectation of a case with the answer that the rules give. */
export interface CaseAnswer {
  readonly path: ExpectationPath;
  /** What was asked, in words: `clause D1`. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  /** Why the answer is what it is; empty where there is nothing to say. */
  readonly why: string;
}

/** An expectation about something that the subject does not have. */
export interface UnknownExpectation {
  readonly path: ExpectationPath;
  readonly reference: string;
  readonly expected: string;
  readonly known: readonly string[];
}

/** The answers to what a case expects. */
export interface CaseAnswers {
  readonly answers: readonly CaseAnswer[];
  readonly unknown: readonly UnknownExpectation[];
}
