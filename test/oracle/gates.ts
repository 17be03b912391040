/** Section 4: gates of a bank for one micro-credential, and the JSON Schema they need. */
import { add, atLeast, type Fraction, fraction, less, ZERO } from "./fraction.ts";
import { SCHEDULED } from "./hours.ts";
import { child, type Doc, docs, isDoc, stated, text } from "./reading.ts";

/** "absent": what fails is only that information is absent */
type Result = "pass" | "fail" | "absent";

export type Gate = "pass" | "fail" | "unknown";

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => same(item, b[i]));
  }
  if (isDoc(a) && isDoc(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => same(a[key], b[key]));
  }
  return a === b;
}

function hasType(value: unknown, name: string): boolean {
  switch (name) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isDoc(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === name;
  }
}

const allOf = (results: readonly Result[]): Result => {
  if (results.includes("fail")) {
    return "fail";
  }
  return results.includes("absent") ? "absent" : "pass";
};

const anyOf = (results: readonly Result[]): Result => {
  if (results.includes("pass")) {
    return "pass";
  }
  return results.includes("absent") ? "absent" : "fail";
};

/** Keys that are known to be none fail; those that are not stated are absent. No schema here names null itself. */
const present = (keys: readonly string[], value: Doc): Result =>
  allOf(keys.map((key) => (stated(value, key) ? yes(value[key] !== null) : "absent")));

const yes = (holds: boolean): Result => (holds ? "pass" : "fail");

function keyword(schema: Doc, name: string, value: unknown): Result {
  const wanted = schema[name];
  const numeric = typeof value === "number" ? value : undefined;
  const bound = Number(wanted);
  switch (name) {
    case "type":
      return yes(
        (Array.isArray(wanted) ? wanted : [wanted]).some((t) => hasType(value, String(t))),
      );
    case "const":
      return yes(same(wanted, value));
    case "enum":
      return yes(Array.isArray(wanted) && wanted.some((item) => same(item, value)));
    case "minimum":
      return yes(numeric === undefined || numeric >= bound);
    case "maximum":
      return yes(numeric === undefined || numeric <= bound);
    case "exclusiveMinimum":
      return yes(numeric === undefined || numeric > bound);
    case "exclusiveMaximum":
      return yes(numeric === undefined || numeric < bound);
    case "minItems":
      return yes(value === null ? bound === 0 : !Array.isArray(value) || value.length >= bound);
    case "maxItems":
      return yes(!Array.isArray(value) || value.length <= bound);
    case "minLength":
      return yes(typeof value !== "string" || [...value].length >= bound);
    case "maxLength":
      return yes(typeof value !== "string" || [...value].length <= bound);
    case "pattern":
      return yes(typeof value !== "string" || new RegExp(String(wanted), "u").test(value));
    case "required":
      return isDoc(value)
        ? present(Array.isArray(wanted) ? wanted.map(String) : [], value)
        : "pass";
    case "properties":
      return isDoc(value) && isDoc(wanted)
        ? allOf(
            Object.entries(wanted)
              .filter(([key]) => stated(value, key))
              .map(([key, sub]) => evaluate(sub, value[key])),
          )
        : "pass";
    case "items":
      return Array.isArray(value) ? allOf(value.map((item) => evaluate(wanted, item))) : "pass";
    case "contains":
      return Array.isArray(value)
        ? anyOf(value.map((item) => evaluate(wanted, item)))
        : yes(value !== null);
    case "allOf":
      return allOf((Array.isArray(wanted) ? wanted : []).map((sub) => evaluate(sub, value)));
    case "anyOf":
      return anyOf((Array.isArray(wanted) ? wanted : []).map((sub) => evaluate(sub, value)));
    case "not":
      return yes(evaluate(wanted, value) !== "pass");
    case "title":
    case "description":
    case "$comment":
      return "pass";
    default:
      throw new Error(`keyword not supported by the oracle: ${name}`);
  }
}

function evaluate(schema: unknown, value: unknown): Result {
  if (!isDoc(schema)) {
    return yes(schema !== false);
  }
  return allOf(Object.keys(schema).map((name) => keyword(schema, name, value)));
}

function clause(gate: Doc, m: Doc): Gate {
  if (stated(gate, "applies") && evaluate(gate.applies, m) !== "pass") {
    return "pass";
  }
  const result = evaluate(gate.require, m);
  if (result === "absent") {
    return (text(gate, "absent") ?? "unknown") === "fail" ? "fail" : "unknown";
  }
  return result;
}

function minimumHours(bank: Doc, m: Doc): Gate {
  const wanted = child(bank, "hours").minimum;
  if (wanted === undefined || wanted === null) {
    return "pass";
  }
  const least = fraction(wanted);
  if (m.hours === null) {
    return atLeast(ZERO, least) ? "pass" : "fail";
  }
  const hours = child(m, "hours");
  const figure = (key: string): Fraction => fraction(hours[key] ?? 0);
  if (stated(hours, "learning")) {
    return atLeast(figure("learning"), least) ? "pass" : "fail";
  }
  const kinds = SCHEDULED.filter((kind) => stated(hours, kind));
  const hasUnspecified = stated(hours, "unspecified") && hours.unspecified !== null;
  if (kinds.length === 0 && !hasUnspecified) {
    return "unknown";
  }
  const scheduled = kinds.map(figure).reduce(add, ZERO);
  if (!hasUnspecified) {
    return atLeast(scheduled, least) ? "pass" : "fail";
  }
  // whichever kind it is: learning hours, or more scheduled hours
  const asLearning = figure("unspecified");
  const asScheduled = add(scheduled, asLearning);
  if (less(asScheduled, least)) {
    return "fail";
  }
  return atLeast(asLearning, least) ? "pass" : "unknown";
}

export const routeOf = (bank: Doc): string => text(bank, "route") ?? "plar";

/** The `must` gates of a bank, taken together. */
export function gates(bank: Doc, m: Doc): Gate {
  const results = docs(bank, "gates")
    .filter((gate) => (text(gate, "severity") ?? "must") === "must")
    .map((gate) => clause(gate, m));
  results.push(minimumHours(bank, m));
  if (m.creditStatus === "credit" && routeOf(bank) === "plar") {
    results.push("fail");
  }
  if (results.includes("fail")) {
    return "fail";
  }
  return results.includes("unknown") ? "unknown" : "pass";
}
