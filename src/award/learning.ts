import { append } from "../kernel/append.ts";
import type { Catalogue } from "../workspace/catalogue.ts";

/** Tells whether micro-credentials share learning, so that it is used once only (semantics, section 6). */
export class LearningIndex {
  private readonly catalogue: Catalogue;
  private readonly known = new Map<string, ReadonlySet<string>>();
  private holders: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  /** Do the two use the same learning: one is the other, contains it, shares a component, or both adapt one curriculum? */
  shares(a: string, b: string): boolean {
    const own = this.learningOf(a);
    for (const item of this.learningOf(b)) if (own.has(item)) return true;
    return false;
  }

  /** Offerings of the day, others than this one, that share learning with it. */
  sharing(id: string): string[] {
    this.holders ??= this.findHolders();
    const found = new Set<string>();
    for (const item of this.learningOf(id)) {
      for (const holder of this.holders.get(item) ?? []) found.add(holder);
    }
    found.delete(id);
    return [...found];
  }

  /** Do any two of the set share learning? Returns the first such pair. */
  clash(ids: readonly string[]): readonly [string, string] | null {
    for (const [index, a] of ids.entries()) {
      for (const b of ids.slice(index + 1)) if (this.shares(a, b)) return [a, b];
    }
    return null;
  }

  private findHolders(): ReadonlyMap<string, readonly string[]> {
    const holders = new Map<string, string[]>();
    for (const id of this.catalogue.offerings.keys()) {
      for (const item of this.learningOf(id)) {
        const known = holders.get(item);
        if (known === undefined) holders.set(item, [id]);
        else known.push(id);
      }
    }
    return holders;
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
        append(open, data.composedOf ?? []);
        if (data.basedOn) open.push(data.basedOn.microCredential);
      }
    }
    this.known.set(id, found);
    return found;
  }
}
