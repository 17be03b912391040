import type { Clause } from "../documents/clause.ts";
import type { KeywordContext } from "./keywords/keyword.ts";
import { compileSchema, type SchemaCheck } from "./schema-check.ts";

/** What a clause says of a micro-credential. */
export interface ClauseResult {
  readonly result: "pass" | "fail" | "unknown" | "not-applicable";
  /** What failed, or what is not stated, in words. */
  readonly failures: readonly string[];
  /** Is all that keeps it from passing that something is not stated? */
  readonly open: boolean;
}

/** A clause ready to be applied to micro-credential documents (as plain JSON). */
export interface CompiledClause {
  readonly clause: Clause;
  readonly check: (document: unknown, context: KeywordContext) => ClauseResult;
  /** Does it pass, or not apply? As `check`, without finding out why not. */
  readonly holds: (document: unknown, context: KeywordContext) => boolean;
}

/** The parts of a clause that are schemas. */
export type ClausePart = "applies" | "require";

/** A clause that cannot be compiled or run, why, and which part of it. */
export class ClauseError extends Error {
  readonly part: ClausePart;

  constructor(part: ClausePart, message: string, cause?: unknown) {
    super(message, { cause });
    this.part = part;
  }
}

const compiled = new WeakMap<Clause, CompiledClause>();

/** Compiles a clause once; `absent` says what missing information means where the clause does not. Throws a ClauseError. */
export function compileClause(clause: Clause, absent: "fail" | "unknown"): CompiledClause {
  const known = compiled.get(clause);
  if (known !== undefined) return known;
  const applies = clause.applies === undefined ? null : compile(clause.applies, "applies");
  const require = compile(clause.require, "require");
  const missing = clause.absent ?? absent;
  const isApplicable = (document: unknown, context: KeywordContext): boolean =>
    applies === null || run("applies", () => applies.holds(document, context));
  const holds = (document: unknown, context: KeywordContext): boolean =>
    !isApplicable(document, context) || run("require", () => require.holds(document, context));
  const check = (document: unknown, context: KeywordContext): ClauseResult => {
    if (!isApplicable(document, context)) {
      return { result: "not-applicable", failures: [], open: false };
    }
    const verdict = run("require", () => require.verdict(document, context));
    if (verdict.holds) return { result: "pass", failures: [], open: false };
    const open = verdict.couldHold;
    const unstated = verdict.absent.map((name) => `${name} is not stated`);
    if (open && missing === "unknown") return { result: "unknown", failures: unstated, open };
    const failures = verdict.failures.length > 0 ? verdict.failures : unstated;
    return { result: "fail", failures, open };
  };
  const result = { clause, check, holds };
  compiled.set(clause, result);
  return result;
}

function compile(schema: Clause["require"], part: ClausePart): SchemaCheck {
  try {
    return compileSchema(schema);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ClauseError(part, message.replace(/^strict mode: /, ""), error);
  }
}

function run<T>(part: ClausePart, evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof RangeError) {
      throw new ClauseError(part, "it refers to itself without end", error);
    }
    throw error;
  }
}
