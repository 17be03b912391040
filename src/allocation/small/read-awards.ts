import { compareText } from "../../kernel/order.ts";
import { type AllocatableAward, type AllocationProblem, leastAmount } from "../problem.ts";
import { awards, capacity, kinds, leaves, lowest, tree, uses } from "./sheet.ts";

/** Micro-credentials have numbers below this. */
const widest = 2 ** 30;

/** By award of the problem: its number on the sheet, -2 while some leaf names it but it has none, -1 where none does. */
const numbers = new Int32Array(capacity.given);

/** The number on the sheet of an award of the problem, -1 for none; `given` awards were read. */
export function numberOf(award: number, given: number): number {
  return award >= 0 && award < given ? (numbers[award] ?? -1) : -1;
}

/** Reads the awards that some leaf names, and what excludes what; false where they are too many or too much alike. */
export function readAwards(problem: AllocationProblem): boolean {
  const given = problem.awards.length;
  if (given > capacity.given) return false;
  numbers.fill(-1, 0, given);
  for (let leaf = 0; leaf < leaves.size; leaf += 1) mark(leaf);
  if (!number(problem)) return false;
  for (let leaf = 0; leaf < leaves.size; leaf += 1) accept(problem, leaf);
  uses.size = 0;
  let sum = 0;
  for (let award = 0; award < awards.size; award += 1) {
    const own = problem.awards[awards.given[award] ?? 0];
    if (own === undefined || !readAmounts(award, own) || !readUses(award, own)) return false;
    sum += awards.whole[award] ?? 0;
  }
  for (const [a, b] of problem.conflicts) exclude(numberOf(a, given), numberOf(b, given));
  return sum <= capacity.amount && (!awards.namesakes || readNamesakes(problem));
}

/** Finds awards with one id; false unless they are granted whole and exclude each other: a list then has one at most. */
function readNamesakes({ awards: given }: AllocationProblem): boolean {
  const id = (award: number) => given[awards.given[award] ?? 0]?.id;
  for (let award = 1; award < awards.size; award += 1) {
    if (id(award) !== id(award - 1)) continue;
    const alike = (awards.alike[award - 1] ?? 0) | (1 << award);
    for (let left = alike; left !== 0; left &= left - 1) {
      const one = lowest(left);
      awards.alike[one] = alike;
      if (awards.step[one] !== 0 || (alike & ~(awards.excludes[one] ?? 0)) !== 0) return false;
    }
  }
  return true;
}

function acceptedBy(leaf: number): readonly number[] {
  const node = tree.node[leaves.node[leaf] ?? 0];
  return node?.kind === "pool" || node?.kind === "course" ? node.accepts : [];
}

function mark(leaf: number): void {
  for (const at of acceptedBy(leaf)) numbers[at] = -2;
}

function number({ awards: given }: AllocationProblem): boolean {
  const order = awards.given;
  awards.size = 0;
  awards.namesakes = false;
  for (let at = 0; at < given.length; at += 1) {
    if (numbers[at] !== -2) continue;
    if (awards.size >= capacity.awards) return false;
    const id = given[at]?.id ?? "";
    let to = awards.size;
    for (; to > 0; to -= 1) {
      const before = order[to - 1] ?? 0;
      const sign = compareText(given[before]?.id ?? "", id);
      if (sign === 0) awards.namesakes = true;
      if (sign <= 0) break;
      order[to] = before;
    }
    order[to] = at;
    awards.size += 1;
  }
  for (let award = 0; award < awards.size; award += 1) {
    numbers[order[award] ?? 0] = award;
    awards.accepts[award] = 0;
    awards.alike[award] = 1 << award;
    awards.excludes[award] = 1 << award;
  }
  return true;
}

/** Says who may enter a leaf: waivers only course leaves, and nothing a pool of no credits. */
function accept({ awards: given }: AllocationProblem, leaf: number): void {
  const node = leaves.node[leaf] ?? 0;
  const course = tree.kind[node] === kinds.course;
  const full = !course && tree.cap[node] === 0;
  let takes = 0;
  for (const at of acceptedBy(leaf)) {
    const own = given[at];
    if (own === undefined || full) continue;
    if (own.waiver ? !course : own.credits <= 0) continue;
    const award = numbers[at] ?? 0;
    takes |= 1 << award;
    awards.accepts[award] = (awards.accepts[award] ?? 0) | (1 << leaf);
  }
  leaves.takes[leaf] = takes;
}

/** Reads what may be granted; false where it is no small whole number. */
function readAmounts(award: number, { waiver, credits, divisible }: AllocatableAward): boolean {
  const whole = waiver ? 0 : credits;
  if (!(Number.isInteger(whole) && whole <= capacity.amount)) return false;
  awards.whole[award] = whole;
  awards.least[award] = whole;
  awards.step[award] = 0;
  if (waiver || divisible === null || divisible.step <= 0) return true;
  const { step } = divisible;
  const first = leastAmount(divisible);
  if (first >= whole) return true;
  awards.least[award] = first;
  awards.step[award] = step;
  return Number.isInteger(step);
}

function readUses(award: number, own: AllocatableAward): boolean {
  let set = 0;
  for (const id of own.uses) {
    if (!(id >= 0 && id < widest && Number.isInteger(id))) return false;
    let at = 0;
    while (at < uses.size && uses.id[at] !== id) at += 1;
    if (at === uses.size) {
      if (at >= capacity.uses) return false;
      uses.size += 1;
      uses.id[at] = id;
      uses.by[at] = 0;
    }
    set |= 1 << at;
    uses.by[at] = (uses.by[at] ?? 0) | (1 << award);
  }
  awards.uses[award] = set;
  return true;
}

function exclude(a: number, b: number): void {
  if (a < 0 || b < 0) return;
  awards.excludes[a] = (awards.excludes[a] ?? 0) | (1 << b);
  awards.excludes[b] = (awards.excludes[b] ?? 0) | (1 << a);
}

/** The sum of what a set of awards carries. */
export function carriedBy(set: number): number {
  let sum = 0;
  for (let left = set; left !== 0; left &= left - 1) sum += awards.whole[lowest(left)] ?? 0;
  return sum;
}
