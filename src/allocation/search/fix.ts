import type { Search } from "./search.ts";

/**
 * Gives up, for good, the options whose choice the last evaluation shows to put the goal out of reach, and demands the
 * items whose absence does. Returns how many decisions were made, -1 when nothing is left.
 */
export function fix(search: Search): number {
  const { board, instance, losses, relaxation } = search;
  losses.read();
  const room = relaxation.bound() - search.goal;
  let made = 0;
  for (let option = 0; option < instance.options.size; option += 1) {
    if ((losses.choosing[option] ?? 0) <= room || !board.alive(option)) continue;
    if (board.chosen(instance.options.item[option] ?? 0) >= 0) continue;
    made += 1;
    if (!board.remove(option)) return -1;
  }
  for (let item = 0; item < instance.items.size; item += 1) {
    if ((losses.leavingOut[item] ?? 0) <= room || board.must(item) || board.chosen(item) >= 0)
      continue;
    made += 1;
    if (board.living(item) === 0 || !board.demand(item)) return -1;
  }
  if (made === 0) return 0;
  return search.holds(true) ? made : -1;
}
