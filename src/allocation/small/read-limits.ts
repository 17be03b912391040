import type { AllocationLimit, AllocationProblem } from "../problem.ts";
import { numberOf } from "./read-awards.ts";
import { awards, capacity, groups, limits, lowest, tree } from "./sheet.ts";

/** Reads the limits that could be exceeded; false where they are too many, or earned courses exceed one by themselves. */
export function readLimits(problem: AllocationProblem): boolean {
  limits.size = 0;
  limits.inParts = 0;
  for (const limit of problem.limits) {
    const max = roomOf(problem, limit);
    if (max < 0) return false;
    const set = matching(problem, limit);
    const counts = limit.measure === "awards" ? 1 : 0;
    if (mostTaken(set, counts) <= max) continue;
    const at = limits.size;
    if (at >= capacity.limits) return false;
    limits.size += 1;
    limits.awards[at] = set;
    limits.max[at] = max;
    limits.counts[at] = counts;
    limits.leaves[at] = limit.scope === null ? -1 : within(limit.scope);
    if (limit.scope !== null) limits.inParts |= 1 << at;
  }
  return true;
}

/** True where a limit of the whole program counts an award whether it is placed or not. */
function charged(problem: AllocationProblem, limit: AllocationLimit, at: number): boolean {
  return limit.scope === null && problem.awards[at]?.standing === "earned";
}

/** What a limit leaves to awards that are not charged in any case; whole amounts fill no part of a unit. */
function roomOf(problem: AllocationProblem, limit: AllocationLimit): number {
  let room = limit.max;
  const { awards: members } = limit;
  for (let at = 0; at < members.length; at += 1) {
    const award = members[at] ?? -1;
    if (!charged(problem, limit, award) || members.indexOf(award) < at) continue;
    room -= limit.measure === "awards" ? 1 : (problem.awards[award]?.credits ?? 0);
  }
  return Math.min(capacity.amount, Math.floor(room));
}

function matching(problem: AllocationProblem, limit: AllocationLimit): number {
  const given = problem.awards.length;
  let set = 0;
  for (const at of limit.awards) {
    const award = numberOf(at, given);
    if (award >= 0 && !charged(problem, limit, at)) set |= 1 << award;
  }
  return set;
}

/** The most that choices could take of a limit over these awards. */
function mostTaken(set: number, counts: number): number {
  let sum = 0;
  for (let at = 0; at < groups.size; at += 1) {
    let most = 0;
    for (let left = (groups.awards[at] ?? 0) & set; left !== 0; left &= left - 1)
      most = Math.max(most, counts === 1 ? 1 : (awards.full[lowest(left)] ?? 0));
    sum += most;
  }
  return sum;
}

function within(scope: string): number {
  for (let node = 0; node < tree.size; node += 1)
    if (tree.node[node]?.path === scope) return tree.leaves[node] ?? 0;
  return 0;
}
