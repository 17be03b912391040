import type { ErrorObject } from "ajv/dist/2020.js";
import type { KeywordVerdict } from "./keywords/keyword.ts";
import { isKeyword } from "./keywords/keywords.ts";

/** The dotted names of what is not stated, each once. */
export function absentNames(errors: readonly ErrorObject[]): string[] {
  const names = errors.flatMap((error) => {
    if (isKeyword(error.keyword)) return verdictOf(error).absent.map((name) => below(error, name));
    if (error.keyword !== "required") return [];
    return [below(error, String((error.params as { missingProperty?: unknown }).missingProperty))];
  });
  return [...new Set(names)];
}

const composite = new Set(["anyOf", "oneOf", "if", "required", "dependentRequired"]);

/** What is wrong, in sentences that name the value that failed, each once. */
export function failureWords(all: readonly ErrorObject[]): string[] {
  const errors = all.filter((error) => !error.schemaPath.includes("/contains/"));
  const plain = errors.filter(
    (error) =>
      !composite.has(error.keyword) &&
      !(isKeyword(error.keyword) && verdictOf(error).failures.length === 0),
  );
  return [...new Set((plain.length > 0 ? plain : errors).flatMap(sentences))];
}

function sentences(error: ErrorObject): string[] {
  if (!isKeyword(error.keyword)) return [sentence(error)];
  const { failures, absent } = verdictOf(error);
  if (failures.length === 0) return absent.map((name) => `${below(error, name)} is not stated`);
  const place = where(error).join(".");
  return failures.map((failure) => (place === "" ? failure : `${place}: ${failure}`));
}

const verdictOf = ({ params }: ErrorObject) => params as KeywordVerdict;

const below = (error: ErrorObject, name: string): string => [...where(error), name].join(".");

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
