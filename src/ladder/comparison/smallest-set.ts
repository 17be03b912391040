/** A set of which, as far as was tried, nothing can be left out. */
export interface SmallestSet<T> {
  readonly kept: readonly T[];
  /** Was it tried to leave out each item alone? False where the trials ran out. */
  readonly complete: boolean;
}

/**
 * Leaves out of a set that suffices whatever it can do without, by halves, quarters and so on (delta debugging:
 * Zeller and Hildebrandt 2002). `suffices` answers null when no more may be tried.
 */
export function smallestSet<T>(
  items: readonly T[],
  suffices: (some: readonly T[]) => boolean | null,
): SmallestSet<T> {
  let kept = items;
  let parts = 2;
  while (kept.length > 1) {
    const step = reduced(kept, parts, suffices);
    if (step === null) return { kept, complete: false };
    if (step.kept.length === kept.length) {
      if (parts >= kept.length) break;
      parts = Math.min(kept.length, parts * 2);
    } else {
      kept = step.kept;
      parts = step.whole ? 2 : Math.max(2, parts - 1);
    }
  }
  return { kept, complete: true };
}

/** One part alone, or all but one part, where that suffices; else all. Null when the trials ran out. */
function reduced<T>(
  items: readonly T[],
  parts: number,
  suffices: (some: readonly T[]) => boolean | null,
): { readonly kept: readonly T[]; readonly whole: boolean } | null {
  const chunks = chunksOf(items, parts);
  for (const chunk of chunks) {
    const enough = suffices(chunk);
    if (enough === null) return null;
    if (enough) return { kept: chunk, whole: true };
  }
  for (const chunk of parts > 2 ? chunks : []) {
    const out = new Set(chunk);
    const rest = items.filter((item) => !out.has(item));
    const enough = suffices(rest);
    if (enough === null) return null;
    if (enough) return { kept: rest, whole: false };
  }
  return { kept: items, whole: false };
}

function chunksOf<T>(items: readonly T[], parts: number): T[][] {
  const bounds = Array.from({ length: parts + 1 }, (_, i) =>
    Math.floor((i * items.length) / parts),
  );
  return bounds.slice(1).map((end, index) => items.slice(bounds[index], end));
}
