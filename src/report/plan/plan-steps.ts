import { inWords } from "../../kernel/text.ts";
import type { Plan, Step } from "../../ladder/plan/result.ts";
import { assumedTexts, shownAssumptions } from "../ladder/assumption-text.ts";
import { agreementText, sharedDestination, waivedNote } from "../ladder/pair-text.ts";
import { creditText } from "../text/amount.ts";
import { coverageText } from "../text/coverage-text.ts";
import { columns, indented, padEnd, padStart, wrap } from "../text/layout.ts";
import type { Lookup } from "../text/lookup.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Style } from "../text/style.ts";
import { costText, hoursText, showsCost } from "./plan-amounts.ts";
import { completedToo, neededTexts } from "./purpose-text.ts";

/** How much of a plan is shown. */
export interface PlanView {
  readonly lookup: Lookup;
  readonly style: Style;
  /** Only what to take, in what order. */
  readonly quiet: boolean;
  /** Ids, bounds and what binds, too. */
  readonly detailed: boolean;
}

type StepAward = Step["awards"][number];

const creditColumns = 7;

/** What to take, in order: a headline a step, and under it how long, after what, for what, and on what it rests. */
export function stepLines(plan: Plan, view: PlanView): string[] {
  const number = (id: string) => plan.steps.findIndex((step) => step.microCredential === id) + 1;
  const width = `${plan.steps.length}.`.length;
  return plan.steps.flatMap((step, index) => {
    const after =
      step.after.length === 0
        ? []
        : [
            `after ${inWords(
              step.after.map((id) => String(number(id))),
              "and",
            )}`,
          ];
    const cost = showsCost(plan) ? [costText(step, plan.totals.currency)] : [];
    const state = step.offering === "active" ? [] : [`this offering is ${stateText(step)}`];
    const facts = [...state, ...after, hoursText(step), ...cost].join(" · ");
    return itemLines(step, padStart(`${index + 1}.`, width), [facts], plan, view);
  });
}

const stateText = ({ offering }: Step) =>
  offering === "teach-out" ? "being taught out" : offering === "draft" ? "a draft" : offering;

/** What is held and used, and for what. */
export function heldLines(plan: Plan, view: PlanView): string[] {
  return plan.have.flatMap((step) => itemLines(step, "✔", [], plan, view));
}

function itemLines(
  step: Step,
  mark: string,
  facts: readonly string[],
  plan: Plan,
  view: PlanView,
): string[] {
  const { style, quiet, detailed } = view;
  const indent = 3 + columns(mark);
  const room = style.width - indent - creditColumns;
  const [first = "", ...rest] = wrap(neutralise(step.title), room);
  const credit = step.credits.isZero ? "" : creditText(step.credits);
  const head = `  ${mark} ${padEnd(first, room)}${padStart(credit, creditColumns)}`;
  const details = [
    ...facts,
    ...(detailed ? [named(step)] : []),
    ...(quiet ? [] : purposes(step, plan, view)),
  ];
  return [
    head.trimEnd(),
    ...rest.map((line) => " ".repeat(indent) + line),
    ...details.flatMap((text) => indented(neutralise(text), indent, style.width, 2)),
  ];
}

/** The id and edition, as other commands take them. */
const named = ({ microCredential, edition }: Step) =>
  edition === null ? microCredential : `${microCredential} (${edition})`;

/** What a step is for: its awards and what they take as met, or the steps that need it; and what else it requires. */
function purposes(step: Step, plan: Plan, view: PlanView): string[] {
  const { lookup, detailed } = view;
  return [
    ...step.awards.flatMap((award) => awardLines(step, award, plan, view)),
    ...assumedTexts(shownAssumptions(step.assumed, detailed), lookup),
    ...neededTexts(step, plan, lookup),
    ...(step.needs.length === 0 ? [] : [`also requires: ${step.needs.join("; ")}`]),
  ];
}

function awardLines(step: Step, item: StepAward, plan: Plan, view: PlanView): string[] {
  const { award, program } = item;
  const { lookup, detailed } = view;
  const others = award.microCredentials.filter((id) => id !== step.microCredential);
  const partners = others.map((id) => lookup.offering(id)).join(" + ");
  const within = plan.programs.length > 1 ? `${program}: ` : "";
  const place = `${within}${sharedDestination(item, lookup)}`;
  if (others.length > 0 && item.credits.isZero && award.type !== "waiver")
    return [`→ ${place}, with ${partners}, where the credit is shown`];
  const several = step.awards.length > 1 ? `, ${creditText(item.credits)}` : "";
  const less = item.counted.equals(award.credits) || award.type === "waiver";
  const part = less
    ? ""
    : ` (of its ${creditText(award.credits)} credits ${creditText(item.counted)} count)`;
  const together = others.length === 0 ? "" : `, with ${partners}`;
  const besides = completedToo(item, lookup);
  const condition = besides === null ? "" : `, with ${besides}`;
  return [
    `→ ${place}${waivedNote(award)}${several}${part}${together}`,
    `${groundText(award, lookup)}${condition}`,
    ...(detailed ? [award.id] : []),
  ];
}

/** Is it decided, or only recommended, and on what does that rest? */
function groundText(award: StepAward["award"], lookup: Lookup): string {
  if (award.agreement !== null)
    return `recorded decision: ${agreementText(award.agreement, lookup)}`;
  if (award.coverage === null) return "recommendation: unassigned credit, sized by its hours";
  const part = award.type === "assigned" ? "" : "credit for a part: ";
  return `recommendation: ${part}${coverageText(award.coverage, lookup.threshold(award.bank))}`;
}
