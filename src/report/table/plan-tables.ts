import { questionMessage } from "../../diagnostics/questions.ts";
import type { Plan } from "../../ladder/plan/result.ts";
import { planRemarks, type Remark } from "../plan/plan-remarks.ts";
import type { Lookup } from "../text/lookup.ts";
import { countedRows, exceptionRows, type PlanRow, planColumns } from "./plan-rows.ts";
import { exceptionTable, programTable } from "./program-tables.ts";
import { type ReportTable, reportTable, type TableColumn } from "./report-table.ts";

/** A plan as views: what it comes to, what to take in which order, the programs, what stays open, the exceptions, and what a review would add. */
export function planTables(plan: Plan, lookup: Lookup): readonly ReportTable[] {
  return [
    reportTable("Summary", remarkColumns, planRemarks(plan, lookup)),
    stepTable(plan, lookup, countedRows(plan, lookup)),
    programTable(plan.programs),
    reportTable("Open", openColumns, plan.open),
    exceptionTable(plan.programs, lookup),
    reportTable("Questions", questionColumns, plan.review.questions, () => "maybe"),
  ];
}

/** A plan as one table: what counts, and the exceptions, which have no table of their own here. */
export function planTable(plan: Plan, lookup: Lookup): ReportTable {
  return stepTable(plan, lookup, [...countedRows(plan, lookup), ...exceptionRows(plan, lookup)]);
}

const stepTable = (plan: Plan, lookup: Lookup, rows: readonly PlanRow[]) =>
  reportTable("Steps", planColumns(plan, lookup), rows, ({ tone }) => tone);

const remarkColumns: readonly TableColumn<Remark>[] = [
  { heading: "about", width: 13, of: ({ about }) => about },
  { heading: "program", width: 28, of: ({ program }) => program },
  { heading: "says", width: 100, of: ({ text }) => text },
];

const openColumns: readonly TableColumn<Plan["open"][number]>[] = [
  { heading: "program", width: 28, of: ({ program }) => program },
  { heading: "requirement", width: 26, of: ({ path }) => path },
  { heading: "title", width: 36, of: ({ title }) => title },
  { heading: "credits", width: 9, of: ({ credits }) => credits },
  { heading: "course", width: 22, of: ({ course }) => course },
  { heading: "parts", width: 7, of: ({ parts }) => (parts === null ? null : String(parts)) },
  { heading: "note", width: 40, of: ({ note }) => note },
];

const questionColumns: readonly TableColumn<Plan["review"]["questions"][number]>[] = [
  { heading: "for", width: 11, of: (question) => question.for },
  { heading: "question", width: 60, of: ({ args }) => questionMessage(args) },
  { heading: "credits", width: 9, of: ({ credits }) => credits },
  { heading: "source", width: 34, of: ({ at }) => at },
];
