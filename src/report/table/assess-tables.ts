import type { Assessment, AssessReport } from "../../ladder/assess.ts";
import { courseText, coveredWords, enoughWords } from "../explain/course-tree.ts";
import { assumptionTexts } from "../ladder/assumption-text.ts";
import { percent, statedPercent } from "../text/amount.ts";
import type { Bounds, Lookup } from "../text/lookup.ts";
import { joined, type ReportTable, reportTable, type TableColumn } from "./report-table.ts";
import { statusTones } from "./tones.ts";

/** What banks would recommend, as views: the credit, how far courses are covered, and every gate. */
export function assessTables(
  { assessments }: AssessReport,
  lookup: Lookup,
): readonly ReportTable[] {
  const courses = assessments.flatMap((of) => of.courses.map((course) => ({ of, course })));
  const gates = assessments.flatMap((of) => of.gates.map((gate) => ({ of, gate })));
  return [
    creditTable(assessments, creditColumns(lookup)),
    reportTable(
      "Courses",
      [...assessed<CourseRow>(lookup), ...courseColumns, offered],
      courses,
      ({ course }) => courseTones[course.covers],
    ),
    reportTable(
      "Gates",
      [...assessed<GateRow>(lookup), ...gateColumns(lookup), offered],
      gates,
      ({ gate }) => (gate.result === "fail" ? "bad" : gate.result === "unknown" ? "maybe" : null),
    ),
  ];
}

/** The same as one table: the credit, and beside it the courses, which have no table of their own here. */
export function assessTable({ assessments }: AssessReport, lookup: Lookup): ReportTable {
  return creditTable(assessments, [...creditColumns(lookup), courseList]);
}

/** A row for each award, and one for each bank that would recommend none. */
function creditTable(
  assessments: readonly Assessment[],
  columns: readonly TableColumn<CreditRow>[],
): ReportTable {
  const rows = assessments.flatMap((of): CreditRow[] =>
    of.awards.length === 0 ? [{ of, award: null }] : of.awards.map((award) => ({ of, award })),
  );
  return reportTable("Credit", columns, rows, ({ award }) =>
    award === null ? "quiet" : statusTones[award.status],
  );
}

interface Row {
  readonly of: Assessment;
}

interface CreditRow extends Row {
  /** Null where the bank would recommend no credit. */
  readonly award: Assessment["awards"][number] | null;
}

interface CourseRow extends Row {
  readonly course: Assessment["courses"][number];
}

interface GateRow extends Row {
  readonly gate: Assessment["gates"][number];
}

function assessed<R extends Row>(lookup: Lookup): readonly TableColumn<R>[] {
  return [
    { heading: "microCredential", width: 30, of: ({ of }) => of.microCredential },
    { heading: "edition", width: 9, of: ({ of }) => of.edition },
    { heading: "title", width: 36, of: ({ of }) => of.title },
    { heading: "bank", width: 16, of: ({ of }) => of.bank },
    {
      heading: "source",
      width: 34,
      of: ({ of }) => lookup.offeringAt(of.microCredential, of.edition),
    },
  ];
}

const offered: TableColumn<Row> = {
  heading: "offering",
  width: 10,
  of: ({ of }) => of.offering,
};

const creditColumns = (lookup: Lookup): readonly TableColumn<CreditRow>[] => [
  ...assessed<CreditRow>(lookup),
  ...awardColumns(lookup),
  offered,
  ...termColumns(lookup),
];

function awardColumns(lookup: Lookup): readonly TableColumn<CreditRow>[] {
  const course = (id: string | null | undefined) => (id == null ? null : lookup.course(id));
  return [
    { heading: "status", width: 12, of: ({ award }) => award?.status ?? "no credit" },
    { heading: "type", width: 12, of: ({ award }) => award?.type ?? null },
    { heading: "course", width: 14, of: ({ award }) => course(award?.course) },
    { heading: "subject", width: 9, of: ({ award }) => award?.subject ?? null },
    { heading: "level", width: 7, of: ({ award }) => award?.level?.toString() ?? null },
    { heading: "credits", width: 9, of: ({ award }) => award?.credits ?? null },
    { heading: "unit", width: 13, of: ({ award }) => award?.unit ?? null },
    { heading: "coverageCertain", width: 9, of: (row) => coveredShare(row, "certain", lookup) },
    { heading: "coveragePossible", width: 9, of: (row) => coveredShare(row, "possible", lookup) },
    { heading: "agreement", width: 18, of: ({ award }) => award?.agreement ?? null },
    { heading: "together", width: 30, of: ({ award }) => joined(award?.microCredentials ?? []) },
  ];
}

function coveredShare({ of, award }: CreditRow, bound: keyof Bounds, lookup: Lookup) {
  const share = award?.coverage?.share[bound];
  return share === undefined ? null : percent(share, lookup.threshold(of.bank) ?? undefined);
}

/** What holds for all that a bank recommends for a micro-credential. */
function termColumns(lookup: Lookup): readonly TableColumn<Row>[] {
  return [
    { heading: "ceilingLow", width: 9, of: ({ of }) => of.ceiling.low },
    { heading: "ceilingHigh", width: 10, of: ({ of }) => of.ceiling.high ?? "unbounded" },
    {
      heading: "validMonths",
      width: 9,
      of: ({ of }) => of.terms.validity?.months?.toString() ?? null,
    },
    {
      heading: "assumed",
      width: 30,
      of: ({ of }) => joined(assumptionTexts(of.assumptions, lookup)),
    },
  ];
}

const courseList: TableColumn<Row> = {
  heading: "courses",
  width: 50,
  of: ({ of }) => joined(of.courses.map(courseText)),
};

const courseTones = { true: "good", unknown: "maybe", false: "bad" } as const;

const courseColumns: readonly TableColumn<CourseRow>[] = [
  { heading: "course", width: 14, of: ({ course }) => course.code },
  { heading: "courseTitle", width: 36, of: ({ course }) => course.title },
  { heading: "credits", width: 9, of: ({ course }) => course.credits },
  { heading: "unit", width: 13, of: ({ course }) => course.unit },
  { heading: "covers", width: 15, of: ({ course }) => coveredWords[course.covers] },
  { heading: "coverageCertain", width: 9, of: ({ course }) => shareOf(course, "certain") },
  { heading: "coveragePossible", width: 9, of: ({ course }) => shareOf(course, "possible") },
  {
    heading: "threshold",
    width: 9,
    of: ({ course }) => statedPercent(course.coverage.threshold),
  },
  {
    heading: "floor",
    width: 9,
    of: ({ course: { floor } }) => (floor.isZero ? null : statedPercent(floor)),
  },
  { heading: "ruleSource", width: 34, of: ({ course }) => course.source },
  { heading: "hours", width: 15, of: ({ course }) => enoughWords[course.hours] },
  { heading: "ceilingLow", width: 9, of: ({ course }) => course.ceiling.low },
  { heading: "ceilingHigh", width: 10, of: ({ course }) => course.ceiling.high ?? "unbounded" },
  { heading: "compared", width: 9, of: ({ course }) => (course.compared ? "yes" : "no") },
  { heading: "courseSource", width: 34, of: ({ course }) => course.at },
];

const shareOf = ({ coverage }: CourseRow["course"], bound: keyof Bounds) =>
  percent(coverage[bound], coverage.threshold);

function gateColumns(lookup: Lookup): readonly TableColumn<GateRow>[] {
  return [
    { heading: "gate", width: 18, of: ({ gate }) => gate.id },
    { heading: "rule", width: 40, of: ({ gate }) => gate.title },
    { heading: "severity", width: 9, of: ({ gate }) => gate.severity },
    { heading: "result", width: 14, of: ({ gate }) => gate.result },
    { heading: "ruleSource", width: 34, of: ({ of, gate }) => lookup.ruleAt(of.bank, gate.path) },
  ];
}
