import { reached } from "../../kernel/reached.ts";

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
    const known = this.known.get(id) ?? reached(id, this.partsOf);
    this.known.set(id, known);
    return known;
  }
}
