import type { Highs } from "highs";
import type { Formulation } from "./formulate.ts";
import { modelData } from "./highs-data.ts";
import { merged, type Term } from "./model.ts";

/**
 * The place of the first objective that can be better than stated with the earlier ones as stated, or null when
 * none can: of the first `phases`. Far cheaper than to optimise, because most proofs need no branching.
 */
export function betterAt(
  solver: Highs,
  { model, objectives }: Formulation,
  values: readonly number[],
  phases = objectives.length,
): number | null {
  const { infeasible, optimal } = solver.constants.modelStatus;
  return solver.withModel(modelData(solver, model), (one) => {
    one.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
    let row = model.rows.length;
    for (const [at, objective] of objectives.slice(0, phases).entries()) {
      const terms = [...merged(objective)].sort(([a], [b]) => a - b);
      const value = values[at] ?? 0;
      if (terms.length === 0) continue;
      const best = value === 0 && terms.every(([, times]) => times < 0);
      one.addRow(best ? value : value + 1, solver.infinity, {
        indices: terms.map(([column]) => column),
        values: terms.map(([, times]) => times),
      });
      if (!best) {
        one.changeColsCost(
          { kind: "range", from: 0, to: model.columns.length - 1 },
          costs(model.columns.length, terms),
        );
        const { modelStatus } = one.run();
        if (modelStatus === optimal) return at;
        if (modelStatus !== infeasible) throw new Error(`HiGHS ended with status ${modelStatus}`);
        one.changeRowBounds(row, value, solver.infinity);
      }
      row += 1;
    }
    return null;
  });
}

function costs(columns: number, terms: readonly Term[]): Float64Array {
  const all = new Float64Array(columns);
  for (const [column, times] of terms) all[column] = times;
  return all;
}
