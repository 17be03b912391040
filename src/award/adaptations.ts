import type { Agreement } from "../documents/agreement.ts";
import type { Document } from "../documents/document.ts";
import { groupBy } from "../kernel/group.ts";
import { lazily } from "../kernel/lazy.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { type Drift, digestOf } from "./drift.ts";
import type { Editions } from "./editions.ts";
import { substance } from "./fingerprint.ts";
import { type Named, namedIn } from "./named.ts";

type Offering = Document<"micro-credential">;

/** An offering of the day that adapts a curriculum, directly or by steps. */
interface Adaptation {
  readonly offering: Offering;
  readonly curriculum: string;
  /** The edition of the curriculum that it was made from; null where none is stated. */
  readonly edition: string | null;
}

/** Which offerings of a day stand in the place of a curriculum that a decision names. */
export class Adaptations {
  private readonly catalogue: Catalogue;
  private readonly editions: Editions;
  private readonly drift: Drift;
  private readonly byCurriculum = lazily(() => this.find());

  constructor(catalogue: Catalogue, editions: Editions, drift: Drift) {
    this.catalogue = catalogue;
    this.editions = editions;
    this.drift = drift;
  }

  /** The adaptations of what a decision names that have the same substance, in catalogue order. */
  of(named: Named, agreement: Agreement): Offering[] {
    const adaptations = this.byCurriculum().get(named.id) ?? [];
    return adaptations
      .filter((adaptation) => this.sameSubstance(adaptation, named, agreement))
      .map(({ offering }) => offering);
  }

  private find(): ReadonlyMap<string, readonly Adaptation[]> {
    const all = [...this.catalogue.offerings.values()].flatMap((m) => [...this.adaptedBy(m)]);
    return groupBy(all, ({ curriculum }) => curriculum);
  }

  /** The curricula that an offering goes back to, the nearest first. */
  private *adaptedBy(offering: Offering): Iterable<Adaptation> {
    const { documents } = this.catalogue.workspace;
    const seen = new Set<string>([offering.id]);
    for (let { basedOn } = offering.data; basedOn && !seen.has(basedOn.microCredential); ) {
      const { microCredential: curriculum, edition = null } = basedOn;
      yield { offering, curriculum, edition };
      seen.add(curriculum);
      basedOn = documents.editions("micro-credential", curriculum)[0]?.data.basedOn;
    }
  }

  /** Has an adaptation the substance of what was assessed, or of the curriculum as it is? */
  private sameSubstance(
    { offering, edition: base }: Adaptation,
    named: Named,
    agreement: Agreement,
  ): boolean {
    if (named.edition !== undefined && base !== null && base !== named.edition) return false;
    const isRecorded = digestOf(agreement)?.substance !== undefined;
    if (isRecorded && namedIn(agreement).length === 1)
      return this.drift.ofSubstance(agreement, [{ named, offering }]) === null;
    const changes = this.drift.sinceRecorded(agreement, { named, offering });
    if (changes !== null) return changes.length === 0;
    const own = substance(offering.data).digest;
    const edition = named.edition ?? base;
    const curricula =
      edition === null
        ? [this.editions.current(named.id), this.editions.on(named.id, agreement.assessed.on)]
        : [this.editions.named(named.id, edition)];
    return curricula.some((document) => document && substance(document.data).digest === own);
  }
}
