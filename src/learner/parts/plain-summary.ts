import { reasonCodes } from "../../diagnostics/reasons.ts";
import { byText, sorted } from "../../kernel/order.ts";
import { Rational } from "../../kernel/rational.ts";
import { rowFaultCodes } from "../record.ts";
import { learnerVerdicts } from "../result.ts";
import type { BatchSummary, Counts, ProgramSummary } from "./summary.ts";

/** A summary as plain JSON: nothing is lost, and equal summaries give the same text. */
export function plainSummary(summary: BatchSummary): object {
  const { rows, rejected, learners, programs, exceptions } = summary;
  return {
    rows,
    rejected: plainCounts(rejected),
    learners,
    programs: byKey(programs).map(([id, program]) => [id, plainProgram(program)]),
    exceptions: plainCounts(exceptions),
  };
}

function plainProgram(program: ProgramSummary): object {
  const { answers, verdicts, credits, reasons, exceptions, unproven, notUnique } = program;
  return {
    answers,
    verdicts: plainCounts(verdicts),
    credits: {
      recognized: credits.recognized.toExact(),
      eligible: credits.eligible.toExact(),
      review: credits.review.toExact(),
    },
    reasons: plainCounts(reasons),
    exceptions: plainCounts(exceptions),
    unproven,
    notUnique,
  };
}

function plainCounts(counts: Counts): object {
  return byKey(counts);
}

function byKey<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return sorted(
    map,
    byText(([key]) => key),
  );
}

/** Reads a summary back; null when the value is not one that was written by this version. */
export function readSummary(value: unknown): BatchSummary | null {
  const found = fieldsOf(value);
  const rows = count(found.rows);
  const learners = count(found.learners);
  const rejected = countsOf(found.rejected, oneOf(rowFaultCodes));
  const programs = mapOf(found.programs, text, programOf);
  const exceptions = countsOf(found.exceptions, text);
  if (rows === null || learners === null || rejected === null) return null;
  if (programs === null || exceptions === null) return null;
  return { rows, rejected, learners, programs, exceptions };
}

function programOf(value: unknown): ProgramSummary | null {
  const found = fieldsOf(value);
  const answers = count(found.answers);
  const unproven = count(found.unproven);
  const notUnique = count(found.notUnique);
  const verdicts = countsOf(found.verdicts, oneOf(learnerVerdicts));
  const reasons = countsOf(found.reasons, oneOf(reasonCodes));
  const exceptions = countsOf(found.exceptions, text);
  const credits = creditsOf(found.credits);
  if (answers === null || unproven === null || notUnique === null) return null;
  if (credits === null || verdicts === null || reasons === null || exceptions === null) return null;
  return { answers, verdicts, credits, reasons, exceptions, unproven, notUnique };
}

function creditsOf(value: unknown): ProgramSummary["credits"] | null {
  const found = fieldsOf(value);
  const recognized = exact(found.recognized);
  const eligible = exact(found.eligible);
  const review = exact(found.review);
  if (recognized === null || eligible === null || review === null) return null;
  return { recognized, eligible, review };
}

/** Reads one value; null when it is none of its kind. */
type Reader<T> = (value: unknown) => T | null;

const text: Reader<string> = (value) => (typeof value === "string" ? value : null);

const exact: Reader<Rational> = (value) =>
  typeof value === "string" ? Rational.fromExact(value) : null;

const count: Reader<number> = (value) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;

function oneOf<K extends string>(known: readonly K[]): Reader<K> {
  return (value) => known.find((one) => one === value) ?? null;
}

function countsOf<K extends string>(value: unknown, key: Reader<K>): Counts<K> | null {
  return mapOf(value, key, count);
}

function mapOf<K, V>(value: unknown, key: Reader<K>, item: Reader<V>): ReadonlyMap<K, V> | null {
  if (!Array.isArray(value)) return null;
  const all = new Map<K, V>();
  for (const entry of value) {
    const [name, content] = Array.isArray(entry) ? [key(entry[0]), item(entry[1])] : [null, null];
    if (name === null || content === null) return null;
    all.set(name, content);
  }
  return all.size === value.length ? all : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
