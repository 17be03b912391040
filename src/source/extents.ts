import type { Extent } from "../diagnostics/silencer.ts";

/** Extents in the order of the text, those that touch as one. */
export function merged(extents: readonly Extent[]): Extent[] {
  const apart: Extent[] = [];
  for (const { start, end } of extents.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || last.end < start) apart.push({ start, end });
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return apart;
}

/** Those of sorted extents that are apart from each other that reach into a stretch. */
export function extentsBetween(extents: readonly Extent[], start: number, end: number): Extent[] {
  const first = firstIndex(extents.length, (index) => (extents[index]?.end ?? 0) > start);
  const beyond = firstIndex(extents.length, (index) => (extents[index]?.start ?? 0) >= end);
  return extents.slice(first, beyond);
}

/** The first index at which a condition holds, which then holds to the end; `length` where it never does. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
