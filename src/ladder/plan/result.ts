import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { CivilDate } from "../../kernel/date.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { Assumption } from "../../policy/assumptions.ts";
import type { PlacedAward, ProgramView, Question } from "../result.ts";
import type { Effort, HourKind } from "./effort.ts";
import type { Goal } from "./goal.ts";
import type { Narrowing } from "./narrowing.ts";
import type { Price } from "./price.ts";

/** Where one award of a step goes, and what of its credit stands with the step. */
export interface StepAward extends PlacedAward {
  readonly program: string;
  /** An award that several earn stands with the last of them in the order of taking; the others have 0 of it. */
  readonly credits: Rational;
  /** What its decision asks to be completed, too: held, or among the steps. */
  readonly complete: readonly string[];
}

/** A micro-credential to take, or one that is held and used, for credit or as a prerequisite. */
export interface Step {
  readonly microCredential: string;
  readonly edition: string | null;
  readonly title: string;
  /** Is it offered: `active`, or a draft, suspended, being taught out? */
  readonly offering: string;
  /** Steps that must come before: its prerequisites in the plan, or what contains them. */
  readonly after: readonly string[];
  /** Null when no hours are stated. */
  readonly effort: Effort | null;
  /** In the currency of the plan; null when not stated in it. */
  readonly cost: Rational | null;
  /** What it costs in another currency than the plan's; null where nothing is stated so. */
  readonly otherPrice: Price | null;
  /** Credits counted for what it earns, alone or as the last of several; 0 for a prerequisite that earns none. */
  readonly credits: Rational;
  /** The first requirement by program and path that its awards go to, with its program before it where there are several (`certificate:core/x`); null for a prerequisite that earns nothing here. */
  readonly requirement: string | null;
  /** Recognized when all its awards are recorded decisions; null when it has none. */
  readonly status: "recognized" | "eligible" | null;
  readonly awards: readonly StepAward[];
  /** What banks and decisions ask of a learner for its awards, and banks for what it is a condition of; a plan cannot know it, so it is taken as met. */
  readonly assumed: readonly Assumption[];
  /** Steps that it is a prerequisite of. */
  readonly neededFor: readonly string[];
  /** What is held or taken for credit that a decision gives only where this is completed, too; sorted. */
  readonly conditionOf: readonly string[];
  /** What it requires that is no micro-credential: courses, conditions in words. */
  readonly needs: readonly string[];
}

/** What the steps come to; what is held adds credits and costs nothing. */
export interface Totals {
  readonly credits: Rational;
  /** Null when a step does not state its hours, or the steps state hours of several kinds. */
  readonly hours: Rational | null;
  /** The one kind of all stated hours; null where they are of several kinds, or none are stated. */
  readonly hoursKind: HourKind | null;
  /** Null when a step does not state its cost in the currency. */
  readonly cost: Rational | null;
  /** The sums of what is stated: hours together only where they are of one kind (else null), and each kind that is stated apart. */
  readonly stated: {
    readonly hours: Rational | null;
    readonly byKind: readonly Effort[];
    readonly cost: Rational;
    /** What is stated in other currencies than the plan's, each apart, by currency. */
    readonly otherPrices: readonly Price[];
  };
  readonly currency: string | null;
}

/** A requirement that is not complete, with what it still needs. */
export interface OpenRequirement {
  readonly program: string;
  readonly path: string;
  readonly title: string | null;
  /** Credits still needed; null for a requirement that is no matter of credits. */
  readonly credits: Rational | null;
  /** The course that fills it; null for other requirements. */
  readonly course: string | null;
  /** How many of its parts are still to be completed, where it asks for a choice; else null. */
  readonly parts: number | null;
  /** What a person has to decide before anything counts here; null where there is no note. */
  readonly note: string | null;
}

/** What awards in review would add, and what has to be settled first. */
export interface PlanReview {
  /** Credits beyond those of the plan; 0 when review adds none. */
  readonly credits: Rational;
  /** Would the goal be reached then? */
  readonly reached: boolean;
  /** What would have to be taken beyond the steps; sorted. */
  readonly microCredentials: readonly string[];
  /** Is each of these offered: `active`, or a draft, suspended, being taught out? In the same order. */
  readonly offerings: readonly string[];
  readonly questions: readonly Question[];
}

/** Why so many credits, or a requirement complete, cannot be had. */
export interface Shortfall {
  /** What all programs come to, where more credits are asked for; else null. */
  readonly programCredits: Rational | null;
  /** What could be had without the filters that are named, where that is better; else null. */
  readonly unfiltered: {
    readonly filters: readonly (keyof Narrowing)[];
    readonly credits: Rational;
    readonly reached: boolean;
  } | null;
  /** Of credits: is it proven that no limit, requirement or filter forbids more, so that nothing else on offer fits? */
  readonly nothingElse: boolean;
}

/** Something about the choice of offerings that a reader should know. */
export type PlanNote =
  /** Offerings with something to give, or that a decision asks for, that were left out because they do not state what a filter asks for. */
  | {
      readonly code: "language-unstated" | "delivery-unstated";
      readonly microCredentials: readonly string[];
    }
  /** Offerings that were left out because what they require cannot be taken. */
  | {
      readonly code: "prerequisite-unavailable";
      readonly microCredentials: readonly string[];
      readonly prerequisite: string;
    }
  /** Offerings whose decision is in review because what it asks to be completed, too, can neither be taken nor is held. */
  | {
      readonly code: "condition-unavailable";
      readonly microCredentials: readonly string[];
      readonly condition: string;
    }
  /** Offerings that require each other in a circle, written from one of them back to it: none can be taken first. */
  | { readonly code: "prerequisite-circle"; readonly microCredentials: readonly string[] }
  /** Prices in other currencies than the plan's, which count as not stated. */
  | {
      readonly code: "other-currency";
      readonly microCredentials: readonly string[];
      readonly currency: string | null;
    }
  /** Steps that state scheduled hours only, which are fewer than the hours of learning. */
  | { readonly code: "scheduled-hours"; readonly microCredentials: readonly string[] }
  /** Offerings to choose from that do not state what is to be kept small as the others do: in that kind of hours, or in that currency. */
  | {
      readonly code: "hours-not-compared" | "cost-not-compared";
      readonly microCredentials: readonly string[];
    }
  /** Prerequisites can be met in more ways than were looked at, so a better stack may exist. */
  | { readonly code: "prerequisites-not-all-tried"; readonly microCredentials: readonly string[] }
  /** Held, and nothing here uses it. */
  | { readonly code: "held-unused"; readonly microCredentials: readonly string[] }
  /** Held and not offered on the day, so that no credit is worked out for it here: no edition is in effect, or the one that is has ceased. */
  | {
      readonly code: "held-not-in-effect" | "held-ceased";
      readonly microCredentials: readonly string[];
    };

/** The best stack of micro-credentials toward a program. */
export interface Plan {
  readonly asOf: CivilDate;
  readonly goal: Goal;
  /** The kind of hours that was kept small; null where something else was. */
  readonly comparedHours: HourKind | null;
  /** Is what the goal asks for there? For the most credit: is the program full? */
  readonly reached: boolean;
  /** Null where the goal is reached, and for the most credit. */
  readonly shortfall: Shortfall | null;
  /** `certain` is the plan; `possible` is what `review` speaks of. */
  readonly programs: readonly ProgramView[];
  /** What is held and used, for credit or as a prerequisite; by id. */
  readonly have: readonly Step[];
  /** What to take, in the order of taking. */
  readonly steps: readonly Step[];
  readonly totals: Totals;
  /**
   * Did the search come to its end? Then what is not reached cannot be reached, and no other stack serves the goal better
   * as far as they can be compared: what cannot be, by what is to be kept small, is avoided before anything else.
   */
  readonly settled: boolean;
  /** Is it proven that no other stack serves the goal better? Never where something could not be compared; a note names it. */
  readonly optimal: boolean;
  /** A proven bound on the credits. */
  readonly bound: Rational;
  readonly open: readonly OpenRequirement[];
  readonly review: PlanReview;
  readonly notes: readonly PlanNote[];
  readonly diagnostics: readonly Diagnostic[];
}
