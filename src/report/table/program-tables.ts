import type { AppliedException, LimitCost, ProgramView } from "../../ladder/result.ts";
import { exceptionText } from "../ladder/exception-text.ts";
import { limitRemarks } from "../ladder/limit-lines.ts";
import { proofTexts } from "../ladder/proof-text.ts";
import { percent } from "../text/amount.ts";
import { holdNames } from "../text/holds.ts";
import type { Lookup } from "../text/lookup.ts";
import { joined, type ReportTable, reportTable, type TableColumn } from "./report-table.ts";

/** What all offerings, or a plan, come to in each program. */
export function programTable(programs: readonly ProgramView[]): ReportTable {
  return reportTable("Programs", programColumns, programs);
}

const programColumns: readonly TableColumn<ProgramView>[] = [
  { heading: "program", width: 28, of: ({ program }) => program },
  { heading: "title", width: 40, of: ({ title }) => title },
  { heading: "banks", width: 20, of: ({ banks }) => joined(banks.map(({ id }) => id)) },
  { heading: "of", width: 8, of: ({ of }) => of },
  { heading: "unit", width: 13, of: ({ unit }) => unit },
  { heading: "creditsCertain", width: 9, of: ({ certain }) => certain.credits },
  { heading: "creditsPossible", width: 9, of: ({ possible }) => possible.credits },
  {
    heading: "share",
    width: 9,
    of: ({ certain, of }) => (of.isZero ? null : percent(certain.credits.over(of))),
  },
  { heading: "completed", width: 30, of: ({ certain }) => joined(certain.completed) },
  { heading: "binding", width: 30, of: ({ certain }) => joined(holdNames(certain.holds)) },
  { heading: "proven", width: 8, of: ({ certain }) => (certain.optimal ? "yes" : "no") },
];

interface Kept {
  readonly program: string;
  readonly exception: AppliedException;
}

/** The exceptions that programs keep to. */
export function exceptionTable(programs: readonly ProgramView[], lookup: Lookup): ReportTable {
  const columns: readonly TableColumn<Kept>[] = [
    { heading: "program", width: 28, of: ({ program }) => program },
    { heading: "exception", width: 20, of: ({ exception }) => exception.id },
    { heading: "type", width: 14, of: ({ exception }) => exception.type },
    { heading: "requirement", width: 26, of: ({ exception }) => exception.requirement },
    { heading: "item", width: 26, of: ({ exception }) => exception.item },
    { heading: "says", width: 80, of: ({ exception }) => exceptionText(exception, lookup) },
    { heading: "source", width: 34, of: ({ exception }) => exception.at },
  ];
  const kept = programs.flatMap(({ program, exceptions }) =>
    exceptions.map((exception) => ({ program, exception })),
  );
  return reportTable("Exceptions", columns, kept);
}

interface Bounding {
  readonly program: string;
  readonly limit: LimitCost;
}

/** What each limit of programs costs, and why no more counts. */
export function limitTables(programs: readonly ProgramView[], lookup: Lookup): ReportTable[] {
  const limits = programs.flatMap(({ program, certain }) =>
    certain.explained().limits.map((limit) => ({ program, limit })),
  );
  const whys = programs.flatMap((view) =>
    limitTexts(view, lookup).map((text) => ({ program: view.program, text })),
  );
  return [
    reportTable("Limits", limitColumns, limits),
    reportTable("Why no more counts", whyColumns, whys),
  ];
}

function limitTexts(view: ProgramView, lookup: Lookup): string[] {
  const { limits, certificate } = view.certain.explained();
  const all = Number.POSITIVE_INFINITY;
  const why = certificate === null ? [] : proofTexts(certificate, view, lookup, all);
  return [...limitRemarks(limits), ...why];
}

const limitColumns: readonly TableColumn<Bounding>[] = [
  { heading: "program", width: 28, of: ({ program }) => program },
  { heading: "limit", width: 26, of: ({ limit }) => limit.id },
  { heading: "kind", width: 13, of: ({ limit }) => limit.kind },
  { heading: "measure", width: 10, of: ({ limit }) => limit.measure },
  { heading: "max", width: 9, of: ({ limit }) => limit.max },
  { heading: "used", width: 9, of: ({ limit }) => limit.used },
  { heading: "costs", width: 9, of: ({ limit }) => limit.costs ?? "?" },
  { heading: "oneMore", width: 9, of: ({ limit }) => limit.gain ?? "?" },
];

const whyColumns: readonly TableColumn<{ readonly program: string; readonly text: string }>[] = [
  { heading: "program", width: 28, of: ({ program }) => program },
  { heading: "says", width: 100, of: ({ text }) => text },
];
