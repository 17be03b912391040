import { lazily } from "../../kernel/lazy.ts";
import { compareText } from "../../kernel/order.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { Composition } from "./composition.ts";
import { knownOffering } from "./known-offering.ts";

/** What an offering requires before it: micro-credentials by id, and what is none (courses, conditions in words). */
export interface Required {
  readonly microCredentials: readonly string[];
  readonly other: readonly string[];
}

/** All that can be taken in some order after what is held. */
interface Reach {
  readonly offerings: ReadonlySet<string>;
  /** These, what is held, and the components of both: what prerequisites can be met at all. */
  readonly met: ReadonlySet<string>;
}

/**
 * What must be completed before a micro-credential, given what is held and what may be taken.
 * A required micro-credential is met by itself or by any that is composed of it, but not by the one that requires it.
 */
export class Prerequisites {
  private readonly catalogue: Catalogue;
  private readonly mayTake: (id: string) => boolean;
  private readonly held: ReadonlySet<string>;
  /** What is held, and what is a component of it. */
  private readonly met: ReadonlySet<string>;
  private readonly composition: Composition;
  private readonly reach = lazily(() => this.findReach());

  constructor(catalogue: Catalogue, held: ReadonlySet<string>, mayTake: (id: string) => boolean) {
    this.catalogue = catalogue;
    this.held = held;
    this.mayTake = mayTake;
    this.composition = new Composition((id) => knownOffering(catalogue, id)?.data.composedOf ?? []);
    this.met = new Set([...held].flatMap((id) => [id, ...this.composition.componentsOf(id)]));
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

  /** Direct prerequisites that are not met by what is held; what is held needs none. */
  openFor(id: string): readonly string[] {
    if (this.held.has(id)) return [];
    return this.requiredBy(id).microCredentials.filter((one) => !this.met.has(one));
  }

  /** What is held that meets direct prerequisites; none for what is held itself. */
  heldFor(id: string): readonly string[] {
    if (this.held.has(id)) return [];
    return this.providersAmong(this.held, this.requiredBy(id).microCredentials, id);
  }

  /** Which of those done before an offering it comes after: its direct prerequisites, or what contains them. */
  before(id: string, done: ReadonlySet<string>): readonly string[] {
    return this.providersAmong(done, this.openFor(id), id);
  }

  /** Direct prerequisites that neither what is held nor what else is done meets. */
  unmetFor(id: string, done: ReadonlySet<string>): readonly string[] {
    return this.openFor(id).filter((one) => this.providerAmong(done, one, id) === null);
  }

  /** What can be taken to meet a prerequisite: the micro-credential itself first, then what is composed of it. */
  providers(required: string): readonly string[] {
    const { offerings } = this.reach();
    const containing = [...offerings].filter((id) => this.composition.contains(id, required));
    return [required, ...containing.sort(compareText)].filter((id) => offerings.has(id));
  }

  /** Is it held, or can it be taken after all that it requires? */
  isWithinReach(id: string): boolean {
    return this.held.has(id) || this.reach().offerings.has(id);
  }

  /** Direct prerequisites that nothing that can be taken meets. */
  blockedFor(id: string): readonly string[] {
    const { met } = this.reach();
    return this.openFor(id).filter((one) => !met.has(one));
  }

  /** A required micro-credential, of the offering or of what it requires, that can neither be taken nor is held; null when there is none. */
  missingFor(id: string): string | null {
    const seen = new Set([id]);
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const blocked = this.blockedFor(next);
      const missing = blocked.find((one) => !this.mayTake(one));
      if (missing !== undefined) return missing;
      for (const one of blocked.filter((other) => !seen.has(other))) {
        seen.add(one);
        open.push(one);
      }
    }
    return null;
  }

  private providersAmong(
    done: ReadonlySet<string>,
    required: readonly string[],
    by: string,
  ): string[] {
    const found = required.flatMap((one) => this.providerAmong(done, one, by) ?? []);
    return [...new Set(found)].sort(compareText);
  }

  private providerAmong(done: ReadonlySet<string>, required: string, by: string): string | null {
    if (required !== by && done.has(required)) return required;
    const containing = [...done].filter(
      (id) => id !== by && this.composition.contains(id, required),
    );
    return containing.sort(compareText)[0] ?? null;
  }

  private findReach(): Reach {
    const offerings = new Set<string>();
    const met = new Set(this.met);
    let waiting = [...this.catalogue.offerings.keys()]
      .filter(this.mayTake)
      .map((id) => ({ id, open: this.openFor(id) }));
    for (;;) {
      const free = waiting.filter(({ open }) => open.every((one) => met.has(one)));
      if (free.length === 0) return { offerings, met };
      for (const { id } of free) {
        offerings.add(id);
        for (const one of [id, ...this.composition.componentsOf(id)]) met.add(one);
      }
      waiting = waiting.filter(({ id }) => !offerings.has(id));
    }
  }
}
