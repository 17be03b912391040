import { weighComplete } from "./complete.ts";
import { ListNumber } from "./list-number.ts";
import { position } from "./position.ts";
import { amountOf, awards, capacity, lowest, packing, places, stride } from "./sheet.ts";
import { creditsOf, restOf, toValue } from "./value.ts";

/** What is looked for, a value that nothing exceeds; once found, the solution of that value whose list comes first. */
export const best = {
  found: false,
  /** How often a value was looked for. */
  tries: 0,
  credits: 0,
  /** The objectives after credits, packed. */
  rest: 0,
  list: new ListNumber(),
  size: 0,
  award: new Int32Array(capacity.awards),
  leaf: new Int32Array(capacity.awards),
  amount: new Int32Array(capacity.awards),
};

/** The awards that are being placed. */
export const selection = {
  /** As bits. */
  awards: 0,
  /** What their standing and the micro-credentials they use cost, packed. */
  cost: 0,
  /** The most that they can count, and be granted, the same with limits left out of account, and the least that they are granted. */
  credits: 0,
  grants: 0,
  full: 0,
  least: 0,
  /** By leaf: the least of them that has to be granted in it to complete it. */
  need: new Int32Array(capacity.leaves),
};

/** The greatest value below the one looked for that may still be reached; -1 for none. */
export const missed = { value: -1 };

/** Looks for a value from now on. */
export function lookFor(value: number): void {
  best.found = false;
  best.tries += 1;
  best.credits = creditsOf(value);
  best.rest = restOf(value);
  best.list.none();
  missed.value = -1;
}

/** Notes what cannot be what is looked for: it is worth no more than this. */
export function miss(credits: number, completions: number): void {
  const rest = mostRest(completions, Math.max(credits, selection.least));
  missed.value = Math.max(missed.value, toValue(credits, rest));
}

/** Branches that may still be tried. */
export const work = { left: 0 };

/** The packed objectives where completions weigh so much, and so much is granted. */
export function mostRest(completions: number, granted: number): number {
  return completions - selection.cost - packing.granted * granted;
}

/** Does the list of the present position come before the best list? Where ids do not decide, indexes do. */
function comesFirst(list: ListNumber): boolean {
  if (!awards.namesakes || !list.same(best.list)) return list.before(best.list);
  let first: number = capacity.options;
  let sign = 0;
  for (let left = selection.awards; left !== 0; left &= left - 1) {
    const award = lowest(left);
    const option = places.option[(position.leaf[award] ?? 0) * stride + award] ?? 0;
    for (let at = 0; at < best.size; at += 1) {
      const other = best.award[at] ?? 0;
      const alike = ((awards.alike[award] ?? 0) >> other) & 1;
      if (alike === 0 || other === award || option >= first) continue;
      first = option;
      sign = award - other;
    }
  }
  return sign < 0;
}

/** Keeps the present position where it is what is looked for and its list comes first. */
export function keep(credits: number, granted: number, list: ListNumber): void {
  const rest = mostRest(weighComplete(), granted);
  if (credits !== best.credits || rest !== best.rest) {
    missed.value = Math.max(missed.value, toValue(credits, rest));
    return;
  }
  if (!comesFirst(list)) return;
  best.found = true;
  best.list.set(list);
  best.size = 0;
  for (let left = selection.awards; left !== 0; left &= left - 1) {
    const award = lowest(left);
    best.award[best.size] = award;
    best.leaf[best.size] = position.leaf[award] ?? 0;
    best.amount[best.size] = amountOf(award, position.amount[award] ?? 0);
    best.size += 1;
  }
}
