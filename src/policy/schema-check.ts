import { createRequire } from "node:module";
import type { Ajv2020 } from "ajv/dist/2020.js";
import type { RE2JS } from "re2js";
import { lazily } from "../kernel/lazy.ts";
import { absentNames, failureWords } from "./failure-words.ts";
import { defineKeywords } from "./keywords/define.ts";
import type { KeywordContext } from "./keywords/keyword.ts";
import { knownNoneForm } from "./known-none.ts";
import { possibleForm } from "./possible.ts";
import type { Schema } from "./subschemas.ts";

// Both engines take longer to load than most runs take; those without clauses never load them.
const require = createRequire(import.meta.url);
const schemaEngine = () => require("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
const patternEngine = () => require("re2js") as typeof import("re2js");

/** Look-ahead, look-behind, atomic groups and references back: what the linear engine cannot know. */
const beyondLinear = /\(\?<?[=!]|\(\?>|\\[1-9]|\\k</;

/** A regular expression that the linear engine refuses. */
export class PatternError extends Error {
  readonly pattern: string;
  /** What in it takes more than linear time; null when it is no regular expression at all. */
  readonly unsafe: string | null;

  constructor(pattern: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const detail = reason.replace(/^error parsing regexp: /, "");
    super(`the pattern "${pattern}" is not a regular expression: ${detail}`, { cause });
    this.pattern = pattern;
    this.unsafe = beyondLinear.exec(pattern)?.[0] ?? null;
  }
}

function compilePattern(pattern: string): RE2JS {
  try {
    return patternEngine().RE2JS.compile(pattern);
  } catch (error) {
    throw new PatternError(pattern, error);
  }
}

/**
 * Regular expressions of rules run in time linear in the text; ajv asks for this shape of engine.
 * It tells patterns apart by `toString`: without it, all would run the first one compiled.
 */
const linearRegExp = Object.assign(
  (pattern: string, _flags: string) => {
    const compiled = compilePattern(pattern);
    return { test: (text: string) => compiled.matcher(text).find(), toString: () => pattern };
  },
  { code: "linearRegExp" },
);

const engine = lazily((): Ajv2020 => {
  const made = new (schemaEngine().Ajv2020)({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    validateFormats: false,
    verbose: true,
    // Credits and hours have four decimals at most: 0.3 is a multiple of 0.1.
    multipleOfPrecision: 6,
    addUsedSchema: false,
    passContext: true,
    // Optimised code costs more to make than it saves over some hundred documents.
    code: { regExp: linearRegExp, optimize: false },
  });
  defineKeywords(made);
  return made;
});

/** What a schema says of a value: whether it holds, and whether it could once what is absent is stated. */
export interface SchemaVerdict {
  readonly holds: boolean;
  readonly couldHold: boolean;
  /** What is wrong even if everything absent were stated. */
  readonly failures: readonly string[];
  /** What is not stated. */
  readonly absent: readonly string[];
}

/** A compiled schema over documents, on a day. */
export interface SchemaCheck {
  readonly verdict: (value: unknown, context: KeywordContext) => SchemaVerdict;
  /** `holds` of the verdict, without finding out why not. */
  readonly holds: (value: unknown, context: KeywordContext) => boolean;
}

/** Packs ask for the same things in the same words; what is compiled serves them all. */
const compiled = new Map<string, SchemaCheck>();

/** Compiles a JSON Schema 2020-12 with our keywords, in which null means "known to be none". Throws an Error that says why when it is none. */
export function compileSchema(schema: Schema): SchemaCheck {
  const key = JSON.stringify(schema);
  const known = compiled.get(key) ?? newCheck(schema);
  compiled.set(key, known);
  return known;
}

function newCheck(schema: Schema): SchemaCheck {
  engine().validateSchema(schema, true);
  const form = knownNoneForm(schema);
  const asWritten = engine().compile(form);
  const ifStated = lazily(() => engine().compile(possibleForm(form)));
  const holds = (value: unknown, context: KeywordContext) => asWritten.call(context, value);
  const verdict = (value: unknown, context: KeywordContext): SchemaVerdict => {
    if (holds(value, context)) return { holds: true, couldHold: true, failures: [], absent: [] };
    const errors = asWritten.errors ?? [];
    const couldHold = ifStated().call(context, value);
    const failures = couldHold ? [] : failureWords(errors);
    return { holds: false, couldHold, failures, absent: absentNames(errors) };
  };
  return { verdict, holds };
}
