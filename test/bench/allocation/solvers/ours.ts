import { allocate } from "../../../../src/allocation/solve.ts";
import { listText } from "../../../allocation/list-text.ts";
import { scoreOf } from "../../../allocation/value.ts";
import type { Solver } from "../measure.ts";

/** The allocator under test. */
export const ours: Solver = {
  name: "creditbank",
  seconds: 15,
  solve: (problem, now) => {
    const start = now();
    const result = allocate(problem);
    const milliseconds = now() - start;
    const values = scoreOf(problem, result.placements);
    const proven = result.optimal ? 1 : 0;
    const finished = result.unique;
    return {
      ...{ values, proven: finished ? values.length : proven, finished },
      list: finished ? listText(result.placements) : null,
      milliseconds,
    };
  },
};
