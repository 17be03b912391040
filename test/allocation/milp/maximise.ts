import type { Highs, Model as HighsModel } from "highs";
import type { Term } from "./model.ts";

/** The best solution of a model, the last one as a start; undefined where its time is over. */
export function maximise(
  solver: Highs,
  one: HighsModel,
  columns: number,
  terms: readonly Term[],
  start: Float64Array | undefined,
): Float64Array | undefined {
  const costs = new Float64Array(columns);
  for (const [column, times] of terms) costs[column] = times;
  one.changeColsCost({ kind: "range", from: 0, to: columns - 1 }, costs);
  if (start !== undefined) one.setSolution({ colValue: start });
  one.zeroAllClocks();
  const { modelStatus } = one.run();
  const { optimal, timeLimit } = solver.constants.modelStatus;
  if (modelStatus === timeLimit) return undefined;
  if (modelStatus !== optimal) throw new Error(`HiGHS ended with status ${modelStatus}`);
  return one.getSolution().colValue;
}
