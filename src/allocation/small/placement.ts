import { settle } from "./amounts.ts";
import { best, selection, work } from "./best.ts";
import { couldReach, gainIn, hope, mayBeBetter, roomIn, waysOf } from "./outlook.ts";
import { grant, pass, position, shut } from "./position.ts";
import { awards, capacity, leaves, limits, lowest, places, stride, tree } from "./sheet.ts";
import { leastToFill } from "./sums.ts";

/** Tries the ways to place the awards of the selection. */
export function placeSelection(): void {
  const open = ~shut();
  readNeeds();
  if (mayBeBetter(selection.awards, open, 0, 0)) place(selection.awards, open, 0, 0);
}

/** What is granted no less than is looked for in credits, so no award can miss more than all together have too much. */
function readNeeds(): void {
  const slack = selection.full - best.credits;
  for (let leaf = 0; leaf < leaves.size; leaf += 1) {
    const takes = (leaves.takes[leaf] ?? 0) & selection.awards;
    if (leaves.course[leaf] === 0) selection.need[leaf] = leastToFill(leaf, takes, slack);
    else selection.need[leaf] = leaves.need[leaf] ?? 0;
  }
}

/** Places the awards `left` in the leaves `open`; so much is counted, and completed in parts, by those placed. */
function place(left: number, open: number, counted: number, worth: number): void {
  work.left -= 1;
  if (work.left < 0) return;
  if (left === 0) {
    settle(counted);
    return;
  }
  const { onlyOrder } = hope;
  const award = next(left, open);
  const rest = left & ~(1 << award);
  const credits = hope.credits - (hope.room[award] ?? 0);
  const others = hope.worth - (hope.gain[award] ?? 0);
  for (let ways = (awards.accepts[award] ?? 0) & open; ways !== 0; ) {
    const leaf = onlyOrder ? lowest(ways) : mostGain(ways, award);
    ways &= ~(1 << leaf);
    const gain = gainIn(leaf, award);
    if (!couldReach(credits + roomIn(leaf, award), others + gain)) continue;
    if (take(leaf, award)) put(award, leaf, rest, open, counted, worth + gain);
    giveBack(leaf, award);
  }
}

/** Places one award and goes on with the others. */
function put(
  award: number,
  leaf: number,
  rest: number,
  open: number,
  counted: number,
  worth: number,
): void {
  const { least, room, begun, done } = position;
  const at = leaf * stride + award;
  const top = places.top[at] ?? 0;
  const smallest = awards.least[award] ?? 0;
  const roomBefore = room[leaf] ?? 0;
  const worthBefore = position.worth[leaf] ?? 0;
  const gated = (tree.gate[leaves.node[leaf] ?? 0] ?? -1) >= 0;
  const sum = counted + grant(leaf, top);
  position.leaf[award] = leaf;
  position.worth[leaf] = Math.max(0, worthBefore - (places.share[at] ?? 0));
  position.begun = begun | (1 << leaf);
  position.sure += smallest;
  least[leaf] = (least[leaf] ?? 0) + smallest;
  if (leaves.course[leaf] === 0) room[leaf] = Math.max(0, roomBefore - top);
  if (leaves.course[leaf] === 1 || (least[leaf] ?? 0) >= (leaves.cap[leaf] ?? 0))
    position.done = done | (1 << leaf);
  if (gated) pass(leaf, 1);
  const after = open & ~position.done & (gated ? ~shut() : -1);
  if (mayBeBetter(rest, after, sum, worth)) place(rest, after, sum, worth);
  if (gated) pass(leaf, -1);
  position.done = done;
  position.begun = begun;
  position.sure -= smallest;
  least[leaf] = (least[leaf] ?? 0) - smallest;
  room[leaf] = roomBefore;
  position.worth[leaf] = worthBefore;
  grant(leaf, -top);
}

/** Charges the limits of parts of the program; false where one is exceeded. */
function take(leaf: number, award: number): boolean {
  let fine = true;
  for (let left = limits.inParts; left !== 0; left &= left - 1) {
    const limit = lowest(left);
    if (!counts(limit, leaf, award)) continue;
    const amount = limits.counts[limit] === 1 ? 1 : (awards.least[award] ?? 0);
    position.taken[limit] = (position.taken[limit] ?? 0) + amount;
    if ((position.taken[limit] ?? 0) > (limits.max[limit] ?? 0)) fine = false;
  }
  return fine;
}

function giveBack(leaf: number, award: number): void {
  for (let left = limits.inParts; left !== 0; left &= left - 1) {
    const limit = lowest(left);
    if (!counts(limit, leaf, award)) continue;
    const amount = limits.counts[limit] === 1 ? 1 : (awards.least[award] ?? 0);
    position.taken[limit] = (position.taken[limit] ?? 0) - amount;
  }
}

function counts(limit: number, leaf: number, award: number): boolean {
  return (
    (((limits.leaves[limit] ?? 0) >> leaf) & 1) === 1 &&
    (((limits.awards[limit] ?? 0) >> award) & 1) === 1
  );
}

/** The award with the fewest ways, or, in the order of lists and where no award has only one, the first. */
function next(awardsLeft: number, open: number): number {
  let found = 0;
  let fewest: number = capacity.leaves;
  for (let left = awardsLeft; left !== 0 && fewest > 0; left &= left - 1) {
    const award = lowest(left);
    const ways = waysOf(award, open);
    if (ways >= fewest) continue;
    fewest = ways;
    found = award;
  }
  return hope.onlyOrder && fewest > 1 ? firstInOrder(awardsLeft, open) : found;
}

function mostGain(ways: number, award: number): number {
  let found = 0;
  let most = -1;
  for (let left = ways; left !== 0; left &= left - 1) {
    const gain = gainIn(lowest(left), award);
    if (gain <= most) continue;
    most = gain;
    found = lowest(left);
  }
  return found;
}

/** The award whose first open leaf comes first. */
function firstInOrder(awardsLeft: number, open: number): number {
  let found = 0;
  let first = capacity.leaves * stride;
  for (let left = awardsLeft; left !== 0; left &= left - 1) {
    const award = lowest(left);
    const ways = (awards.accepts[award] ?? 0) & open;
    const place = ways === 0 ? award : lowest(ways) * stride + award;
    if (place >= first) continue;
    first = place;
    found = award;
  }
  return found;
}
