import type { Highs, ModelData } from "highs";
import type { Model } from "./model.ts";

/** A model as the arrays that HiGHS takes, with no costs yet. */
export function modelData({ constants, infinity }: Highs, { columns, rows }: Model): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [column, times] of [...terms].sort(([a], [b]) => a - b)) {
      indices.push(column);
      values.push(times);
    }
    starts.push(indices.length);
  }
  const { continuous, integer } = constants.variableType;
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: constants.objectiveSense.maximize,
    colCost: new Float64Array(columns.length),
    colLower: columns.map(({ min }) => min),
    colUpper: columns.map(({ max }) => max),
    rowLower: rows.map(() => -infinity),
    rowUpper: rows.map(({ max }) => max),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices,
      values,
    },
    integrality: columns.map((column) => (column.integer ? integer : continuous)),
  };
}
