import type { Put } from "./put.ts";

/** Placements as text, for comparison between solvers, in an order of its own. */
export function listText(puts: readonly Put[]): string {
  const texts = puts.map(({ award, requirement, granted, shared, also }) =>
    JSON.stringify([award, requirement, granted, shared, also?.requirement ?? null]),
  );
  return texts.sort().join("\n");
}
