import { normaliseText } from "../kernel/text.ts";
import type { Catalogue } from "../workspace/catalogue.ts";

/** Statements that accepted exact relations and alignments make one, over one day's catalogue. */
export class SameStatements {
  private readonly parents = new Map<string, string>();

  constructor(catalogue: Catalogue) {
    for (const framework of catalogue.competencyFrameworks.values()) {
      for (const { id, uri } of framework.data.competencies) {
        if (uri) this.join(`${framework.id}#${id}`, uri);
      }
    }
    for (const offering of catalogue.offerings.values()) {
      this.addAlignments(offering.id, offering.data.competencies);
    }
    for (const course of catalogue.courses.values()) {
      this.addAlignments(course.id, course.data.outcomes);
    }
    for (const crosswalk of catalogue.crosswalks.values()) {
      for (const { from, to, relation, status, degree } of crosswalk.data.mappings) {
        const whole = relation === "exact" && status === "accepted" && degree === undefined;
        if (whole && typeof from === "string") this.join(from, to);
      }
    }
  }

  /** Does a chain of accepted exact relations lead from one address to the other? */
  related(a: string, b: string): boolean {
    return this.root(a) === this.root(b);
  }

  private addAlignments(
    document: string,
    statements: readonly {
      readonly id: string;
      readonly alignments?:
        | readonly { readonly target: string; readonly relation: string }[]
        | null
        | undefined;
    }[],
  ): void {
    for (const { id, alignments } of statements) {
      for (const { target, relation } of alignments ?? []) {
        if (relation === "exact") this.join(`${document}#${id}`, target);
      }
    }
  }

  private join(a: string, b: string): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x !== y) this.parents.set(x, y);
  }

  private root(address: string): string {
    let at = address;
    for (let next = this.parents.get(at); next !== undefined; next = this.parents.get(at))
      at = next;
    if (at !== address) this.parents.set(address, at);
    return at;
  }
}

/** Do two statements say the same but for case, punctuation and spacing? */
export function sameWords(a: string, b: string): boolean {
  return normaliseText(a) === normaliseText(b);
}
