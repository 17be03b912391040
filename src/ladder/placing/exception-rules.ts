import { passes } from "../../award/filter.ts";
import type { Candidates } from "../../competency/candidates.ts";
import { type Document, placeOf } from "../../documents/document.ts";
import { byText, sorted } from "../../kernel/order.ts";
import type { ProgramModel } from "../program-model.ts";
import type { TreeNode } from "../requirement-tree.ts";
import type { AppliedException } from "../result.ts";
import { leavesMeant, targetFault } from "./exception-target.ts";
import { type Item, type Seen, seen } from "./item.ts";
import { isWithin } from "./paths.ts";

type Exception = Document<"exception">;

/** The types of exceptions by which an item may go where it otherwise could not. */
export const letting: ReadonlySet<Exception["data"]["type"]> = new Set([
  "also-allow",
  "apply-here",
  "substitute",
]);

/** What an exception says of an item in a leaf. */
export interface Ruling {
  readonly takes: boolean;
  readonly by: Exception;
}

/** A least grade that takes the place of those stated at a requirement and above it; of all where it is empty. */
export interface ReplacedMinimum {
  readonly requirement: string;
  readonly minimumGrade: string;
}

/** What exceptions change in one program; those that point nowhere change nothing. */
export class ExceptionRules {
  /** The requirements that are complete by decision and receive nothing. */
  readonly waived: ReadonlySet<string>;
  private readonly waivers = new Map<string, Exception>();
  /** By id. */
  readonly exceptions: readonly Exception[];
  /** The items that may go where they otherwise could not. */
  readonly letItems: ReadonlySet<string>;
  private readonly leaves = new Map<Exception, ReadonlySet<string>>();

  constructor(model: ProgramModel, documents: Iterable<Exception>) {
    const sound = [...new Set(documents)].filter(
      (exception) =>
        exception.data.program === model.program.id && targetFault(model, exception) === null,
    );
    this.exceptions = sorted(
      sound,
      byText(({ id }) => id),
    );
    this.letItems = new Set(
      this.exceptions.flatMap(({ data: { type, item } }) =>
        letting.has(type) ? (item ?? []) : [],
      ),
    );
    for (const exception of this.exceptions) {
      const leaves = leavesMeant(model, exception).map(({ path }) => path);
      this.leaves.set(exception, new Set(leaves));
      const { type, requirement } = exception.data;
      if (type !== "waive") continue;
      for (const path of requirement === undefined ? leaves : [requirement]) {
        if (!this.waivers.has(path)) this.waivers.set(path, exception);
      }
    }
    this.waived = new Set(this.waivers.keys());
  }

  /** The exception that waives a requirement; null where none does. */
  waiverOf(requirement: string): Exception | null {
    return this.waivers.get(requirement) ?? null;
  }

  /** Is there an exception that may change where the item goes? */
  concerns(item: Item): boolean {
    return this.about(seen(item)).length > 0;
  }

  /** May the item pass the leaf by an exception, or not? Null where the program's own rules decide. */
  ruling(item: Item, leaf: TreeNode): Ruling | null {
    const [barring] = this.barring(seen(item), leaf);
    if (barring !== undefined) return { takes: false, by: barring };
    const letting = this.letting(seen(item), leaf);
    return letting === undefined ? null : { takes: true, by: letting };
  }

  /** The exceptions that keep an item out of a leaf, whatever lets it in: that exclude it, then that apply it elsewhere. */
  barring(item: Seen, leaf: TreeNode): readonly Exception[] {
    const about = this.about(item);
    const excluding = about.filter(
      ({ data }) => data.type === "exclude" && isWithin(leaf.path, data.requirement ?? leaf.path),
    );
    const here = about.filter(({ data }) => data.type === "apply-here");
    const elsewhere = here.every(({ data }) => !isWithin(leaf.path, data.requirement ?? ""));
    return elsewhere ? [...excluding, ...here] : excluding;
  }

  /** The first exception by which an item may pass a leaf that would not take it; undefined where there is none. */
  letting(item: Seen, leaf: TreeNode): Exception | undefined {
    return this.about(item).find((exception) => {
      if (!this.opens(exception, leaf)) return false;
      const { type, requirement } = exception.data;
      if (type !== "substitute" || leaf.requirement.form !== "pool") return true;
      const { routes, awardTypes, providers } = leaf.requirement.from;
      return leaf.path === requirement || passes({ routes, awardTypes, providers }, item);
    });
  }

  /** The items that exceptions let into a leaf, a substitute's route, type and provider left aside. */
  letInto(leaf: TreeNode): readonly string[] {
    const opening = this.exceptions.filter((exception) => this.opens(exception, leaf));
    return [...new Set(opening.flatMap(({ data }) => data.item ?? []))];
  }

  /** Does something stand in a leaf for a course? */
  isReplaced(course: string, leaf: TreeNode): boolean {
    return this.exceptions.some((exception) => {
      const { type, for: replaced } = exception.data;
      return type === "substitute" && replaced === course && this.opens(exception, leaf);
    });
  }

  /** Does an exception let its item into a leaf? */
  private opens(exception: Exception, leaf: TreeNode): boolean {
    const { type, requirement } = exception.data;
    if (!letting.has(type)) return false;
    if (type === "apply-here") return leaf.path === requirement;
    return this.leaves.get(exception)?.has(leaf.path) ?? false;
  }

  /**
   * The least grade that an exception asks for in a leaf, of what an item rests on: a micro-credential, or itself (null).
   * An exception about that, or the item's course, comes before others, and the nearest requirement before those above it.
   */
  minimumGrade(item: Item, of: string | null, leaf: string): ReplacedMinimum | null {
    const found = this.exceptions.flatMap(({ data }) => {
      const { type, requirement = "", minimumGrade } = data;
      if (type !== "minimum-grade" || minimumGrade === undefined) return [];
      if (requirement !== "" && !isWithin(leaf, requirement)) return [];
      const about = data.item === undefined || [seen(item).course, of].includes(data.item);
      if (!about) return [];
      const rank = [data.item === undefined ? 0 : 1, requirement.length] as const;
      return [{ requirement, minimumGrade, rank }];
    });
    const [first] = found.sort((a, b) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1]);
    return first ?? null;
  }

  /** Does an exception let a course in that no leaf takes: by its name, or as what a micro-credential may come to? */
  letsIn(course: Document<"course">, candidates: Pick<Candidates, "of">): boolean {
    return this.letItems.size > 0 && this.letsUse(course, candidates.of(course));
  }

  /** The same for credit in the course that rests on these micro-credentials. */
  letsUse(course: Document<"course">, offerings: readonly { readonly id: string }[]): boolean {
    return this.letItems.has(course.id) || offerings.some(({ id }) => this.letItems.has(id));
  }

  /** The exceptions that bear on an allocation of the items. */
  applied(items: readonly Item[]): AppliedException[] {
    return this.exceptions
      .filter(
        ({ data }) =>
          data.type === "waive" ||
          data.item === undefined ||
          items.some((item) => isAbout(data.item, seen(item))),
      )
      .map(said);
  }

  private about(item: Seen): readonly Exception[] {
    return this.exceptions.filter(({ data }) => data.type !== "waive" && isAbout(data.item, item));
  }
}

/** Is an item of an exception (a micro-credential or a course) this one? */
export function isAbout(id: string | undefined, item: Seen): boolean {
  return id !== undefined && (item.course === id || item.microCredentials.includes(id));
}

function said(exception: Exception): AppliedException {
  const { data, id } = exception;
  return {
    id,
    type: data.type,
    requirement: data.requirement ?? null,
    item: data.item ?? null,
    for: data.for ?? null,
    minimumGrade: data.minimumGrade ?? null,
    decided: data.decided ?? null,
    reason: data.reason,
    at: placeOf(exception, "id"),
  };
}
