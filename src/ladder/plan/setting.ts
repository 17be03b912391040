import type { Catalogue } from "../../workspace/catalogue.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import type { Mode } from "../placing/mode.ts";
import { candidatesOf } from "./candidates.ts";
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
}

/** What the options leave to be taken on the day of the catalogue. */
export function settingOf(catalogue: Catalogue, options: PlanOptions): Setting {
  const { have } = options;
  const admitted = admissions(catalogue, options);
  const mayTake = (id: string) => admitted.get(id) === "yes";
  const mayUse = (id: string) => have.has(id) || mayTake(id);
  const offering = (id: string) => knownOffering(catalogue, id)?.data;
  const currency = currencyOf([...catalogue.offerings.values()].filter(({ id }) => mayUse(id)));
  return {
    admitted,
    mayTake,
    mayUse,
    prerequisites: new Prerequisites(catalogue, have, mayTake),
    weights: new Weights(offering, have, currency),
  };
}

/** A program with the awards that may be planned with. */
export function offeredTo(
  program: ProgramEvaluation,
  { prerequisites, mayUse }: Setting,
  mode: Mode,
): Offered {
  return { program, candidates: candidatesOf(program, prerequisites, mayUse, mode) };
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
