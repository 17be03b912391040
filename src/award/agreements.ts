import type { SubstanceChange } from "../diagnostics/change.ts";
import { type Agreement, type AgreementResult, supersededBy } from "../documents/agreement.ts";
import type { Document } from "../documents/document.ts";
import { includes } from "../kernel/date.ts";
import { groupBy } from "../kernel/group.ts";
import { byText, compareText, sorted } from "../kernel/order.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";
import { Drift, digestOf, type Filled } from "./drift.ts";
import { Editions } from "./editions.ts";
import { substance } from "./fingerprint.ts";

type Offering = Document<"micro-credential">;

/** A recorded decision in effect, applied to a set of offerings of today. */
export interface Decision {
  readonly agreement: Document<"agreement">;
  /** The offerings it covers, sorted by id. */
  readonly offerings: readonly Offering[];
  /** The micro-credentials that it names, each with the offering that stands in its place. */
  readonly filled: readonly Filled[];
  /** What changed in substance since it was made; null when nothing did, empty when it is not known what. */
  readonly outdated: readonly SubstanceChange[] | null;
}

type Named = Filled["named"];

/** The recorded decisions of one day: which are in effect, and what they cover. */
export class AgreementBook {
  private readonly catalogue: Catalogue;
  private readonly retired: ReadonlySet<string>;
  private readonly editions: Editions;
  private readonly drift: Drift;
  private readonly decided: ReadonlyMap<string, readonly Decision[]>;
  private readonly ended: ReadonlyMap<string, readonly Document<"agreement">[]>;
  /** By bank: the offerings that some decision in effect names. */
  private readonly named = new Map<string, Set<Offering>>();

  /** With `anyDay` decisions that have not begun, have ended or were superseded are among those in effect. */
  constructor(catalogue: Catalogue, { anyDay = false }: { readonly anyDay?: boolean } = {}) {
    this.catalogue = catalogue;
    this.editions = new Editions(catalogue);
    this.drift = new Drift(this.editions);
    this.retired = retiredAgreements(catalogue);
    const { agreements, asOf } = catalogue;
    this.decided = groupBy(
      agreements
        .filter((agreement) => anyDay || this.inEffect(agreement))
        .flatMap((agreement) => this.applications(agreement)),
      (decision) => decision.agreement.data.bank,
    );
    this.ended = groupBy(
      agreements.filter(
        ({ effective: { to }, id }) =>
          to !== undefined && compareText(to, asOf) < 0 && !this.retired.has(id),
      ),
      ({ data }) => data.bank,
    );
  }

  /** All decisions of a bank in effect, with every set of offerings that each covers. */
  decisionsOf(bank: string): readonly Decision[] {
    return this.decided.get(bank) ?? [];
  }

  /** The offerings that decisions of a bank in effect name, themselves or as adaptations. */
  namedBy(bank: string): Iterable<Offering> {
    return this.named.get(bank) ?? [];
  }

  /** Does a decision of a bank in effect name the offering, itself or as an adaptation, whatever else it needs? */
  names(bank: string, offering: Offering): boolean {
    return this.named.get(bank)?.has(offering) ?? false;
  }

  /** Agreements of a bank that name the micro-credential but have ended. */
  expired(bank: string, microCredential: string): Document<"agreement">[] {
    return (this.ended.get(bank) ?? []).filter(({ data }) =>
      data.microCredentials.some(({ id }) => id === microCredential),
    );
  }

  private inEffect(agreement: Document<"agreement">): boolean {
    return includes(agreement.effective, this.catalogue.asOf) && !this.retired.has(agreement.id);
  }

  /** Every way to fill the named micro-credentials with offerings of today, adaptations of the same substance included. */
  private applications(agreement: Document<"agreement">): Decision[] {
    let fillings: (readonly Filled[])[] = [[]];
    const namedByBank = this.named.get(agreement.data.bank) ?? new Set<Offering>();
    this.named.set(agreement.data.bank, namedByBank);
    for (const named of agreement.data.microCredentials) {
      const covered = this.covered(named, agreement.data);
      for (const offering of covered) namedByBank.add(offering);
      fillings = fillings.flatMap((filling) =>
        covered
          .filter((offering) => filling.every((place) => place.offering !== offering))
          .map((offering) => [...filling, { named, offering }]),
      );
    }
    return fillings.map((filling) => ({
      agreement,
      offerings: sorted(
        filling.map(({ offering }) => offering),
        byText(({ id }) => id),
      ),
      filled: filling,
      outdated: this.drift.ofSubstance(agreement.data, filling),
    }));
  }

  private covered(named: Named, agreement: Agreement): Offering[] {
    const { offerings } = this.catalogue;
    const own = offerings.get(named.id);
    const matches =
      own !== undefined && (named.edition === undefined || named.edition === own.edition);
    const adapted = [...offerings.values()].filter(
      (offering) => offering.id !== named.id && this.adapts(offering, named, agreement),
    );
    return matches ? [own, ...adapted] : adapted;
  }

  /** Is the offering based on the named curriculum, directly or by steps, with the same substance? */
  private adapts(offering: Offering, named: Named, agreement: Agreement): boolean {
    const { documents } = this.catalogue.workspace;
    const seen = new Set<string>([offering.id]);
    for (let { basedOn } = offering.data; basedOn && !seen.has(basedOn.microCredential); ) {
      const { microCredential, edition } = basedOn;
      if (microCredential === named.id) {
        return this.sameSubstance(offering, named, edition ?? null, agreement);
      }
      seen.add(microCredential);
      basedOn = documents.editions("micro-credential", microCredential)[0]?.data.basedOn;
    }
    return false;
  }

  /** Has an adaptation the substance of what was assessed, or of the curriculum as it is? */
  private sameSubstance(
    offering: Offering,
    named: Named,
    base: string | null,
    agreement: Agreement,
  ): boolean {
    if (named.edition !== undefined && base !== null && base !== named.edition) return false;
    const own = substance(offering.data).digest;
    const recorded = digestOf(agreement)?.substance;
    if (recorded !== undefined && agreement.microCredentials.length === 1) return recorded === own;
    const changes = this.drift.sinceRecorded(agreement, { named, offering });
    if (changes !== null) return changes.length === 0;
    const edition = named.edition ?? base;
    const curricula =
      edition === null
        ? [this.editions.current(named.id), this.editions.on(named.id, agreement.assessed.on)]
        : [this.editions.named(named.id, edition)];
    return curricula.some((document) => document && substance(document.data).digest === own);
  }
}

function retiredAgreements(catalogue: Catalogue): Set<string> {
  const retired = new Set<string>();
  for (const { data, effective } of catalogue.agreements) {
    const begun = effective.from === undefined || compareText(effective.from, catalogue.asOf) <= 0;
    if (!begun) continue;
    for (const id of supersededBy(data)) retired.add(id);
  }
  return retired;
}

/** May the result of a decision be used in a program? Absent restrictions mean any program of the bank's institution. */
export function admits(
  agreement: Agreement,
  result: AgreementResult | null,
  program: DocumentOnDay<"program">,
  bank: DocumentOnDay<"credit-bank">,
): boolean {
  const lists = [agreement.programs, result?.programs].filter((list) => list !== undefined);
  if (result?.type === "block" && result.program !== undefined && result.program !== program.id)
    return false;
  if (lists.length === 0) {
    return result?.program === program.id || program.data.institution === bank.data.institution;
  }
  return lists.every((list) => list.includes(program.id));
}
