import { subjectAndNumber } from "../../documents/course.ts";
import type { Filter } from "../../documents/requirement.ts";
import { normaliseText, slipOf } from "../../kernel/text.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { leavesOf, requirementTree } from "../requirement-tree.ts";

/** The kinds of value whose dead ones are looked for. */
export type ValueKind = "subject" | "tag";

/** The subjects and tags that courses of an institution, offerings and decisions have, and how many of those that programs name are among them. */
export class KnownValues {
  private readonly known = new Map<string, Map<string, string>>();
  private readonly everywhere = { subject: new Set<string>(), tag: new Set<string>() };
  private readonly named = new Map<string, Set<string>>();

  constructor(catalogue: Catalogue) {
    for (const { data } of catalogue.workspace.documents.of("course")) {
      const { subject } = subjectAndNumber(data);
      if (subject !== null) this.add(data.institution, "subject", subject);
      for (const tag of data.tags ?? []) this.add(data.institution, "tag", tag);
    }
    for (const { data } of catalogue.offerings.values()) {
      for (const subject of data.subjects ?? []) this.everywhere.subject.add(subject);
      for (const tag of data.tags ?? []) this.everywhere.tag.add(tag);
    }
    for (const { data } of catalogue.agreements) {
      for (const { subject } of data.results ?? []) {
        if (subject !== undefined) this.everywhere.subject.add(subject);
      }
    }
    for (const { data } of catalogue.banks.values()) {
      for (const subject of Object.values(data.unassigned?.subjects ?? {})) {
        this.everywhere.subject.add(subject);
      }
    }
    for (const { data } of catalogue.programs.values()) {
      for (const { requirement } of leavesOf(requirementTree(data.requirements))) {
        if (requirement.form === "pool") this.name(data.institution ?? "", requirement.from);
      }
    }
  }

  /**
   * Is a value dead, and not just unlisted? That is said where it differs from a known one in capitals or spaces
   * only; where it is near to a known one and half of the values that programs of the institution name are known; or
   * where nine in ten of them are.
   */
  isDead(institution: string, kind: ValueKind, value: string): boolean {
    const known = this.of(institution, kind);
    if (this.everywhere[kind].has(value) || this.has(institution, kind, value)) return false;
    if (known.has(normaliseText(value))) return true;
    const named = [...(this.named.get(`${kind} ${institution}`) ?? [])];
    const listed = named.filter((one) => this.has(institution, kind, one)).length;
    const near = slipOf(value, known.values()) !== null;
    return listed > 0 && (listed * 10 >= named.length * 9 || (near && listed * 2 >= named.length));
  }

  /** The known value that is nearest, if one is near. */
  near(institution: string, kind: ValueKind, value: string): string | null {
    const known = this.of(institution, kind);
    return known.get(normaliseText(value)) ?? slipOf(value, known.values());
  }

  private of(institution: string, kind: ValueKind): Map<string, string> {
    return this.known.get(`${kind} ${institution}`) ?? new Map<string, string>();
  }

  private has(institution: string, kind: ValueKind, value: string): boolean {
    return this.of(institution, kind).get(normaliseText(value)) === value;
  }

  private add(institution: string, kind: ValueKind, value: string): void {
    const known = this.of(institution, kind);
    this.known.set(`${kind} ${institution}`, known.set(normaliseText(value), value));
  }

  private name(institution: string, { subjects, tags }: Filter): void {
    for (const [kind, values] of [
      ["subject", subjects],
      ["tag", tags],
    ] as const) {
      const key = `${kind} ${institution}`;
      const named = this.named.get(key) ?? new Set();
      this.named.set(key, named);
      for (const value of values ?? []) named.add(value);
    }
  }
}
