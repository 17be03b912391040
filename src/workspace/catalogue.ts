import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type AnyDocument, type Document, placeOf } from "../documents/document.ts";
import { type OnDay, onDay } from "../documents/history.ts";
import type { DocumentData, Kind } from "../documents/kinds.ts";
import { parameterSources } from "../documents/source-title.ts";
import { type CivilDate, parseDate } from "../kernel/date.ts";
import { lazily } from "../kernel/lazy.ts";
import { asRead, DocumentIndex, type Workspace } from "./workspace.ts";

/** A document whose dated values are those of one day. */
export type DocumentOnDay<K extends Kind> = Document<K, OnDay<DocumentData[K]>>;

/** The documents in effect on one day. */
export interface Catalogue {
  readonly asOf: CivilDate;
  /** Offerings in effect that have not ceased. */
  readonly offerings: ReadonlyMap<string, Document<"micro-credential">>;
  /** Offerings that take no part, and why. */
  readonly excluded: ReadonlyMap<string, string>;
  readonly courses: ReadonlyMap<string, Document<"course">>;
  readonly programs: ReadonlyMap<string, DocumentOnDay<"program">>;
  readonly banks: ReadonlyMap<string, DocumentOnDay<"credit-bank">>;
  readonly competencyFrameworks: ReadonlyMap<string, Document<"competency-framework">>;
  readonly scales: ReadonlyMap<string, Document<"level-scale">>;
  readonly levelCrosswalks: ReadonlyMap<string, Document<"level-crosswalk">>;
  readonly crosswalks: ReadonlyMap<string, Document<"crosswalk">>;
  readonly frameworks: ReadonlyMap<string, Document<"framework">>;
  readonly pathways: ReadonlyMap<string, Document<"pathway">>;
  /** Action verbs by language; those of the packs are read when first asked for. */
  readonly verbLists: () => ReadonlyMap<string, Document<"verb-list">>;
  /** All agreements, in effect or not. */
  readonly agreements: readonly Document<"agreement">[];
  /** The same day as `check` reads it: with documents that take no part for keys alone that mean nothing. */
  readonly asRead: () => Catalogue;
  /** Every edition of every document, for what lies outside the day. */
  readonly workspace: Workspace;
  /** What is wrong on this day only. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The edition of each document that is in effect on a day (YYYY-MM-DD); a dated value that begins later takes its
 * document out. Throws a RangeError where that is no day.
 */
export function catalogueAt(workspace: Workspace, day: string): Catalogue {
  const asOf = parseDate(day);
  if (asOf === null) throw new RangeError(`${day} is no day (YYYY-MM-DD)`);
  const diagnostics: Diagnostic[] = [];
  const { documents } = workspace;
  const offerings = inEffect(documents, "micro-credential", asOf);
  const excluded = new Map<string, string>();
  for (const id of workspace.documents.ids("micro-credential")) {
    const why = whyExcluded(workspace, id, offerings.get(id), asOf);
    if (why === null) continue;
    excluded.set(id, why);
    offerings.delete(id);
  }
  return {
    asOf,
    offerings,
    excluded,
    courses: inEffect(documents, "course", asOf),
    programs: resolved(inEffect(documents, "program", asOf), asOf, diagnostics),
    banks: resolved(inEffect(documents, "credit-bank", asOf), asOf, diagnostics),
    competencyFrameworks: inEffect(documents, "competency-framework", asOf),
    scales: inEffect(documents, "level-scale", asOf),
    levelCrosswalks: inEffect(documents, "level-crosswalk", asOf),
    crosswalks: inEffect(documents, "crosswalk", asOf),
    frameworks: inEffect(documents, "framework", asOf),
    pathways: inEffect(documents, "pathway", asOf),
    verbLists: lazily(() => inEffect(new DocumentIndex(workspace.verbLists()), "verb-list", asOf)),
    agreements: workspace.documents.of("agreement"),
    asRead: lazily(() => catalogueAt(asRead(workspace), asOf)),
    workspace,
    diagnostics,
  };
}

/** The same day under the programs and credit banks, and their dated values, of another: of a learner's admission. */
export function withRulesOf(catalogue: Catalogue, day: CivilDate): Catalogue {
  const { documents } = catalogue.workspace;
  const diagnostics: Diagnostic[] = [];
  return {
    ...catalogue,
    programs: resolved(inEffect(documents, "program", day), day, diagnostics),
    banks: resolved(inEffect(documents, "credit-bank", day), day, diagnostics),
    diagnostics,
  };
}

function inEffect<K extends Kind>(
  documents: DocumentIndex,
  kind: K,
  asOf: CivilDate,
): Map<string, Document<K>> {
  const found = new Map<string, Document<K>>();
  for (const id of documents.ids(kind)) {
    const document = documents.on(kind, id, asOf);
    if (document !== undefined) found.set(id, document);
  }
  return found;
}

function whyExcluded(
  workspace: Workspace,
  id: string,
  current: Document<"micro-credential"> | undefined,
  asOf: CivilDate,
): string | null {
  if (current?.data.status === "ceased") return "it has ceased";
  if (current !== undefined) return null;
  return notInEffect(workspace.documents, "micro-credential", id, asOf);
}

/** That no edition of a document is in effect on a day, and when they are. */
export function notInEffect(
  documents: DocumentIndex,
  kind: Kind,
  id: string,
  asOf: CivilDate,
): string {
  const periods = documents
    .editions(kind, id)
    .map(({ effective }) => `${effective.from ?? "…"} to ${effective.to ?? "…"}`);
  return `no edition is in effect on ${asOf} (${periods.join("; ")})`;
}

function resolved<K extends "program" | "credit-bank">(
  documents: ReadonlyMap<string, Document<K>>,
  asOf: CivilDate,
  diagnostics: Diagnostic[],
): Map<string, DocumentOnDay<K>> {
  const found = new Map<string, DocumentOnDay<K>>();
  for (const [id, document] of documents) {
    const { value, missing, sources } = onDay(document.data, asOf);
    for (const { path, from } of missing) {
      const at = placeOf(document as unknown as AnyDocument, ...path);
      diagnostics.push(diagnostic("no-value-yet", { asOf, from }, at));
    }
    if (missing.length > 0) continue;
    const entrySources = new Map([...parameterSources(document.data), ...sources]);
    found.set(id, { ...document, data: value, entrySources } as unknown as DocumentOnDay<K>);
  }
  return found;
}
