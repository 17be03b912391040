import type { Instance } from "./instance.ts";
import type { Assignment } from "./tally.ts";

/** True where two choices differ at most in the award's index. */
export function sameKey(instance: Instance, a: number, b: number): boolean {
  const [x, y] = [instance.choices[a], instance.choices[b]];
  if (x === undefined || y === undefined) return false;
  const ids = instance.items[x.award]?.id === instance.items[y.award]?.id;
  return ids && x.leaf === y.leaf && x.grant === y.grant && x.shared === y.shared;
}

/** Whichever list comes first: by path, id, granted and shared path, and only then by award index. */
export function earlier(instance: Instance, a: Assignment | undefined, b: Assignment): Assignment {
  if (a === undefined) return b;
  const [x, y] = [ranksOf(a), ranksOf(b)];
  let tie = 0;
  for (let at = 0; at < Math.min(x.length, y.length); at += 1) {
    const [p, q] = [x[at] ?? -1, y[at] ?? -1];
    if (p === q) continue;
    if (!sameKey(instance, p, q)) return p < q ? a : b;
    if (tie === 0) tie = p - q;
  }
  if (x.length !== y.length) return x.length < y.length ? a : b;
  return tie <= 0 ? a : b;
}

/** The chosen ranks in list order. */
export function ranksOf(chosen: Assignment): readonly number[] {
  return [...chosen.filter((rank) => rank >= 0)].sort((a, b) => a - b);
}
