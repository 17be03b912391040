import { fixMessage } from "../../diagnostics/fixes.ts";
import { questionMessage } from "../../diagnostics/questions.ts";
import { reasonMessage } from "../../diagnostics/reasons.ts";
import type { Pair, ProgramView } from "../../ladder/result.ts";
import { assumptionTexts } from "../ladder/assumption-text.ts";
import type { LadderReport } from "../ladder/ladder-json.ts";
import { basisOf, leadingAwards } from "../ladder/pair-text.ts";
import { exceptionTable, limitTables, programTable } from "./program-tables.ts";
import { joined, type ReportTable, reportTable, type TableColumn } from "./report-table.ts";
import { statusTones, verdictTones } from "./tones.ts";

/** The ladder as views: every pair, the programs, where all offerings together would go, the exceptions and, where asked, what limits cost. */
export function ladderTables(report: LadderReport): readonly ReportTable[] {
  const { lookup, limits } = report;
  const { pairs, programs } = report.ladder;
  return [
    reportTable("Pairs", pairColumns(report), pairs, ({ verdict }) => verdictTones[verdict]),
    programTable(programs),
    reportTable(
      "Allocation",
      placedColumns(report),
      programs.flatMap(placedIn),
      ({ placed }) => statusTones[placed.award.status],
    ),
    exceptionTable(programs, lookup),
    ...(limits ? limitTables(programs, lookup) : []),
  ];
}

function pairColumns({ lookup }: LadderReport): readonly TableColumn<Pair>[] {
  // A decision may have several results: their requirements and courses stand in the same order.
  const each = (pair: Pair, said: (award: Award) => string | null) =>
    leadingAwards(pair).map(({ award }) => said(award) ?? "");
  return [
    { heading: "program", width: 26, of: ({ program }) => program },
    { heading: "microCredential", width: 30, of: ({ microCredential }) => microCredential },
    { heading: "edition", width: 9, of: ({ edition }) => edition },
    { heading: "title", width: 36, of: ({ title }) => title },
    { heading: "verdict", width: 13, of: ({ verdict }) => verdict },
    { heading: "creditsCertain", width: 9, of: ({ credits }) => credits.certain },
    { heading: "creditsPossible", width: 9, of: ({ credits }) => credits.possible },
    { heading: "unit", width: 13, of: ({ credits }) => credits.unit },
    {
      heading: "requirement",
      width: 22,
      of: (pair) =>
        leadingAwards(pair)
          .map(({ requirement }) => requirement)
          .join("; "),
    },
    {
      heading: "course",
      width: 14,
      of: (pair) => each(pair, (award) => courseOf(award, lookup.course)).join("; "),
    },
    { heading: "bank", width: 14, of: (pair) => joined(each(pair, ({ bank }) => bank)) },
    {
      heading: "agreement",
      width: 18,
      of: (pair) => joined(each(pair, ({ agreement }) => agreement)),
    },
    {
      heading: "restsOn",
      width: 36,
      of: (pair) => joined(each(pair, (award) => basisOf(pair, award, lookup))),
    },
    { heading: "codes", width: 20, of: ({ reasons }) => joined(reasons.map(({ code }) => code)) },
    {
      heading: "why",
      width: 50,
      of: ({ reasons }) => joined(reasons.map(({ code, args }) => reasonMessage(code, args))),
    },
    {
      heading: "questions",
      width: 40,
      of: ({ questions }) => joined(questions.map(({ args }) => questionMessage(args))),
    },
    {
      heading: "wouldHelp",
      width: 40,
      of: ({ fixes }) => joined(fixes.map(({ kind, args }) => fixMessage(kind, args))),
    },
    {
      heading: "source",
      width: 34,
      of: ({ microCredential, edition }) => lookup.offeringAt(microCredential, edition),
    },
    { heading: "offering", width: 10, of: ({ status }) => status },
    {
      heading: "exceptions",
      width: 20,
      of: ({ exceptions }) => joined(exceptions.map(({ id }) => id)),
    },
    {
      heading: "assumed",
      width: 30,
      of: ({ assumed }) => joined(assumptionTexts(assumed, lookup)),
    },
  ];
}

function courseOf(award: Award, code: (id: string) => string): string {
  if (award.course !== null) {
    return `${code(award.course)}${award.type === "waiver" ? " (waived)" : ""}`;
  }
  const year = award.level === null ? "" : ` year ${award.level}`;
  return award.subject === null ? award.type : `${award.subject}${year}`;
}

type Award = Pair["awards"][number]["award"];
type Placed = ProgramView["certain"]["placed"][number];

interface PlacedRow {
  readonly program: string;
  readonly bound: "certain" | "possible";
  readonly placed: Placed;
}

function placedIn({ program, certain, possible }: ProgramView): readonly PlacedRow[] {
  const rows = (bound: PlacedRow["bound"], placed: readonly Placed[]) =>
    placed.map((one) => ({ program, bound, placed: one }));
  return [...rows("certain", certain.placed), ...rows("possible", possible.placed)];
}

function placedColumns({ lookup }: LadderReport): readonly TableColumn<PlacedRow>[] {
  return [
    { heading: "program", width: 28, of: ({ program }) => program },
    { heading: "bound", width: 10, of: ({ bound }) => bound },
    { heading: "requirement", width: 26, of: ({ placed }) => placed.requirement },
    { heading: "course", width: 16, of: ({ placed }) => courseOf(placed.award, lookup.course) },
    { heading: "status", width: 12, of: ({ placed }) => placed.award.status },
    { heading: "bank", width: 14, of: ({ placed }) => placed.award.bank },
    { heading: "granted", width: 9, of: ({ placed }) => placed.granted },
    { heading: "counted", width: 9, of: ({ placed }) => placed.counted },
    {
      heading: "microCredentials",
      width: 40,
      of: ({ placed }) => joined(placed.award.microCredentials),
    },
    { heading: "shared", width: 26, of: ({ placed }) => placed.shared },
  ];
}
