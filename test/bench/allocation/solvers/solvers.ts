import { listText } from "../../../allocation/list-text.ts";
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
      const formulation = formulate(problem);
      const { values, first, all, list } = optimise(warm, formulation, {
        ...{ seconds: 5, inOrder: true, now },
      });
      return {
        ...{ values, proven: values.length, finished: list !== null },
        list: list && listText(list.ways.map(({ put }) => put)),
        milliseconds: list?.milliseconds ?? all,
        parts: { objectives: all, "first objective": first },
      };
    },
  };
  const others = glpk === undefined ? [] : [glpk];
  return {
    solvers: [ours, general, ...others, greedy],
    absent: glpk === undefined ? ["glpk.js is not installed (npm ci installs it)"] : [],
  };
}
