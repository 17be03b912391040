import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Agreement, AgreementResult } from "../../documents/agreement.ts";
import type { Document } from "../../documents/document.ts";
import { append } from "../../kernel/append.ts";
import { csvText } from "../../spreadsheet/csv.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { documentCursor } from "../cursor/document-cursor.ts";
import type { Exportable, Exported } from "../format.ts";
import { conditionWords } from "./conditions.ts";
import { courseIds, creditWords, quoted, type Spoken } from "./credit-words.ts";
import { type GuideColumn, written } from "./guide-columns.ts";
import { yearOfRange } from "./read-term.ts";
import { readSending } from "./sending.ts";

/** Writes agreements as a transfer guide: a row for each, in order of id, with the ids that make it read back as it was. */
export function writeGuide({ documents, find }: Exportable): Exported {
  const rows: string[][] = [written.map(([, heading]) => heading)];
  const diagnostics: Diagnostic[] = [];
  for (const document of documents) {
    if (document.kind !== "agreement") continue;
    const row = rowOf(document, find);
    rows.push(written.map(([column]) => row.cells[column] ?? ""));
    append(diagnostics, row.findings);
  }
  return {
    files: [{ name: "transfer-guide.csv", content: csvText(rows) }],
    written: rows.length - 1,
    diagnostics,
  };
}

interface Written {
  readonly cells: Readonly<Partial<Record<GuideColumn, string>>>;
  readonly findings: readonly Diagnostic[];
}

type Find = Exportable["find"];

function rowOf(document: Document<"agreement">, find: Find): Written {
  const { data } = document;
  const cursor = documentCursor(document);
  passAll(cursor);
  const bank = find("credit-bank", data.bank)?.data.institution ?? data.bank;
  const results = resultsOf(cursor, data, find, bank);
  const receiving = results[0]?.institution ?? bank;
  const { conditions, approved } = data;
  const cells = {
    ...sendingOf(data, find),
    receiving,
    credit: data.decision === "no-credit" ? "No credit" : creditWords(results),
    condition: conditions === undefined ? "" : conditionWords(conditions),
    start: data.effective?.from ?? "",
    end: data.effective?.to ?? "",
    decision: data.decision,
    assessed: data.assessed.on,
    approved: approved === null ? "no" : (approved?.on ?? ""),
    agreement: data.id,
    edition: data.edition ?? "",
    bank: data.bank,
    ids: membersOf(cursor, data),
    courses: courseIds(results),
    programs: idsUnder(cursor, "programs", data.programs),
    review: data.reviewBy ?? "",
    supersedes: [data.supersedes ?? []].flat().join(", "),
    note: data.note ?? "",
  };
  return { cells, findings: cursor.reading.finish() };
}

/** What a row has a place for. */
function passAll(cursor: Cursor): void {
  cursor.pass("kind", "id", "edition", "bank", "decision", "reviewBy", "supersedes", "note");
  cursor.get("effective")?.pass("from", "to");
  cursor.get("assessed")?.pass("on");
  cursor.get("approved")?.pass("on");
  cursor.keepNone("approved");
  cursor.get("conditions")?.pass("minimumGrade", "complete", "note");
}

function resultsOf(cursor: Cursor, data: Agreement, find: Find, bank: string): readonly Spoken[] {
  const places = cursor.list("results");
  if (data.decision === "no-credit") {
    for (const place of places) place.lose("a decision of no credit has no results");
    return [];
  }
  return (data.results ?? []).map((result, index) => {
    const place = places[index];
    place?.pass(...keysOf(result));
    const lists = {
      programs: place === undefined ? [] : ids(place, "programs", result.programs),
      precludes: place === undefined ? [] : ids(place, "precludes", result.precludes),
    };
    const course =
      result.course === undefined ? null : (find("course", result.course)?.data ?? null);
    return { result: { ...result, ...lists }, course, institution: course?.institution ?? bank };
  });
}

function keysOf({ type, level, levelLabel = "" }: AgreementResult): readonly string[] {
  const shared = ["type", "credits", "note"];
  const label = level !== undefined && yearOfRange(levelLabel) === level ? ["levelLabel"] : [];
  if (type === "unassigned") return [...shared, "subject", "level", ...label];
  return [...shared, type === "block" ? "program" : "course"];
}

function ids(cursor: Cursor, key: string, list: readonly string[] | undefined): string[] {
  cursor.pass(key);
  if (list === undefined) return [];
  const fit = list.filter((id) => /^[a-z0-9][a-z0-9.-]*$/.test(id));
  if (fit.length < list.length || list.length === 0)
    cursor.get(key)?.lose("a row lists ids, and at least one");
  return fit;
}

function idsUnder(cursor: Cursor, key: string, list: readonly string[] | undefined): string {
  return ids(cursor, key, list).join(", ");
}

function membersOf(cursor: Cursor, { microCredentials }: Agreement): string {
  const places = cursor.list("microCredentials");
  const names = microCredentials.map(({ id, edition }, index) => {
    places[index]?.pass("id", "edition");
    if (edition === undefined) return id;
    if (/^[^\s&](?:[^&\n]*[^\s&])?$/.test(edition)) return `${id}@${edition}`;
    places[index]?.get("edition")?.lose("it cannot stand behind an @");
    return id;
  });
  return names.join(" & ");
}

/** Who taught what, as guides say it. */
function sendingOf({ microCredentials }: Agreement, find: Find) {
  const found = microCredentials.map(({ id }) => ({
    id,
    data: find("micro-credential", id)?.data,
  }));
  const issuers = found.flatMap(({ data }) => data?.issuer.id ?? []);
  const titles = found.map(({ id, data }) => data?.title ?? id);
  const [only = "", ...more] = titles;
  const isTitle = more.length === 0 && readSending(only)?.flat()[0]?.title === only;
  return {
    sending: [...new Set(issuers)].join(" & "),
    item: isTitle ? only : titles.map(quoted).join(" & "),
  };
}
