import type { JsonSchema } from "../../documents/reader.ts";
import { Rational } from "../../kernel/rational.ts";
import type { KeywordContext } from "./keyword.ts";
import { numberAt, valueAt } from "./value-at.ts";

interface Added {
  readonly path: string;
  readonly value: unknown;
  /** The value that the rule asks for; null where only somebody who knows can say. */
  readonly asked: string | number | null;
}

/** Adds what our keywords need and the document does not state. */
export function completeKeyword(schema: JsonSchema, value: unknown, context: KeywordContext) {
  const added = [
    ...forAssessment(schema.outcomesAssessed, value),
    ...forHours(schema.creditHours, value),
    ...forDate(schema.notPast, value, context),
  ];
  return {
    value: added.reduce((now, one) => stated(now, one.path.split("."), one.value), value),
    facts: added.map(({ path, asked }) => ({
      path,
      value: asked,
      asked: asked === null ? ("any" as const) : ("is" as const),
    })),
  };
}

function forAssessment(setting: unknown, value: unknown): Added[] {
  if (setting === undefined || valueAt(value, "assessments") !== undefined) return [];
  const assessment = { id: "A1", type: "project", criteria: "to be stated" };
  return [{ path: "assessments", value: [assessment], asked: null }];
}

function forHours(setting: unknown, value: unknown): Added[] {
  if (setting === undefined || valueAt(value, "hours.learning") !== undefined) return [];
  const { perCredit } = setting as { readonly perCredit: number | readonly [number, number] };
  const rate = Rational.parse(String(typeof perCredit === "number" ? perCredit : perCredit[0]));
  const credits = numberAt(value, "credit.value");
  if (credits === undefined || credits === null || rate === null) return [];
  const hours = credits.times(rate).toNumber();
  return [{ path: "hours.learning", value: hours, asked: hours }];
}

function forDate(setting: unknown, value: unknown, { asOf }: KeywordContext): Added[] {
  if (setting === undefined) return [];
  const { date, plusMonths } = setting as { readonly date: string; readonly plusMonths?: string };
  const missing = (path: string | undefined) =>
    path !== undefined && valueAt(value, path) === undefined;
  return [
    ...(missing(date) ? [{ path: date, value: asOf, asked: null }] : []),
    ...(plusMonths !== undefined && missing(plusMonths)
      ? [{ path: plusMonths, value: 12, asked: null }]
      : []),
  ];
}

function stated(value: unknown, [key, ...rest]: readonly string[], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  const mapping = typeof value === "object" && value !== null ? value : {};
  const inner = (mapping as Readonly<Record<string, unknown>>)[key];
  return { ...mapping, [key]: stated(inner, rest, leaf) };
}
