import type { Catalogue } from "../workspace/catalogue.ts";

/** Tells whether micro-credentials share learning, so that it is used once only (semantics, section 6). */
export class LearningIndex {
  private readonly catalogue: Catalogue;
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  /** Do the two use the same learning: one is the other, contains it, shares a component, or both adapt one curriculum? */
  shares(a: string, b: string): boolean {
    const own = this.learningOf(a);
    for (const item of this.learningOf(b)) if (own.has(item)) return true;
    return false;
  }

  /** Do any two of the set share learning? Returns the first such pair. */
  clash(ids: readonly string[]): readonly [string, string] | null {
    for (const [index, a] of ids.entries()) {
      for (const b of ids.slice(index + 1)) if (this.shares(a, b)) return [a, b];
    }
    return null;
  }

  /** The curricula that completing this one uses up: itself, what it adapts, and all of its components. */
  learningOf(id: string): ReadonlySet<string> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      for (const { data } of this.catalogue.workspace.documents.editions(
        "micro-credential",
        next,
      )) {
        open.push(...(data.composedOf ?? []));
        if (data.basedOn) open.push(data.basedOn.microCredential);
      }
    }
    this.known.set(id, found);
    return found;
  }
}
