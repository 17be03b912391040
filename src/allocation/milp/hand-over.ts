import type { Instance } from "../instance/instance.ts";
import type { Board } from "../search/board.ts";
import { fix } from "../search/fix.ts";
import { probe } from "../search/probe.ts";
import type { Search } from "../search/search.ts";
import { betterOf, type Solution, scored } from "../search/solution.ts";
import { type Assignment, compareScores, type Score } from "../tally.ts";
import { type Formulation, formulate } from "./formulate.ts";
import { type Answered, HighsThread } from "./highs-thread.ts";
import { type ModelArrays, scaled, type Term } from "./model.ts";

const thread = new HighsThread();

/** Search steps that each entry of a model costs, for a call of the general solver and for each node of its search. */
const stepsOfCall = 20;
const stepsOfNode = 1;

/** No call has more. */
const mostNodes = 1_000_000;

/** Entries of a model for each option, roughly. */
const entriesOfOption = 8;

/** Options whose place in the order of lists one call settles. */
const optionsAtOnce = 16;

/** Search steps that a call will cost, roughly. */
export function costOfCall({ instance }: Search): number {
  return stepsOfCall * entriesOfOption * instance.options.size;
}

/** A solution, and whether it is proven that none is better in what was asked for. */
interface Found {
  readonly solution: Solution;
  readonly proven: boolean;
}

/**
 * The best solution in an objective that keeps the earlier ones at what `best` has, among what is open on the board;
 * where the work that is left does not suffice to prove it, the best one that was found. Asked for is only what is
 * better than `best`: what no such solution can use is left out of the model. The objective's prices are those of the
 * relaxation.
 */
export function bestIn(search: Search, phase: number, best: Solution): Found {
  search.relaxation.evaluate();
  const moment = search.mark();
  const { goal } = search;
  const more = (best.score[phase] ?? 0) + 1;
  search.need(more);
  const answer = fix(search) >= 0 && probe(search) ? betterIn(search, phase, best, more) : "none";
  search.back(moment);
  search.goal = goal;
  if (answer === "none") return { solution: best, proven: true };
  if (answer === undefined || !keeps(answer.solution, best.score.slice(0, phase + 1)))
    return { solution: best, proven: false };
  return { solution: betterOf(best, answer.solution), proven: answer.proven };
}

/** The best solution that has at least so much of an objective and keeps the earlier ones. */
function betterIn(search: Search, phase: number, best: Solution, more: number): Answer {
  const formulation = formulate(search.board, [...best.score.slice(0, phase), more]);
  return ask(search, formulation, formulation.objectives[phase] ?? []);
}

/**
 * The solution with the target's score that is first in the order of lists, among what is open on the board, where every
 * objective is guarded; undefined where the work that is left does not suffice to prove it. What the board decides
 * meanwhile is taken back.
 */
export function firstOf(search: Search, target: Solution): Solution | undefined {
  const { board } = search;
  const moment = search.mark();
  let best: Solution | undefined = target;
  for (let open = openOptions(board); best && open.length > 0; open = openOptions(board)) {
    best = earliest(search, best, open);
    if (best) settle(search, open, best);
  }
  search.back(moment);
  return best;
}

/** The solution of the same score that comes first as far as some options decide it; undefined where that is not proven. */
function earliest(
  search: Search,
  best: Solution,
  options: readonly number[],
): Solution | undefined {
  const formulation = formulate(search.board, best.score);
  const weight = (at: number) => 2 ** (options.length - 1 - at);
  const terms = options.map((option, at): Term => [formulation.column[option] ?? -1, weight(at)]);
  const now = options.map(
    (option, at) => weight(at) * +isChosen(search.instance, best.chosen, option),
  );
  formulation.model.row(scaled(terms, -1), -1 - now.reduce((sum, own) => sum + own, 0));
  const answer = ask(search, formulation, terms);
  if (answer === "none") return best;
  return answer?.proven && keeps(answer.solution, best.score) ? answer.solution : undefined;
}

/** Is a solution no worse than this in the first objectives? A rounding error may have made it so. */
function keeps({ score }: Solution, least: Score): boolean {
  return compareScores(score.slice(0, least.length), least) >= 0;
}

/** The next options of items that are not placed. */
function openOptions(board: Board): readonly number[] {
  const { size } = board.instance.options;
  const found: number[] = [];
  for (let option = 0; option < size && found.length < optionsAtOnce; option += 1)
    if (board.isOpen(option)) found.push(option);
  return found;
}

/** Decides on options as a solution does, and gives up what no solution as good can use then. */
function settle(search: Search, options: readonly number[], { chosen }: Solution): void {
  const { board, instance } = search;
  const fits = options.every((option) =>
    isChosen(instance, chosen, option) ? board.place(option) : board.remove(option),
  );
  if (!search.holds(fits) || !probe(search)) throw new Error("the best solution was excluded");
}

function isChosen({ options }: Instance, chosen: Assignment, option: number): boolean {
  return chosen[options.item[option] ?? 0] === option;
}

/** What was found; "none" where it is proven that there is nothing, undefined where nothing is proven. */
type Answer = Found | "none" | undefined;

/** Makes the terms as great as possible; undefined where no work is left, or a rule is broken by a rounding error. */
function ask(
  { work, instance, board }: Search,
  { model, column }: Formulation,
  terms: readonly Term[],
): Answer {
  const arrays = model.maximise(terms);
  const entries = Math.max(1, arrays.column.length);
  const nodes = Math.min(mostNodes, Math.floor((work.left / entries - stepsOfCall) / stepsOfNode));
  if (nodes < 1) return undefined;
  const answer = arrays.upper.length === 0 ? empty(arrays) : thread.ask({ model: arrays, nodes });
  work.left = Math.max(0, work.left - entries * (stepsOfCall + stepsOfNode * answer.nodes));
  const { values, none, proven } = answer;
  if (values === null) return none ? "none" : undefined;
  const chosen = new Int32Array(instance.items.size).fill(-1);
  column.forEach((own, option) => {
    if (own >= 0 && (values[own] ?? 0) > 0.5) chosen[instance.options.item[option] ?? 0] = option;
  });
  const { moment } = board.trail;
  const fits = chosen.every((option) => option < 0 || board.place(option));
  board.back(moment);
  board.clearChanged();
  return fits ? { solution: scored(instance, chosen), proven } : undefined;
}

/** The answer to a model without columns, for which HiGHS has none: each row's sum is 0. */
function empty({ most }: ModelArrays): Answered {
  const none = most.some((greatest) => greatest < 0);
  return { values: none ? null : new Float64Array(), none, proven: !none, nodes: 0 };
}
