/** What micro-credentials are composed of, directly and through their components. */
export class Composition {
  private readonly partsOf: (id: string) => readonly string[];
  private readonly known = new Map<string, ReadonlySet<string>>();

  /** `partsOf` gives the direct components; none for what is not known. */
  constructor(partsOf: (id: string) => readonly string[]) {
    this.partsOf = partsOf;
  }

  contains(whole: string, part: string): boolean {
    return this.componentsOf(whole).has(part);
  }

  /** All components, without the micro-credential itself. */
  componentsOf(id: string): ReadonlySet<string> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const part of this.partsOf(next)) {
        if (found.has(part)) continue;
        found.add(part);
        open.push(part);
      }
    }
    this.known.set(id, found);
    return found;
  }
}
