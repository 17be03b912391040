import { compareText } from "../../kernel/order.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import type { Mode } from "../placing/mode.ts";
import { isWithin } from "../placing/paths.ts";
import { candidatesOf } from "./candidates.ts";
import { comparedKind } from "./effort.ts";
import type { Goal } from "./goal.ts";
import { knownOffering } from "./known-offering.ts";
import { type Admission, admission, type Narrowing } from "./narrowing.ts";
import { Prerequisites } from "./prerequisites.ts";
import { currencyOf } from "./price.ts";
import type { Offered } from "./together.ts";
import { Weights } from "./weights.ts";

/** What a plan is asked for. */
export interface PlanOptions {
  readonly goal: Goal;
  /** Micro-credentials that are held: always available, and they cost nothing. What is not offered on the day meets prerequisites only. */
  readonly have: ReadonlySet<string>;
  /** Which others may be taken. */
  readonly narrowing: Narrowing;
}

/** What may be taken, what must come before it, and what it weighs. */
export interface Setting {
  readonly admitted: ReadonlyMap<string, Admission>;
  readonly mayTake: (id: string) => boolean;
  readonly mayUse: (id: string) => boolean;
  readonly prerequisites: Prerequisites;
  readonly weights: Weights;
  /** Each program with the awards that are sure. */
  readonly offered: readonly Offered[];
  /** What is not held and serves the goal, to be compared by its hours or cost; sorted, and empty where neither is weighed. */
  readonly choice: readonly string[];
}

/** What the options leave to be taken on the day of the catalogue. */
export function settingOf(
  catalogue: Catalogue,
  programs: readonly ProgramEvaluation[],
  options: PlanOptions,
): Setting {
  const { goal, have } = options;
  const admitted = admissions(catalogue, options);
  const mayTake = (id: string) => admitted.get(id) === "yes";
  const mayUse = (id: string) => have.has(id) || mayTake(id);
  const offering = (id: string) => knownOffering(catalogue, id)?.data;
  const currency = currencyOf([...catalogue.offerings.values()].filter(({ id }) => mayUse(id)));
  const prerequisites = new Prerequisites(catalogue, have, mayTake);
  const offered = programs.map((one) => offeredTo(one, { prerequisites, mayUse }, "certain"));
  const isWeighed = goal.minimise === "hours" || goal.minimise === "cost";
  const choice = isWeighed ? usedFor(goal, offered).filter((id) => !have.has(id)) : [];
  const stated = goal.minimise === "hours" ? choice.flatMap((id) => offering(id) ?? []) : [];
  const hours = comparedKind(stated);
  return {
    admitted,
    mayTake,
    mayUse,
    prerequisites,
    weights: new Weights(offering, have, { currency, hours }),
    offered,
    choice,
  };
}

/** A program with the awards that may be planned with. */
export function offeredTo(
  program: ProgramEvaluation,
  { prerequisites, mayUse }: Pick<Setting, "prerequisites" | "mayUse">,
  mode: Mode,
): Offered {
  return { program, candidates: candidatesOf(program, prerequisites, mayUse, mode) };
}

/** The micro-credentials of awards that may enter a program, where one requirement is asked for that one, with all that must be completed for them. */
function usedFor(goal: Goal, offered: readonly Offered[]): string[] {
  const serves = (id: string, path: string) =>
    goal.kind !== "requirement" || (goal.program === id && isWithin(path, goal.path));
  const used = offered.flatMap(({ program, candidates: { uses, original } }) =>
    [...uses].flatMap(([award, ids]) => {
      const leaves = program.placing.taking(original.get(award)?.award ?? award, "certain");
      return leaves.some(({ path }) => serves(program.model.program.id, path)) ? ids : [];
    }),
  );
  return [...new Set(used)].sort(compareText);
}

/** For each offering that is not held: may it be taken? */
function admissions(
  { offerings }: Catalogue,
  { have, narrowing }: PlanOptions,
): ReadonlyMap<string, Admission> {
  const admit = admission(narrowing, offerings.values());
  const others = [...offerings.values()].filter(({ id }) => !have.has(id));
  return new Map(others.map((offering) => [offering.id, admit(offering)]));
}
