import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { RE2JS } from "re2js";
import type { JsonSchema } from "../documents/values.ts";
import { possibleForm } from "./possible.ts";

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
    return RE2JS.compile(pattern);
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

const engine = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  validateFormats: false,
  verbose: true,
  addUsedSchema: false,
  code: { regExp: linearRegExp },
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

/** A compiled schema over a document. */
export type SchemaCheck = (value: unknown) => SchemaVerdict;

/** Compiles a JSON Schema 2020-12. Throws an Error that says why when it is none. */
export function compileSchema(schema: JsonSchema | boolean): SchemaCheck {
  const asWritten = engine.compile(schema);
  const ifStated = engine.compile(possibleForm(schema));
  return (value) => {
    if (asWritten(value)) return { holds: true, couldHold: true, failures: [], absent: [] };
    const absent = missing(asWritten);
    const couldHold = ifStated(value);
    return { holds: false, couldHold, failures: couldHold ? [] : words(asWritten), absent };
  };
}

function missing(check: ValidateFunction): string[] {
  return (check.errors ?? [])
    .filter((error) => error.keyword === "required")
    .map((error) => {
      const name = String((error.params as { missingProperty?: unknown }).missingProperty);
      return [...where(error), name].join(".");
    });
}

function words(check: ValidateFunction): string[] {
  const composite = new Set(["anyOf", "oneOf", "if", "required", "dependentRequired"]);
  const errors = (check.errors ?? []).filter((error) => !error.schemaPath.includes("/contains/"));
  const plain = errors.filter((error) => !composite.has(error.keyword));
  return [...new Set((plain.length > 0 ? plain : errors).map(sentence))];
}

/** A failed keyword in words that name the value that failed. */
function sentence(error: ErrorObject): string {
  const place = where(error).join(".") || "the document";
  const { data } = error;
  if (data === null) return `${place} is known to be none`;
  const shown = ["number", "string", "boolean"].includes(typeof data);
  return shown
    ? `${place} is ${JSON.stringify(data)}, ${demand(error)}`
    : `${place} ${demand(error)}`;
}

function demand({ keyword, params, message }: ErrorObject): string {
  const { limit, allowedValue, allowedValues, type, pattern } = params as Readonly<
    Record<string, unknown>
  >;
  switch (keyword) {
    case "contains":
      return "has no entry of the kind required";
    case "minItems":
      return `needs at least ${String(limit)} ${limit === 1 ? "entry" : "entries"}`;
    case "maxItems":
      return `may have at most ${String(limit)} entries`;
    case "minLength":
      return limit === 1 ? "may not be empty" : `needs at least ${String(limit)} characters`;
    case "const":
      return `must be ${JSON.stringify(allowedValue)}`;
    case "enum":
      return `must be one of ${(allowedValues as unknown[]).map((v) => JSON.stringify(v)).join(", ")}`;
    case "type":
      return `must be of type ${String(type)}`;
    case "pattern":
      return `must match ${String(pattern)}`;
    case "not":
      return "must not be so";
    case "minimum":
      return `must be at least ${String(limit)}`;
    case "exclusiveMinimum":
      return `must be more than ${String(limit)}`;
    case "maximum":
      return `must be at most ${String(limit)}`;
    case "exclusiveMaximum":
      return `must be less than ${String(limit)}`;
    default:
      return message ?? "does not hold";
  }
}

function where(error: ErrorObject): string[] {
  return error.instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
