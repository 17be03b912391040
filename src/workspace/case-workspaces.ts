import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { TestCase } from "../documents/cases.ts";
import { decodeDocument } from "../documents/decode.ts";
import { type AnyDocument, type Document, placeOf } from "../documents/document.ts";
import { type CivilDate, includes } from "../kernel/date.ts";
import { groupBy } from "../kernel/group.ts";
import { caseOffering, nestedRoots } from "./case-offering.ts";
import { type Catalogue, catalogueAt } from "./catalogue.ts";
import { referencesOf } from "./references.ts";
import { validate } from "./validate.ts";
import { DocumentIndex, type Workspace } from "./workspace.ts";

/** The framework or bank that cases are about. */
export type CaseSubject = Document<"framework"> | Document<"credit-bank">;

/** One test case with the small workspace that it describes. */
export interface CaseSetting {
  readonly document: Document<"cases">;
  readonly test: TestCase;
  /** Where the case stands in its document. */
  readonly index: number;
  readonly subject: CaseSubject;
  /** The id of the offering that the case is about. */
  readonly offering: string;
  readonly catalogue: Catalogue;
}

/** The cases that can be run, and what is wrong with the others. */
export interface CaseSettings {
  readonly settings: readonly CaseSetting[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The cases about one bank or framework. */
export interface SubjectCases extends CaseSettings {
  readonly kind: CaseSubject["kind"];
  readonly id: string;
  /** How many there are, whether they can be run or not. */
  readonly listed: number;
}

/** The small workspaces of all cases of a workspace's own `cases` documents. */
export function caseWorkspaces(workspace: Workspace): CaseSettings {
  return settingsOf(workspace, workspace.documents.of("cases"));
}

/** The same, by the bank or framework that they are about. */
export function casesBySubject(workspace: Workspace): SubjectCases[] {
  const named = ({ data: { of } }: Document<"cases">) =>
    of.framework === undefined ? `credit-bank ${of.bank ?? ""}` : `framework ${of.framework}`;
  return [...groupBy(workspace.documents.of("cases"), named)].map(([name, documents]) => {
    const [kind, id] = name.split(" ") as [CaseSubject["kind"], string];
    const listed = documents.reduce((sum, { data }) => sum + data.cases.length, 0);
    return { kind, id, listed, ...settingsOf(workspace, documents) };
  });
}

function settingsOf(workspace: Workspace, documents: readonly Document<"cases">[]): CaseSettings {
  const found = documents.flatMap((document) =>
    document.data.cases.map((test, index) => settingOf(workspace, document, test, index)),
  );
  return {
    settings: found.flatMap(({ setting }) => (setting === null ? [] : [setting])),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface Found {
  readonly setting: CaseSetting | null;
  readonly diagnostics: readonly Diagnostic[];
}

function settingOf(
  workspace: Workspace,
  document: Document<"cases">,
  test: TestCase,
  index: number,
): Found {
  const asOf = test.asOf ?? document.data.asOf;
  const subject = subjectOf(workspace, document, asOf);
  if (subject === null) {
    return { setting: null, diagnostics: unknownSubject(workspace, document, index, asOf) };
  }
  const { id, root, diagnostics: missing } = caseOffering(document, test, index);
  const roots = [
    root,
    ...nestedRoots(document, "documents"),
    ...nestedRoots(document, "cases", index, "documents"),
  ];
  const decoded = roots.map((node) => decodeDocument(node, document.file, "workspace"));
  const own = decoded.flatMap((one) => (one.document === null ? [] : [one.document]));
  const checked = validate(
    [subject as AnyDocument, ...around(workspace), ...own],
    elsewhere(subject),
  );
  const diagnostics = [
    ...missing,
    ...decoded.flatMap((one) => one.diagnostics),
    ...checked.diagnostics,
  ];
  if (diagnostics.some(({ severity }) => severity === "error")) {
    return { setting: null, diagnostics };
  }
  const documents = new DocumentIndex(checked.documents);
  const alone = { ...workspace, settings: null, documents, readable: documents, diagnostics: [] };
  const catalogue = catalogueAt(alone, asOf);
  return { setting: { document, test, index, subject, offering: id, catalogue }, diagnostics };
}

/** What the subject itself refers to need not be in the case. */
function elsewhere(subject: CaseSubject): ReadonlySet<string> {
  const references = referencesOf(subject as AnyDocument);
  return new Set(references.flatMap((one) => (one.to === "document" ? [one.id] : [])));
}

/** What every case may use from the workspace around it: what levels, grades and competencies mean. */
function around({ documents }: Workspace): AnyDocument[] {
  const kinds = [
    ...(["level-scale", "level-crosswalk", "grade-scale", "competency-framework"] as const),
  ];
  return kinds.flatMap((kind) => documents.of(kind) as unknown as AnyDocument[]);
}

/** The edition named, else the one in effect; null where there is none. */
function subjectOf(
  workspace: Workspace,
  { data: { of } }: Document<"cases">,
  asOf: CivilDate,
): CaseSubject | null {
  const find = <K extends "framework" | "credit-bank">(kind: K, id: string): Document<K> | null =>
    workspace.documents
      .editions(kind, id)
      .find((one) =>
        of.edition === undefined ? includes(one.effective, asOf) : one.edition === of.edition,
      ) ?? null;
  return of.framework === undefined
    ? find("credit-bank", of.bank ?? "")
    : find("framework", of.framework);
}

/** An id that nothing bears is reported with the other references; an edition or a day that it lacks, here. */
function unknownSubject(
  workspace: Workspace,
  document: Document<"cases">,
  index: number,
  asOf: CivilDate,
): Diagnostic[] {
  const { framework, bank, edition } = document.data.of;
  const kind = framework === undefined ? "credit-bank" : "framework";
  const id = framework ?? bank ?? "";
  if (!workspace.documents.has(kind, id)) return [];
  const reference = edition ?? id;
  const expected = edition === undefined ? `${kind} in effect on ${asOf}` : `edition of ${id}`;
  const at = placeOf(document, "cases", index);
  return [diagnostic("unknown-reference", { reference, expected, suggestion: null }, at)];
}
