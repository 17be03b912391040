import { requirementName } from "../../diagnostics/requirement-name.ts";
import type { Span } from "../../diagnostics/span.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { Plan, Step } from "../../ladder/plan/result.ts";
import type { AppliedException, PlacedBlock } from "../../ladder/result.ts";
import { assumptionTexts } from "../ladder/assumption-text.ts";
import { exceptionText } from "../ladder/exception-text.ts";
import { completedToo, neededTexts } from "../plan/purpose-text.ts";
import type { Lookup } from "../text/lookup.ts";
import { joined, type RowTone, type TableColumn } from "./report-table.ts";

/** Something that a plan takes, counts or keeps to. */
export interface PlanRow {
  /** `held`, the number of a step, `block` or `exception`. */
  readonly order: string;
  /** What is held or to be taken; null for what is no step. */
  readonly step: Step | null;
  readonly title: string;
  readonly credits: Rational | null;
  readonly requirement: string | null;
  /** Where its credit goes, and what needs it. */
  readonly gives: string | null;
  readonly source: Span | null;
  readonly tone: RowTone | null;
}

/** What a plan counts, a row each: what is held and used, the steps in their order, and programs that enter another, complete, as a block. */
export function countedRows(plan: Plan, lookup: Lookup): PlanRow[] {
  const { have, steps, programs } = plan;
  return [
    ...have.map((step) => stepRow("held", step, plan, lookup)),
    ...steps.map((step, index) => stepRow(String(index + 1), step, plan, lookup)),
    ...programs.flatMap(({ program, certain }) =>
      certain.blocks.map((block) => blockRow(program, block, plan)),
    ),
  ];
}

/** The exceptions that a plan keeps to, a row each. */
export function exceptionRows(plan: Plan, lookup: Lookup): PlanRow[] {
  return plan.programs.flatMap(({ program, exceptions }) =>
    exceptions.map((exception) => exceptionRow(program, exception, plan, lookup)),
  );
}

function stepRow(order: string, step: Step, plan: Plan, lookup: Lookup): PlanRow {
  const { title, credits, requirement } = step;
  const places = step.awards.map(({ program, requirement: path, shared, award }) => {
    const second = shared === null ? "" : ` and ${shared}`;
    const course = award.course === null ? "" : ` as ${lookup.course(award.course)}`;
    return `${program} ${path}${second}${course}`;
  });
  const gives = joined([...places, ...neededTexts(step, plan, lookup)]);
  const source = lookup.offeringAt(step.microCredential, step.edition);
  const tone = step.status === null ? "quiet" : "good";
  return { order, step, title, credits, requirement, gives, source, tone };
}

function blockRow(program: string, block: PlacedBlock, plan: Plan): PlanRow {
  const { requirement, program: entering, counted } = block;
  const { id, data } = entering.program;
  return {
    order: "block",
    step: null,
    title: data.title ?? id,
    credits: counted,
    requirement: nameOf(program, requirement, plan),
    gives: `${program} ${requirement} as a block`,
    source: null,
    tone: "good",
  };
}

function exceptionRow(
  program: string,
  exception: AppliedException,
  plan: Plan,
  lookup: Lookup,
): PlanRow {
  const { requirement, at } = exception;
  return {
    order: "exception",
    step: null,
    title: exceptionText(exception, lookup),
    credits: null,
    requirement: requirement === null ? null : nameOf(program, requirement, plan),
    gives: null,
    source: at,
    tone: null,
  };
}

const nameOf = (program: string, path: string, { programs }: Plan) =>
  requirementName(
    { program, path },
    programs.map((view) => view.program),
  );

/** The columns of these rows; costs without a currency of their own are in the plan's. */
export function planColumns({ totals }: Plan, lookup: Lookup): readonly TableColumn<PlanRow>[] {
  return [
    { heading: "order", width: 9, of: ({ order }) => order },
    { heading: "microCredential", width: 30, of: ({ step }) => step?.microCredential ?? null },
    { heading: "edition", width: 9, of: ({ step }) => step?.edition ?? null },
    { heading: "title", width: 36, of: ({ title }) => title },
    { heading: "after", width: 26, of: ({ step }) => joined(step?.after ?? []) },
    { heading: "hours", width: 8, of: ({ step }) => step?.effort?.hours ?? null },
    { heading: "hoursKind", width: 12, of: ({ step }) => step?.effort?.kind ?? null },
    { heading: "cost", width: 9, of: ({ step }) => step?.cost ?? null },
    { heading: "credits", width: 9, of: ({ credits }) => credits },
    { heading: "requirement", width: 26, of: ({ requirement }) => requirement },
    { heading: "status", width: 12, of: ({ step }) => step?.status ?? null },
    { heading: "gives", width: 34, of: ({ gives }) => gives },
    { heading: "source", width: 34, of: ({ source }) => source },
    { heading: "offering", width: 10, of: ({ step }) => step?.offering ?? null },
    { heading: "otherPrice", width: 9, of: ({ step }) => step?.otherPrice?.amount ?? null },
    { heading: "currency", width: 9, of: ({ step }) => currencyOf(step, totals.currency) },
    { heading: "agreement", width: 18, of: ({ step }) => agreementsOf(step) },
    { heading: "needs", width: 30, of: ({ step }) => needsOf(step, lookup) },
    {
      heading: "assumed",
      width: 30,
      of: ({ step }) => joined(assumptionTexts(step?.assumed ?? [], lookup)),
    },
  ];
}

/** The recorded decisions that a step rests on. */
const agreementsOf = (step: Step | null) =>
  joined((step?.awards ?? []).flatMap(({ award }) => award.agreement ?? []));

/** What a step requires that is no micro-credential, and what decisions ask to be completed beside it. */
function needsOf(step: Step | null, lookup: Lookup): string | null {
  if (step === null) return null;
  const asked = step.awards.flatMap((item) => {
    const besides = completedToo(item, lookup);
    return besides === null ? [] : [`${besides} (agreement ${item.award.agreement})`];
  });
  return joined([...step.needs, ...new Set(asked)]);
}

/** In what currency a step's price is; null where it has none, or costs nothing. */
function currencyOf(step: Step | null, currency: string | null): string | null {
  if (step === null) return null;
  if (step.otherPrice !== null) return step.otherPrice.currency;
  return step.cost === null || step.cost.isZero ? null : currency;
}
