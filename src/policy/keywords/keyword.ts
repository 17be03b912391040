import type { JsonSchema } from "../../documents/reader.ts";
import type { CivilDate } from "../../kernel/date.ts";

/** What a keyword may know beside the value. */
export interface KeywordContext {
  readonly asOf: CivilDate;
}

/** What a keyword says of a value; what fails whatever else is stated is a failure, what is only not stated is absent. */
export interface KeywordVerdict {
  /** Sentences that name the number or word that failed. */
  readonly failures: readonly string[];
  /** Dotted names, below the value, of what is not stated. */
  readonly absent: readonly string[];
}

/** A rule of ours that JSON Schema cannot say; it stands in a clause like any other keyword. */
export interface Keyword<Setting = unknown> {
  readonly name: string;
  /** The JSON Schema of what is written after the keyword. */
  readonly setting: JsonSchema;
  /** Values of other types are not looked at. */
  readonly on: readonly ("object" | "array" | "string")[];
  readonly check: (setting: Setting, value: unknown, context: KeywordContext) => KeywordVerdict;
}

/** The verdict on a value that keeps the rule. */
export const holds: KeywordVerdict = { failures: [], absent: [] };

/** The verdict on a value that breaks the rule, with the sentence that says how. */
export const fails = (sentence: string): KeywordVerdict => ({ failures: [sentence], absent: [] });

/** The verdict on a value that does not say enough. */
export const lacks = (...names: readonly string[]): KeywordVerdict => ({
  failures: [],
  absent: names,
});
