import { settle } from "./amounts.ts";
import { best, miss, mostRest, selection, work } from "./best.ts";
import { mostByRoom, packed } from "./completions.ts";
import { firstOption, ListNumber } from "./list-number.ts";
import { grant, pass, position, shut } from "./position.ts";
import { awards, capacity, leaves, limits, lowest, places, stride, tree } from "./sheet.ts";
import { leastToFill } from "./sums.ts";

const byAward = () => new Int32Array(capacity.awards);

/** What the awards of a selection that are not placed yet could bring, from above. */
const hope = {
  credits: 0,
  /** In parts. */
  worth: 0,
  /** By award: the same of its best open leaf. */
  room: byAward(),
  gain: byAward(),
  /** Leaves that are open for one of them, as bits. */
  reach: 0,
  /** The one with the fewest open leaves. */
  award: 0,
  /** True where they can bring nothing better but an earlier list. */
  onlyOrder: false,
};

const list = new ListNumber();

/** Tries the ways to place the awards of the selection. */
export function placeSelection(): void {
  const open = ~shut();
  readNeeds();
  if (mayBeBetter(selection.awards, open, 0, 0)) place(selection.awards, open, 0, 0);
}

function readNeeds(): void {
  for (let leaf = 0; leaf < leaves.size; leaf += 1) {
    const takes = (leaves.takes[leaf] ?? 0) & selection.awards;
    if (leaves.course[leaf] === 0) selection.need[leaf] = leastToFill(leaf, takes);
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
  const award = onlyOrder ? firstInOrder(left, open) : hope.award;
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
  for (let limit = 0; limit < limits.size; limit += 1) {
    if (!counts(limit, leaf, award)) continue;
    const amount = limits.counts[limit] === 1 ? 1 : (awards.least[award] ?? 0);
    position.taken[limit] = (position.taken[limit] ?? 0) + amount;
    if ((position.taken[limit] ?? 0) > (limits.max[limit] ?? 0)) fine = false;
  }
  return fine;
}

function giveBack(leaf: number, award: number): void {
  for (let limit = 0; limit < limits.size; limit += 1) {
    if (!counts(limit, leaf, award)) continue;
    const amount = limits.counts[limit] === 1 ? 1 : (awards.least[award] ?? 0);
    position.taken[limit] = (position.taken[limit] ?? 0) - amount;
  }
}

function counts(limit: number, leaf: number, award: number): boolean {
  const scope = limits.leaves[limit] ?? 0;
  return (
    scope !== -1 &&
    ((scope >> leaf) & 1) === 1 &&
    (((limits.awards[limit] ?? 0) >> award) & 1) === 1
  );
}

/** What a leaf could count of an award, at most. */
function roomIn(leaf: number, award: number): number {
  return Math.min(places.top[leaf * stride + award] ?? 0, position.room[leaf] ?? 0);
}

/** What an award could add to completions in a leaf, in parts. */
function gainIn(leaf: number, award: number): number {
  const at = leaf * stride + award;
  return Math.min(places.share[at] ?? 0, position.worth[leaf] ?? 0) + (places.above[at] ?? 0);
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

/** Could so many credits, and so much completed, still be as good as the best? */
function couldReach(hopedCredits: number, hopedWorth: number): boolean {
  const credits = Math.min(selection.credits, hopedCredits);
  const completions = packed(hopedWorth);
  if (credits === best.credits && mostRest(completions, leastGranted()) >= best.rest) return true;
  miss(credits, completions);
  return false;
}

/** Granted is no less than counted. */
function leastGranted(): number {
  return Math.max(best.credits, selection.least);
}

/** Could a way to place the awards `left` be better than the best? Says in `hope` what it could bring. */
function mayBeBetter(awardsLeft: number, open: number, counted: number, worth: number): boolean {
  if (!lookAhead(awardsLeft, open)) return false;
  hope.credits += counted;
  hope.worth += worth;
  hope.onlyOrder = false;
  const most = Math.min(selection.credits, hope.credits);
  const byAward = packed(hope.worth);
  const granted = leastGranted();
  if (most < best.credits || mostRest(byAward, granted) < best.rest) {
    miss(most, byAward);
    return false;
  }
  const { grants } = selection;
  const byRoom = packed(mostByRoom(awardsLeft, hope.reach, grants, grants - best.credits));
  const completions = Math.min(byAward, byRoom);
  const rest = mostRest(completions, granted);
  if (rest > best.rest) return true;
  if (rest < best.rest) {
    miss(most, completions);
    return false;
  }
  hope.onlyOrder = true;
  return mayComeFirst(awardsLeft, open);
}

/** Sums up what the awards `left` could bring; false where one has no leaf left. */
function lookAhead(awardsLeft: number, open: number): boolean {
  let fewest = capacity.leaves + 1;
  hope.credits = 0;
  hope.worth = 0;
  hope.reach = 0;
  for (let left = awardsLeft; left !== 0; left &= left - 1) {
    const award = lowest(left);
    const ways = (awards.accepts[award] ?? 0) & open;
    let room = 0;
    let gain = 0;
    let count = 0;
    for (let each = ways; each !== 0; each &= each - 1) {
      const leaf = lowest(each);
      room = Math.max(room, roomIn(leaf, award));
      gain = Math.max(gain, gainIn(leaf, award));
      count += 1;
    }
    if (count === 0) return false;
    if (count < fewest) {
      fewest = count;
      hope.award = award;
    }
    hope.room[award] = room;
    hope.gain[award] = gain;
    hope.credits += room;
    hope.worth += gain;
    hope.reach |= ways;
  }
  return true;
}

/** Could a list with the awards `left` in their first open leaves come before the best list? */
function mayComeFirst(awardsLeft: number, open: number): boolean {
  if (!best.found) return true;
  let slack = -best.credits;
  for (let left = selection.awards; left !== 0; left &= left - 1)
    slack += greatest(lowest(left), awardsLeft);
  list.clear();
  for (let left = selection.awards; left !== 0; left &= left - 1) {
    const award = lowest(left);
    const placed = ((awardsLeft >> award) & 1) === 0;
    const leaf = placed ? (position.leaf[award] ?? 0) : lowest((awards.accepts[award] ?? 0) & open);
    list.add(firstOption(award, leaf, greatest(award, awardsLeft), slack));
  }
  return list.mayPrecede(best.list);
}

function greatest(award: number, awardsLeft: number): number {
  if (((awardsLeft >> award) & 1) === 1) return awards.full[award] ?? 0;
  return places.top[(position.leaf[award] ?? 0) * stride + award] ?? 0;
}
