import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { AnyDocument, Document } from "../../documents/document.ts";
import { includes } from "../../kernel/date.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { type Lexicon, lexiconsOf } from "./lexicon.ts";
import { repetitionFindings } from "./repetition-findings.ts";
import {
  type ReadStatement,
  readStatement,
  type Statement,
  statedLanguages,
  statementsOf,
} from "./statements.ts";
import { verbFindings } from "./verb-findings.ts";

/** What is to be said of how the workspace's competencies and course outcomes of the day are written, also in documents that can be read in part. */
export function checkStatements(catalogue: Catalogue): Diagnostic[] {
  const { offerings, courses, workspace, asOf } = catalogue;
  const partial = workspace.partial.flatMap(({ document, lost }) =>
    lost.includes("language") ? [] : [document],
  );
  const documents = [
    ...[...offerings.values(), ...courses.values()].filter(({ origin }) => origin === "workspace"),
    ...partial.filter(isOwner).filter(({ effective }) => includes(effective, asOf)),
  ];
  // Lists of verbs are read only where there is a statement to read by them.
  if (documents.length === 0) return [];
  const lexicons = lexiconsOf(catalogue);
  const levels = catalogue.scales.get("bloom")?.data.levels ?? [];
  return documents.flatMap((document) => ofDocument(document, lexicons, levels));
}

const isOwner = (document: AnyDocument) =>
  document.kind === "micro-credential" || document.kind === "course";

function ofDocument(
  document: Document<"micro-credential"> | Document<"course">,
  lexicons: ReadonlyMap<string, Lexicon>,
  levels: readonly string[],
): Diagnostic[] {
  const stated = statedLanguages(document);
  const readings = new Map<Statement, ReadStatement | null>();
  for (const statement of statementsOf(document)) {
    readings.set(statement, readStatement(statement, stated, lexicons));
  }
  return [
    ...[...readings.values()].flatMap((read) => (read === null ? [] : verbFindings(read, levels))),
    ...repetitionFindings([...readings.keys()], (statement) => readings.get(statement) ?? null),
  ];
}
