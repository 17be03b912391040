import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { requirementName } from "../../diagnostics/requirement-name.ts";
import { Rational } from "../../kernel/rational.ts";
import type { HourKind } from "../../ladder/plan/effort.ts";
import type { Price } from "../../ladder/plan/price.ts";
import type { Plan, Step } from "../../ladder/plan/result.ts";
import { assumptionJson } from "../ladder/assumption-json.ts";
import { questionJson } from "../ladder/pair-json.ts";
import { programJson } from "../ladder/program-json.ts";
import { diagnosticJson, printReport, type ReportHead } from "../text/json.ts";
import type { Lookup } from "../text/lookup.ts";
import { openJson } from "./open-json.ts";
import { filterName } from "./plan-shortfall.ts";

/** A plan and how it is to be reported. */
export interface PlanReport {
  readonly head: ReportHead;
  readonly plan: Plan;
  /** All findings, sorted: those of the workspace and those of the plan. */
  readonly diagnostics: readonly Diagnostic[];
  readonly lookup: Lookup;
}

/** The `plan` report as JSON. */
export function planJson({ head, plan, diagnostics, lookup }: PlanReport): string {
  const { programs, steps, totals, settled, optimal, bound, have, open, notes } = plan;
  return printReport("plan", head, {
    programs: programs.map((view) => programJson(view, { lookup, limits: false })),
    steps: steps.map(stepJson),
    totals: totalsJson(totals),
    settled,
    optimal,
    bound,
    goal: goalJson(plan),
    have: have.map(stepJson),
    open: open.map(openJson),
    review: reviewJson(plan),
    notes,
    diagnostics: diagnostics.map(diagnosticJson),
  });
}

function goalJson({ goal, programs, comparedHours, reached, shortfall }: Plan): object {
  const ids = programs.map(({ program }) => program);
  return {
    kind: goal.kind,
    credits: goal.kind === "credits" ? goal.credits : null,
    requirement: goal.kind === "requirement" ? requirementName(goal, ids) : null,
    minimise: goal.minimise,
    hoursKind: comparedHours,
    reached,
    shortfall: shortfallJson(shortfall),
  };
}

function totalsJson({ credits, hours, hoursKind, cost, currency, stated }: Plan["totals"]): object {
  const ofKind = (kind: HourKind) =>
    stated.byKind.find((one) => one.kind === kind)?.hours ?? Rational.zero;
  return {
    credits,
    hours,
    hoursKind,
    cost,
    currency,
    stated: {
      hours: stated.hours,
      hoursByKind: {
        learning: ofKind("learning"),
        scheduled: ofKind("scheduled"),
        unspecified: ofKind("unspecified"),
      },
      cost: stated.cost,
      otherPrices: stated.otherPrices.map(priceJson),
    },
  };
}

function priceJson({ amount, currency }: Price): object {
  return { amount, currency };
}

function stepJson(step: Step): object {
  return {
    microCredential: step.microCredential,
    edition: step.edition,
    offering: step.offering,
    after: step.after,
    hours: step.effort?.hours ?? null,
    hoursKind: step.effort?.kind ?? null,
    cost: step.cost,
    otherPrice: step.otherPrice && priceJson(step.otherPrice),
    credits: step.credits,
    requirement: step.requirement,
    status: step.status,
    awards: step.awards.map(({ program, requirement, award, credits, complete }) => ({
      award: award.id,
      program,
      requirement,
      course: award.course,
      agreement: award.agreement,
      status: award.status,
      credits,
      complete,
    })),
    assumed: step.assumed.map(assumptionJson),
    neededFor: step.neededFor,
    conditionOf: step.conditionOf,
    needs: step.needs,
  };
}

function shortfallJson(shortfall: Plan["shortfall"]): object | null {
  if (shortfall === null) return null;
  const { programCredits, unfiltered, nothingElse } = shortfall;
  return {
    programCredits,
    unfiltered: unfiltered && { ...unfiltered, filters: unfiltered.filters.map(filterName) },
    nothingElse,
  };
}

function reviewJson({ review }: Plan): object {
  return {
    credits: review.credits,
    reached: review.reached,
    microCredentials: review.microCredentials,
    offerings: review.offerings,
    questions: review.questions.map(questionJson),
  };
}
