/** Sets that are looked at in one search. */
const mostLooks = 20_000;

/**
 * The least set that has a member of each of some sets, of those with at least and at most so many members; of several
 * the first in the order of members. Null when there is none, undefined when the search was stopped.
 */
export function leastHittingSet(
  sets: readonly (readonly number[])[],
  least: number,
  most: number,
): readonly number[] | null | undefined {
  let looks = mostLooks;
  const extend = (chosen: readonly number[], left: number): readonly number[] | null => {
    looks -= 1;
    const missed = sets.filter((set) => !set.some((member) => chosen.includes(member)));
    const [first] = [...missed].sort((a, b) => a.length - b.length);
    if (first === undefined) return chosen;
    if (looks < 0 || disjointAmong(missed) > left) return null;
    for (const member of first) {
      const found = extend([...chosen, member], left - 1);
      if (found !== null) return found;
    }
    return null;
  };
  for (let size = least; size <= most && looks >= 0; size += 1) {
    const found = extend([], size);
    if (found !== null) return found;
  }
  return looks < 0 ? undefined : null;
}

/** How many sets without a common member there are at least. */
function disjointAmong(sets: readonly (readonly number[])[]): number {
  const taken = new Set<number>();
  let count = 0;
  for (const set of sets) {
    if (set.some((member) => taken.has(member))) continue;
    count += 1;
    for (const member of set) taken.add(member);
  }
  return count;
}
