import { compareText } from "../../kernel/order.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { inOrder } from "./order.ts";

/** More ways than this to meet the prerequisites of one award are not all tried. */
const mostSets = 32;

/** What an offering requires before it: micro-credentials by id, and what is none (courses, conditions in words). */
export interface Required {
  readonly microCredentials: readonly string[];
  readonly other: readonly string[];
}

/** The ways to meet all prerequisites of some micro-credentials; `all` is false when there are more than were tried. */
export interface Closures {
  /** Each set holds the micro-credentials themselves and what must be taken before them; the smallest by inclusion. */
  readonly sets: readonly ReadonlySet<string>[];
  readonly all: boolean;
}

/** What must be completed before a micro-credential, given what is held and what may be taken. */
export class Prerequisites {
  private readonly catalogue: Catalogue;
  private readonly mayTake: (id: string) => boolean;
  /** What is held, and what is a component of it. */
  private readonly met: ReadonlySet<string>;
  private readonly held: ReadonlySet<string>;
  private readonly components = new Map<string, ReadonlySet<string>>();

  constructor(catalogue: Catalogue, held: ReadonlySet<string>, mayTake: (id: string) => boolean) {
    this.catalogue = catalogue;
    this.held = held;
    this.mayTake = mayTake;
    this.met = new Set([...held].flatMap((id) => [id, ...this.componentsOf(id)]));
  }

  /** What the offering itself states. */
  requiredBy(id: string): Required {
    const { documents } = this.catalogue.workspace;
    const required = this.catalogue.offerings.get(id)?.data.prerequisites?.required ?? [];
    const known = (one: string) => documents.has("micro-credential", one);
    return {
      microCredentials: required.filter(known),
      other: required.filter((one) => !known(one)),
    };
  }

  /** Which of the set an offering comes after: its direct prerequisites, or what contains them. */
  before(id: string, set: ReadonlySet<string>): string[] {
    const found = this.openFor(id).flatMap((one) => this.providerOf(one, id, set) ?? []);
    return [...new Set(found)].sort(compareText);
  }

  /** All ways to take the members with everything that must come before them. */
  closures(members: readonly string[]): Closures {
    const found: ReadonlySet<string>[] = [];
    let left = mostSets * 8;
    const visit = (set: ReadonlySet<string>): void => {
      if (left <= 0 || found.length > mostSets) return;
      left -= 1;
      const open = this.firstOpen(set);
      if (open !== null) {
        for (const one of this.providers(open.required, open.by)) visit(new Set([...set, one]));
      } else if (this.canBeOrdered(set)) found.push(set);
    };
    visit(new Set(members));
    return { sets: smallest(found), all: left > 0 && found.length <= mostSets };
  }

  /** A required micro-credential, of the offering or of what it requires, that can neither be taken nor is held; null when there is none. */
  missingFor(id: string, seen = new Set<string>()): string | null {
    if (seen.has(id)) return null;
    seen.add(id);
    for (const one of this.openFor(id)) {
      const providers = this.providers(one, id);
      if (providers.length === 0) return one;
      const missing = providers.map((provider) => this.missingFor(provider, seen));
      if (missing.every((item) => item !== null)) return missing[0] ?? null;
    }
    return null;
  }

  /** Direct prerequisites that are not met by what is held; what is held needs none. */
  openFor(id: string): readonly string[] {
    if (this.held.has(id)) return [];
    return this.requiredBy(id).microCredentials.filter((one) => !this.met.has(one));
  }

  private firstOpen(set: ReadonlySet<string>): { required: string; by: string } | null {
    for (const by of set) {
      const required = this.openFor(by).find((one) => this.providerOf(one, by, set) === null);
      if (required !== undefined) return { required, by };
    }
    return null;
  }

  private canBeOrdered(set: ReadonlySet<string>): boolean {
    return inOrder(set, (id) => this.before(id, set), compareText).length === set.size;
  }

  private providerOf(required: string, by: string, set: ReadonlySet<string>): string | null {
    if (set.has(required)) return required;
    const containing = [...set].filter((id) => id !== by && this.contains(id, required));
    return containing.sort(compareText)[0] ?? null;
  }

  /** What may be taken to meet a prerequisite: the micro-credential itself first, then what is composed of it. */
  private providers(required: string, by: string): string[] {
    const containing = [...this.catalogue.offerings.keys()].filter(
      (id) => id !== by && this.contains(id, required),
    );
    return [required, ...containing.sort(compareText)].filter(
      (id) => this.catalogue.offerings.has(id) && this.mayTake(id),
    );
  }

  private contains(whole: string, part: string): boolean {
    return this.componentsOf(whole).has(part);
  }

  private componentsOf(id: string): ReadonlySet<string> {
    const known = this.components.get(id);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const part of this.catalogue.offerings.get(next)?.data.composedOf ?? []) {
        if (found.has(part)) continue;
        found.add(part);
        open.push(part);
      }
    }
    this.components.set(id, found);
    return found;
  }
}

/** Sets that contain no other. */
function smallest(sets: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  const within = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    a.size < b.size && [...a].every((id) => b.has(id));
  const distinct = new Map(sets.map((set) => [[...set].sort(compareText).join(" "), set]));
  return [...distinct.values()].filter(
    (set) => ![...distinct.values()].some((other) => within(other, set)),
  );
}
