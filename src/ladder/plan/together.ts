import { Rational } from "../../kernel/rational.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import type { Aim } from "../placing/aim.ts";
import { allocateJointly } from "../placing/joint/allocate-jointly.ts";
import { prefixOf } from "../placing/joint/entry.ts";
import { sharesOf } from "../placing/joint/shares.ts";
import type { Mode } from "../placing/mode.ts";
import { pathUnder } from "../placing/paths.ts";
import type { ExplainedAllocation } from "../placing/placing.ts";
import type { Candidates } from "./candidates.ts";
import type { RequirementPlace } from "./goal.ts";

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

/** Places the candidates of each program, in one problem over all of them. */
export function placeTogether(offered: readonly Offered[], mode: Mode, aim: Aim): Together {
  const [only, ...more] = offered;
  if (only === undefined || more.length > 0) return placeJointly(offered, mode, aim);
  const { program, candidates } = only;
  const { awards, uses } = candidates;
  const allocation = program.placing.allocate(awards, mode, { ...aim, uses });
  const { credits, bound, optimal, unique } = allocation;
  return { parts: [{ program, candidates, allocation }], credits, bound, optimal, unique };
}

function placeJointly(offered: readonly Offered[], mode: Mode, aim: Aim): Together {
  const entries = offered.map(({ program: { placing }, candidates: { awards } }) => ({
    placing,
    awards,
  }));
  const uses = new Map(offered.flatMap(({ candidates }) => [...candidates.uses]));
  const found = allocateJointly(entries, mode, { ...aim, uses });
  const { credits, bound, optimal, unique } = found;
  const shares = sharesOf(
    found,
    entries.map((entry, index) => prefixOf(entry, index, entries.length)),
  );
  const parts = offered.flatMap((one, index) => {
    const allocation = shares[index];
    return allocation === undefined ? [] : [{ ...one, allocation }];
  });
  return { parts, credits, bound, optimal, unique };
}

/** The path of a requirement in the problem of what is offered. */
export function pathAmong(
  offered: readonly Offered[],
  { program, path }: RequirementPlace,
): string {
  if (offered.length < 2) return path;
  const at = offered.findIndex((one) => one.program.model.program.id === program);
  const found = offered[at]?.program;
  return found === undefined ? path : pathUnder(prefixOf(found, at, offered.length), path);
}

/** What all programs of a plan come to. */
export const creditsOf = (programs: readonly ProgramEvaluation[]) =>
  programs.reduce((total, { model }) => total.plus(model.credits), Rational.zero);
