import type { AllocationProblem } from "../../../../src/allocation/problem.ts";
import { formulate } from "../../../allocation/milp/formulate.ts";
import { merged, type Term } from "../../../allocation/milp/model.ts";
import type { Answer, Clock, Solver } from "../measure.ts";

interface Bounds {
  readonly type: number;
  readonly lb: number;
  readonly ub: number;
}

interface Constraint {
  readonly name: string;
  readonly vars: readonly { readonly name: string; readonly coef: number }[];
  readonly bnds: Bounds;
}

interface Glpk {
  readonly GLP_MAX: number;
  readonly GLP_LO: number;
  readonly GLP_UP: number;
  readonly GLP_DB: number;
  readonly GLP_FX: number;
  readonly GLP_OPT: number;
  readonly GLP_MSG_OFF: number;
  solve(
    model: object,
    options: object,
  ): { readonly result: { readonly status: number; readonly z: number } };
}

// Held in a variable because its types need a browser's; the package (GPL-3) serves the bench alone and is never shipped.
const packageName: string = "glpk.js/node";

/** GLPK, where development dependencies are installed. */
export async function loadGlpk(): Promise<Solver | undefined> {
  const found = await import(packageName).catch(() => undefined);
  if (found === undefined) return undefined;
  const glpk: Glpk = await found.default();
  return { name: "glpk.js", seconds: 6, solve: (problem, now) => solve(glpk, problem, now) };
}

function solve(glpk: Glpk, problem: AllocationProblem, now: Clock): Answer {
  const { model, objectives } = formulate(problem);
  const subjectTo: Constraint[] = model.rows.map(({ terms, max }, at) => ({
    ...{ name: `r${at}`, vars: varsOf(terms) },
    bnds: { type: glpk.GLP_UP, lb: 0, ub: max },
  }));
  const bounds = model.columns.map(({ min, max }, at) => ({
    ...{ name: `x${at}`, lb: min, ub: max },
    type: min === max ? glpk.GLP_FX : glpk.GLP_DB,
  }));
  const binaries = model.columns.flatMap(({ integer }, at) => (integer ? [`x${at}`] : []));
  const values: number[] = [];
  const start = now();
  for (const objective of objectives) {
    const vars = varsOf(merged(objective));
    const value = vars.length === 0 ? 0 : best(glpk, { vars, subjectTo, bounds, binaries });
    if (value === undefined) break;
    values.push(value);
    if (vars.length > 0) {
      const bnds = { type: glpk.GLP_LO, lb: value, ub: 0 };
      subjectTo.push({ name: `o${values.length}`, vars, bnds });
    }
  }
  const finished = values.length === objectives.length;
  return { values, proven: values.length, finished, list: null, milliseconds: now() - start };
}

function varsOf(terms: readonly Term[]): Constraint["vars"] {
  return terms.map(([column, coef]) => ({ name: `x${column}`, coef }));
}

interface Phase {
  readonly vars: Constraint["vars"];
  readonly subjectTo: readonly Constraint[];
  readonly bounds: readonly (Bounds & { readonly name: string })[];
  readonly binaries: readonly string[];
}

/** The optimum of one objective, or nothing where three seconds do not suffice. */
function best(glpk: Glpk, { vars, ...model }: Phase): number | undefined {
  const objective = { direction: glpk.GLP_MAX, name: "z", vars };
  const options = { msglev: glpk.GLP_MSG_OFF, presol: true, mipgap: 0, tmlim: 3 };
  const { status, z } = glpk.solve({ name: "m", objective, ...model }, options).result;
  return status === glpk.GLP_OPT ? Math.round(z) || 0 : undefined;
}
