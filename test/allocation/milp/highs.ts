import type { Highs, Model as HighsModel } from "highs";
import * as highsModule from "highs";
import { firstList } from "./first-list.ts";
import type { Formulation } from "./formulate.ts";
import { modelData } from "./highs-data.ts";
import { maximise } from "./maximise.ts";
import { merged, type Term } from "./model.ts";
import type { Way } from "./ways.ts";

/** What a general solver found: the optimum of each objective in order, and whether each was proven. */
export interface Optima {
  readonly values: readonly number[];
  readonly finished: boolean;
  /** Milliseconds for the first objective alone and for all. */
  readonly first: number;
  readonly all: number;
  /** The first list of these values, and milliseconds with it; null where it was not asked for, or is not proven. */
  readonly list: { readonly ways: readonly Way[]; readonly milliseconds: number } | null;
}

interface Limits {
  /** So many objectives at most. */
  readonly phases?: number;
  /** For each objective, and for each step of the order of lists. */
  readonly seconds?: number;
  /** Is the first of all lists that tie looked for? */
  readonly inOrder?: boolean;
  readonly now?: () => number;
}

// The package's types describe its CommonJS build; as an ES module the loader is the default export itself.
const loadHighs = highsModule.default as unknown as () => Promise<Highs>;
let loaded: Promise<Highs> | undefined;

/** The one instance of HiGHS of this process. */
export function highs(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

/**
 * Maximises the objectives one after the other without a gap, each with the earlier ones held at their optimum
 * and the last solution as a start; then, where asked, the digits of the order of lists in the same way.
 */
export function optimise(
  solver: Highs,
  { model, objectives, digits }: Formulation,
  {
    phases = objectives.length,
    seconds = 60,
    inOrder = false,
    now = () => performance.now(),
  }: Limits = {},
): Optima {
  const start = now();
  const wanted = objectives.slice(0, phases);
  const values: number[] = [];
  let first = 0;
  let all = 0;
  let ways: readonly Way[] | null = null;
  solver.withModel(modelData(solver, model), (one) => {
    one.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, time_limit: seconds });
    let solution: Float64Array | undefined;
    for (const objective of wanted) {
      const terms = merged(objective);
      if (!isBest(terms, solution)) {
        solution = maximise(solver, one, model.columns.length, terms, solution);
      }
      first ||= now() - start;
      if (solution === undefined) return;
      const value = reached(terms, solution);
      values.push(value);
      hold(solver, one, terms, value);
    }
    all = now() - start;
    if (inOrder && solution !== undefined) ways = firstList(solver, one, digits, solution);
  });
  all ||= now() - start;
  const finished = values.length === wanted.length;
  const list = ways === null ? null : { ways, milliseconds: now() - start };
  return { values, finished, first, all, list };
}
function reached(terms: readonly Term[], solution: Float64Array): number {
  return Math.round(terms.reduce((sum, [at, times]) => sum + times * (solution[at] ?? 0), 0)) || 0;
}

/** True where the last solution reaches a plain upper bound, so that there is nothing to solve. */
function isBest(terms: readonly Term[], solution: Float64Array | undefined): boolean {
  if (solution === undefined) return false;
  return terms.every(([, times]) => times < 0) && reached(terms, solution) === 0;
}

function hold(solver: Highs, one: HighsModel, terms: readonly Term[], value: number): void {
  if (terms.length === 0) return;
  const sorted = [...terms].sort(([a], [b]) => a - b);
  one.addRow(value, solver.infinity, {
    indices: sorted.map(([column]) => column),
    values: sorted.map(([, times]) => times),
  });
}
