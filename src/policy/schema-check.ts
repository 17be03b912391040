import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { RE2JS } from "re2js";
import type { JsonSchema } from "../documents/values.ts";

/** Keywords that only ask for information to be there. */
const presence = ["required", "dependentRequired"] as const;

/** Regular expressions of rules run in time linear in the text; ajv asks for this shape of engine. */
const linearRegExp = Object.assign(
  (pattern: string, _flags: string) => {
    const compiled = RE2JS.compile(pattern);
    return { test: (text: string) => compiled.matcher(text).find() };
  },
  { code: "linearRegExp" },
);

function engine(): Ajv2020 {
  return new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    validateFormats: false,
    verbose: true,
    code: { regExp: linearRegExp },
  });
}

/** Takes information that is absent as if it were there. */
function lenientEngine(): Ajv2020 {
  const ajv = engine();
  for (const keyword of presence) {
    ajv.removeKeyword(keyword);
    ajv.addKeyword({ keyword, valid: true });
  }
  return ajv;
}

const strict = engine();
const lenient = lenientEngine();

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
  const asWritten = strict.compile(schema);
  const ifStated = lenient.compile(schema);
  return (value) => {
    if (asWritten(value)) return { holds: true, couldHold: true, failures: [], absent: [] };
    const absent = missing(asWritten);
    const couldHold = ifStated(value);
    const failures = couldHold ? [] : words(ifStated);
    return { holds: false, couldHold, failures, absent };
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
  const composite = new Set(["anyOf", "oneOf", "if", "not"]);
  const errors = check.errors ?? [];
  const plain = errors.filter((error) => !composite.has(error.keyword));
  return [...new Set((plain.length > 0 ? plain : errors).map(sentence))];
}

function sentence(error: ErrorObject): string {
  const place = where(error).join(".") || "the document";
  const { data } = error;
  const shown = typeof data === "number" || typeof data === "string" || typeof data === "boolean";
  const is = shown ? `, is ${JSON.stringify(data)}` : data === null ? ", is known to be none" : "";
  const allowed = (error.params as { allowedValue?: unknown; allowedValues?: unknown[] }) ?? {};
  const list = allowed.allowedValues ?? (allowed.allowedValue === undefined ? null : [allowed.allowedValue]);
  const must = list === null ? (error.message ?? "does not hold") : `must be ${list.map(String).join(" or ")}`;
  return `${place} ${must}${is}`;
}

function where(error: ErrorObject): string[] {
  return error.instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
