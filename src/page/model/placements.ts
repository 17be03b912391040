import type { PlacedData } from "../../report/html/page-data.ts";

/** Credit that fills a requirement of a need, with all below it: what counts there, and up to the need what is shared with it. */
export function creditIn(path: string, need: number, placed: readonly PlacedData[]): number {
  const isInside = (other: string | null) => other !== null && `${other}/`.startsWith(`${path}/`);
  const own = placed.filter(({ requirement }) => isInside(requirement));
  const shared = placed.filter((one) => isInside(one.shared) && !own.includes(one));
  const counted = own.reduce((sum, one) => sum + one.counted, 0);
  const more = shared.reduce((sum, { granted }) => sum + granted, 0);
  return counted + Math.max(0, Math.min(more, need - counted));
}
