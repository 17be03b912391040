import { questionMessage } from "../../diagnostics/questions.ts";
import type { Plan, Step } from "../../ladder/plan/result.ts";
import type { Lookup } from "../text/lookup.ts";
import { joined, type ReportTable, reportTable, type TableColumn } from "./report-table.ts";

/** A plan as views: what to take in which order, what stays open, and what a review would add. */
export function planTables(plan: Plan, lookup: Lookup): readonly ReportTable[] {
  const steps = [...plan.have, ...plan.steps].map((step, index) => ({
    step,
    order: index < plan.have.length ? "held" : String(index - plan.have.length + 1),
  }));
  return [
    reportTable("Steps", stepColumns(lookup), steps, ({ step }) =>
      step.status === null ? "quiet" : "good",
    ),
    reportTable("Open", openColumns, plan.open),
    reportTable("Questions", questionColumns, plan.review.questions, () => "maybe"),
  ];
}

interface StepRow {
  readonly order: string;
  readonly step: Step;
}

function stepColumns(lookup: Lookup): readonly TableColumn<StepRow>[] {
  return [
    { heading: "order", width: 7, of: ({ order }) => order },
    { heading: "microCredential", width: 30, of: ({ step }) => step.microCredential },
    { heading: "edition", width: 9, of: ({ step }) => step.edition },
    { heading: "title", width: 36, of: ({ step }) => step.title },
    { heading: "after", width: 26, of: ({ step }) => joined(step.after) },
    { heading: "hours", width: 8, of: ({ step }) => step.effort?.hours ?? null },
    { heading: "hoursKind", width: 12, of: ({ step }) => step.effort?.kind ?? null },
    { heading: "cost", width: 9, of: ({ step }) => step.cost },
    { heading: "credits", width: 9, of: ({ step }) => step.credits },
    { heading: "requirement", width: 26, of: ({ step }) => step.requirement },
    { heading: "status", width: 12, of: ({ step }) => step.status },
    {
      heading: "gives",
      width: 34,
      of: ({ step }) =>
        joined(
          step.awards.map(({ program, requirement, award }) => {
            const course = award.course === null ? "" : ` as ${lookup.course(award.course)}`;
            return `${program} ${requirement}${course}`;
          }),
        ),
    },
    {
      heading: "source",
      width: 34,
      of: ({ step }) => lookup.offeringAt(step.microCredential, step.edition),
    },
    { heading: "offering", width: 10, of: ({ step }) => step.offering },
  ];
}

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
