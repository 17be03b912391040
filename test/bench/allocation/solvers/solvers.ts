import { formulate } from "../../../allocation/milp/formulate.ts";
import { highs, optimise } from "../../../allocation/milp/highs.ts";
import type { Solver } from "../measure.ts";
import { loadGlpk } from "./glpk.ts";
import { greedy } from "./greedy.ts";
import { ours } from "./ours.ts";

/** The solvers, ours first and greedy last, and lines on those that are not installed. */
export async function loadSolvers() {
  const glpk = await loadGlpk();
  const warm = await highs();
  const general: Solver = {
    name: "HiGHS",
    seconds: 20,
    solve: (problem, now) => {
      const { values, finished, first, all } = optimise(warm, formulate(problem), {
        seconds: 5,
        now,
      });
      return { values, proven: values.length, finished, first, milliseconds: all };
    },
  };
  const others = glpk === undefined ? [] : [glpk];
  return {
    solvers: [ours, general, ...others, greedy],
    absent: glpk === undefined ? ["glpk.js is not installed (npm ci installs it)"] : [],
  };
}
