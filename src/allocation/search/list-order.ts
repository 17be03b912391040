import type { Instance } from "../instance/instance.ts";
import type { Assignment } from "../tally.ts";

/** True where two options differ at most in the award's index. */
export function sameKey({ options, items }: Instance, a: number, b: number): boolean {
  if (a < 0 || b < 0 || a >= options.size || b >= options.size) return false;
  const ids = items.id[options.item[a] ?? -1] === items.id[options.item[b] ?? -1];
  return (
    ids &&
    options.leaf[a] === options.leaf[b] &&
    options.grant[a] === options.grant[b] &&
    options.second[a] === options.second[b]
  );
}

/** Whichever list comes first: by path, id, granted and second path, and only then by award index. */
export function earlier(instance: Instance, a: Assignment | undefined, b: Assignment): Assignment {
  if (a === undefined) return b;
  const [x, y] = [optionsIn(a), optionsIn(b)];
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

/** The chosen options in list order. */
export function optionsIn(chosen: Assignment): number[] {
  const list: number[] = [];
  for (const option of chosen) if (option >= 0) list.push(option);
  return list.sort((a, b) => a - b);
}
