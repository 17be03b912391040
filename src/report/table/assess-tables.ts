import type { Assessment, AssessReport } from "../../ladder/assess.ts";
import { percent } from "../text/amount.ts";
import type { Lookup } from "../text/lookup.ts";
import { joined, type ReportTable, reportTable, type TableColumn } from "./report-table.ts";
import { statusTones } from "./tones.ts";

/** What banks would recommend, as views: the credit, and every gate. */
export function assessTables(
  { assessments }: AssessReport,
  lookup: Lookup,
): readonly ReportTable[] {
  const awards = assessments.flatMap((of) => of.awards.map((award) => ({ of, award })));
  const gates = assessments.flatMap((of) => of.gates.map((gate) => ({ of, gate })));
  return [
    reportTable(
      "Credit",
      [...assessed<AwardRow>(lookup), ...awardColumns(lookup), offered],
      awards,
      ({ award }) => statusTones[award.status],
    ),
    reportTable(
      "Gates",
      [...assessed<GateRow>(lookup), ...gateColumns(lookup), offered],
      gates,
      ({ gate }) => (gate.result === "fail" ? "bad" : gate.result === "unknown" ? "maybe" : null),
    ),
  ];
}

interface Row {
  readonly of: Assessment;
}

interface AwardRow extends Row {
  readonly award: Assessment["awards"][number];
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

function awardColumns(lookup: Lookup): readonly TableColumn<AwardRow>[] {
  return [
    { heading: "status", width: 12, of: ({ award }) => award.status },
    { heading: "type", width: 12, of: ({ award }) => award.type },
    {
      heading: "course",
      width: 14,
      of: ({ award }) => (award.course === null ? null : lookup.course(award.course)),
    },
    { heading: "subject", width: 9, of: ({ award }) => award.subject },
    {
      heading: "level",
      width: 7,
      of: ({ award }) => (award.level === null ? null : String(award.level)),
    },
    { heading: "credits", width: 9, of: ({ award }) => award.credits },
    { heading: "unit", width: 13, of: ({ award }) => award.unit },
    {
      heading: "coverageCertain",
      width: 9,
      of: ({ award }) => (award.coverage === null ? null : percent(award.coverage.share.certain)),
    },
    {
      heading: "coveragePossible",
      width: 9,
      of: ({ award }) => (award.coverage === null ? null : percent(award.coverage.share.possible)),
    },
    { heading: "agreement", width: 18, of: ({ award }) => award.agreement },
    { heading: "together", width: 30, of: ({ award }) => joined(award.microCredentials) },
  ];
}

function gateColumns(lookup: Lookup): readonly TableColumn<GateRow>[] {
  return [
    { heading: "gate", width: 18, of: ({ gate }) => gate.id },
    { heading: "rule", width: 40, of: ({ gate }) => gate.title },
    { heading: "severity", width: 9, of: ({ gate }) => gate.severity },
    { heading: "result", width: 14, of: ({ gate }) => gate.result },
    { heading: "ruleSource", width: 34, of: ({ of, gate }) => lookup.ruleAt(of.bank, gate.path) },
  ];
}
