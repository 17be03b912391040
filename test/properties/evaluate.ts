import { catalogueLookup } from "../../src/cli/catalogue-lookup.ts";
import { parseDate } from "../../src/kernel/date.ts";
import { openDay } from "../../src/ladder/day.ts";
import { ladder } from "../../src/ladder/ladder.ts";
import type { Ladder } from "../../src/ladder/result.ts";
import { ladderJson } from "../../src/report/ladder/ladder-json.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import { loadTexts } from "../../src/workspace/load.ts";

/** A document as plain JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** A workspace as plain documents, with what to ask of it. */
export interface Question {
  readonly documents: readonly Json[];
  readonly asOf: string;
  readonly program: string;
  readonly bank?: string;
}

/** Runs the ladder over documents given as plain JSON; fails on any error finding. */
export function evaluate(question: Question): Ladder {
  return run(question).result;
}

/** The JSON report of the ladder, without fixes. */
export function report(question: Question): string {
  return written(question, false);
}

/** The JSON report of the ladder, with fixes. */
export function reportWithFixes(question: Question): string {
  return written(question, true);
}

function written(question: Question, fixes: boolean): string {
  const { result, catalogue } = run(question, fixes);
  return ladderJson({
    head: { tool: { name: "creditbank", version: "0" }, asOf: question.asOf },
    ladder: result,
    diagnostics: [],
    lookup: catalogueLookup(catalogue),
    all: true,
    limits: false,
  });
}

function run({ documents, asOf, program, bank }: Question, fixes = false) {
  const day = parseDate(asOf);
  if (day === null) throw new Error(`not a date: ${asOf}`);
  const text = documents.map((document) => JSON.stringify(document)).join("\n---\n");
  const opened = openDay(
    catalogueAt(loadTexts([{ path: "workspace.yaml", text }], { packs: false }), day),
  );
  const errors = opened.diagnostics.filter((finding) => finding.severity === "error");
  if (errors.length > 0) throw new Error(errors.map((e) => `${e.code}: ${e.message}`).join("\n"));
  const result = ladder(opened.catalogue, {
    programs: (id) => id === program,
    fixes,
    all: true,
    ...(bank === undefined ? {} : { banks: (id: string) => id === bank }),
  });
  return { result, catalogue: opened.catalogue };
}

/** The credits and verdicts of a ladder as plain numbers. */
export function numbers(result: Ladder) {
  const view = result.programs[0];
  return {
    pairs: Object.fromEntries(
      result.pairs.map(({ microCredential, verdict, credits }) => [
        microCredential,
        {
          verdict,
          certain: credits.certain.toNumber(),
          possible: credits.possible.toNumber(),
        },
      ]),
    ),
    certain: view?.certain.credits.toNumber() ?? 0,
    possible: view?.possible.credits.toNumber() ?? 0,
  };
}

/** The credits that are certain in the program view. */
export const certainCredits = (question: Question) => numbers(evaluate(question)).certain;
