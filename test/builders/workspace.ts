import type { Award } from "../../src/award/award.ts";
import { BankRules } from "../../src/award/bank-rules.ts";
import { RelationGraph } from "../../src/competency/graph.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { type CivilDate, parseDate } from "../../src/kernel/date.ts";
import { openDay } from "../../src/ladder/day.ts";
import { Evaluation } from "../../src/ladder/evaluation.ts";
import { ladder } from "../../src/ladder/ladder.ts";
import type { Ladder } from "../../src/ladder/result.ts";
import type { Catalogue } from "../../src/workspace/catalogue.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import type { Part } from "./documents.ts";

/** The day on which the tests ask, where they do not say another. */
export const today = "2025-01-31";

/** Documents as one YAML file (JSON is YAML). */
export const yamlOf = (documents: readonly Part[]): string =>
  documents.map((document) => JSON.stringify(document, null, 2)).join("\n---\n");

/** A workspace of one file that holds the documents; no built-in packs. */
export const workspaceOf = (...documents: readonly Part[]): Workspace =>
  loadTexts([{ path: "w.yaml", text: yamlOf(documents) }], { packs: false });

/** A day of the calendar. Throws when it is none. */
export function day(text: string): CivilDate {
  const date = parseDate(text);
  if (date === null) throw new Error(`${text} is not a day`);
  return date;
}

/** The documents in effect on a day. Throws when something is wrong with one of them. */
export function catalogueOf(documents: readonly Part[], asOf: string = today): Catalogue {
  const opened = openDay(catalogueAt(workspaceOf(...documents), day(asOf)));
  const errors = opened.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(said).join("\n"));
  return opened.catalogue;
}

/** A finding in one line: where, which code, and what it says. */
export const said = ({ at, code, message }: Diagnostic): string =>
  `${at.line}:${at.column} ${code}: ${message}`;

/** The codes of findings, in their order. */
export const codes = (found: readonly Diagnostic[]): string[] => found.map(({ code }) => code);

/** What a map holds. Throws when there is nothing. */
export function the<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
}

/** All candidate awards for the program `program`, sorted by id. */
export function candidatesOf(documents: readonly Part[], asOf: string = today): readonly Award[] {
  const evaluation = new Evaluation(catalogueOf(documents, asOf));
  const found = evaluation.program("program");
  if (found === null) throw new Error("the program honours no bank in effect");
  return found.awards;
}

/** All candidate awards in words, sorted by id: `eligible assigned:c:m 3`. */
export const awardsOf = (documents: readonly Part[], asOf: string = today): string[] =>
  candidatesOf(documents, asOf).map(({ status, id, credits }) => `${status} ${id} ${credits}`);

/** The verdict on every offering for the program `program`, by id. */
export const verdictsOf = (
  documents: readonly Part[],
  asOf: string = today,
): Record<string, string> =>
  Object.fromEntries(
    answersOf(documents, asOf).pairs.map(({ microCredential, verdict }) => [
      microCredential,
      verdict,
    ]),
  );

/** The whole answer, without fixes. */
export const answersOf = (documents: readonly Part[], asOf: string = today): Ladder =>
  ladder(catalogueOf(documents, asOf), { fixes: false, all: true });

/** The rules of the bank `bank`, ready to be applied. */
export function rulesOf(documents: readonly Part[], asOf: string = today): BankRules {
  const catalogue = catalogueOf(documents, asOf);
  return new BankRules(the(catalogue.banks, "bank"), catalogue, new RelationGraph(catalogue));
}
