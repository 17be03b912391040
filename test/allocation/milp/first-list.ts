import type { Highs, Model as HighsModel } from "highs";
import type { Digit } from "./list-order.ts";
import { maximise } from "./maximise.ts";
import type { Term } from "./model.ts";
import type { Way } from "./ways.ts";

/** Digits weigh so much together, at most: at HiGHS's tolerance of 1e-6 a first digit that is not quite whole is worth less than the last. */
const widest = 2 ** 18;

/**
 * The ways used by the first of all lists of a model whose objectives are held: as many digits at once as can be told
 * apart, the first one weighing most, then these fixed and the next ones. Null where time is over.
 */
export function firstList(
  solver: Highs,
  one: HighsModel,
  digits: readonly Digit[],
  start: Float64Array,
): readonly Way[] | null {
  const placed = new Set<number>();
  let solution: Float64Array | undefined = start;
  let left = digits;
  while (solution !== undefined) {
    const open = left.filter((digit) => digit.some(({ put }) => !placed.has(put.award)));
    const { taken, terms } = nextOf(open);
    if (terms.length === 0) return used(digits, solution);
    solution = maximise(solver, one, start.length, terms, solution);
    if (solution === undefined) return null;
    for (const digit of taken) fix(one, digit, solution, placed);
    left = open.slice(taken.length);
  }
  return null;
}

/** The next digits, and their columns by what they weigh. */
function nextOf(open: readonly Digit[]): {
  readonly taken: readonly Digit[];
  readonly terms: readonly Term[];
} {
  const taken: Digit[] = [];
  for (let all = 1; taken.length < open.length; ) {
    const digit = open[taken.length] ?? [];
    all *= digit.length + 1;
    if (all > widest) break;
    taken.push(digit);
  }
  let weight = 1;
  const terms = taken.toReversed().flatMap((digit) => {
    const own = digit.map(({ column }): Term => [column, weight]);
    weight *= digit.length + 1;
    return own;
  });
  return { taken, terms };
}

/** Keeps a digit as it is, and notes the awards that it settles. */
function fix(one: HighsModel, digit: Digit, solution: Float64Array, placed: Set<number>): void {
  const chosen = digit.filter(({ column }) => (solution[column] ?? 0) > 0.5);
  if (digit.length === 1) {
    for (const { put } of chosen) placed.add(put.award);
    const [column = 0] = digit.map((way) => way.column);
    one.changeColBounds(column, chosen.length, chosen.length);
    return;
  }
  const indices = digit.map(({ column }) => column).sort((a, b) => a - b);
  one.addRow(chosen.length, chosen.length, { indices, values: indices.map(() => 1) });
}

function used(digits: readonly Digit[], solution: Float64Array): readonly Way[] {
  return [...new Set(digits.flat())].filter(({ column }) => (solution[column] ?? 0) > 0.5);
}
