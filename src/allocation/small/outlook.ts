import { best, miss, mostRest, selection } from "./best.ts";
import { mostByRoom, packed } from "./completions.ts";
import { firstOption, ListNumber } from "./list-number.ts";
import { position } from "./position.ts";
import { awards, capacity, lowest, places, stride } from "./sheet.ts";

/** So many times a value is looked for in the order of lists, where the first solution is soon the one; then what settles most comes first. */
const hopefulTries = 2;

const byAward = () => new Int32Array(capacity.awards);

/** What the awards of a selection that are not placed yet could bring, from above. */
export const hope = {
  credits: 0,
  /** In parts. */
  worth: 0,
  /** By award: the same of its best open leaf. */
  room: byAward(),
  gain: byAward(),
  /** Leaves that are open for one of them, as bits. */
  reach: 0,
  /** True where they can bring nothing better but an earlier list. */
  onlyOrder: false,
};

const list = new ListNumber();

/** What a leaf could count of an award, at most. */
export function roomIn(leaf: number, award: number): number {
  return Math.min(places.top[leaf * stride + award] ?? 0, position.room[leaf] ?? 0);
}

/** What an award could add to completions in a leaf, in parts. */
export function gainIn(leaf: number, award: number): number {
  const at = leaf * stride + award;
  return Math.min(places.share[at] ?? 0, position.worth[leaf] ?? 0) + (places.above[at] ?? 0);
}

/** Could so many credits, and so much completed, still have the value that is looked for? */
export function couldReach(hopedCredits: number, hopedWorth: number): boolean {
  if (reaches(hopedCredits, hopedWorth)) return true;
  miss(Math.min(selection.credits, hopedCredits), packed(hopedWorth));
  return false;
}

function reaches(credits: number, worth: number): boolean {
  return credits >= best.credits && mostRest(packed(worth), leastGranted()) >= best.rest;
}

/** The number of open leaves that could take an award so that all could still have the value that is looked for. */
export function waysOf(award: number, open: number): number {
  const credits = hope.credits - (hope.room[award] ?? 0);
  const worth = hope.worth - (hope.gain[award] ?? 0);
  let count = 0;
  for (let ways = (awards.accepts[award] ?? 0) & open; ways !== 0; ways &= ways - 1) {
    const leaf = lowest(ways);
    if (reaches(credits + roomIn(leaf, award), worth + gainIn(leaf, award))) count += 1;
  }
  return count;
}

/** Granted is no less than counted. */
function leastGranted(): number {
  return Math.max(best.credits, selection.least);
}

/** Could a way to place the awards `left` have the value that is looked for, and an earlier list? Says in `hope` what it could bring. */
export function mayBeBetter(
  awardsLeft: number,
  open: number,
  counted: number,
  worth: number,
): boolean {
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
  if (rest < best.rest) {
    miss(most, completions);
    return false;
  }
  hope.onlyOrder = best.found || best.tries <= hopefulTries;
  return mayComeFirst(awardsLeft, open);
}

/** Sums up what the awards `left` could bring; false where one has no leaf left. */
function lookAhead(awardsLeft: number, open: number): boolean {
  hope.credits = 0;
  hope.worth = 0;
  hope.reach = 0;
  for (let left = awardsLeft; left !== 0; left &= left - 1) {
    const award = lowest(left);
    const ways = (awards.accepts[award] ?? 0) & open;
    let room = 0;
    let gain = 0;
    for (let each = ways; each !== 0; each &= each - 1) {
      const leaf = lowest(each);
      room = Math.max(room, roomIn(leaf, award));
      gain = Math.max(gain, gainIn(leaf, award));
    }
    if (ways === 0) return false;
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
