import { Rational } from "../../kernel/rational.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import type { Aim } from "../placing/aim.ts";
import type { Mode } from "../placing/mode.ts";
import type { ExplainedAllocation } from "../placing/placing.ts";
import type { Candidates } from "./candidates.ts";

/** What is placed in one of the programs of a plan. */
export interface Part {
  readonly program: ProgramEvaluation;
  readonly candidates: Candidates;
  readonly allocation: ExplainedAllocation;
}

/** Candidates placed in all programs of a plan at once. */
export interface Together {
  /** In the order of the programs. */
  readonly parts: readonly Part[];
  /** Counted in all programs. */
  readonly credits: Rational;
  readonly bound: Rational;
  readonly optimal: boolean;
  readonly unique: boolean;
}

/** A program with what may be placed in it. */
export interface Offered {
  readonly program: ProgramEvaluation;
  readonly candidates: Candidates;
}

/** Places the candidates of each program. Throws where there is not exactly one: several have to share one problem. */
export function placeTogether(offered: readonly Offered[], mode: Mode, aim: Aim): Together {
  const [only, ...more] = offered;
  if (only === undefined || more.length > 0) throw new Error("a plan is for one program at a time");
  const { program, candidates } = only;
  const { awards, uses } = candidates;
  const allocation = program.placing.allocate(awards, mode, { ...aim, uses });
  const { credits, bound, optimal, unique } = allocation;
  return { parts: [{ program, candidates, allocation }], credits, bound, optimal, unique };
}

/** What all programs of a plan come to. */
export const creditsOf = (programs: readonly ProgramEvaluation[]) =>
  programs.reduce((total, { model }) => total.plus(model.credits), Rational.zero);
