import type { Agreement, AgreementResult } from "../documents/agreement.ts";
import type { Document } from "../documents/document.ts";
import { includes } from "../kernel/date.ts";
import { compareText, sorted } from "../kernel/order.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";
import { changedParts, substance, together } from "./fingerprint.ts";

type Offering = Document<"micro-credential">;

/** A recorded decision in effect, applied to a set of offerings of today. */
export interface Decision {
  readonly agreement: Document<"agreement">;
  /** The offerings it covers, sorted by id. */
  readonly offerings: readonly Offering[];
  /** What changed in substance since it was made; null when nothing did, empty when it is not known what. */
  readonly outdated: readonly string[] | null;
}

/** The recorded decisions of one day: which are in effect, and what they cover. */
export class AgreementBook {
  private readonly catalogue: Catalogue;
  private readonly retired: ReadonlySet<string>;
  private readonly decided: readonly Decision[];

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.retired = retiredAgreements(catalogue);
    this.decided = catalogue.agreements
      .filter((agreement) => this.inEffect(agreement))
      .flatMap((agreement) => this.applications(agreement));
  }

  /** All decisions of a bank in effect, with every set of offerings that each covers. */
  decisionsOf(bank: string): Decision[] {
    return this.decided.filter((decision) => decision.agreement.data.bank === bank);
  }

  /** Does a decision of a bank in effect name the offering, itself or as an adaptation, whatever else it needs? */
  names(bank: string, offering: Offering): boolean {
    return this.catalogue.agreements.some(
      (agreement) =>
        agreement.data.bank === bank &&
        this.inEffect(agreement) &&
        agreement.data.microCredentials.some((named) =>
          this.covered(named, agreement.data).includes(offering),
        ),
    );
  }

  /** Agreements of a bank that name the micro-credential but have ended. */
  expired(bank: string, microCredential: string): Document<"agreement">[] {
    const { asOf } = this.catalogue;
    return this.catalogue.agreements.filter(({ data, effective, id }) => {
      const ended = effective.to !== undefined && compareText(effective.to, asOf) < 0;
      const names = data.microCredentials.some((item) => item.id === microCredential);
      return data.bank === bank && names && ended && !this.retired.has(id);
    });
  }

  private inEffect(agreement: Document<"agreement">): boolean {
    return includes(agreement.effective, this.catalogue.asOf) && !this.retired.has(agreement.id);
  }

  /** Every way to fill the named micro-credentials with offerings of today, adaptations of the same substance included. */
  private applications(agreement: Document<"agreement">): Decision[] {
    let sets: (readonly Offering[])[] = [[]];
    for (const named of agreement.data.microCredentials) {
      const covered = this.covered(named, agreement.data);
      sets = sets.flatMap((set) =>
        covered.filter((offering) => !set.includes(offering)).map((offering) => [...set, offering]),
      );
    }
    return sets.map((offerings) => ({
      agreement,
      offerings: sorted(offerings, (a, b) => compareText(a.id, b.id)),
      outdated: this.outdated(agreement.data, offerings),
    }));
  }

  private covered(named: Agreement["microCredentials"][number], agreement: Agreement): Offering[] {
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
  private adapts(
    offering: Offering,
    named: { id: string; edition?: string | undefined },
    agreement: Agreement,
  ): boolean {
    const { documents } = this.catalogue.workspace;
    const seen = new Set<string>([offering.id]);
    let { basedOn } = offering.data;
    while (basedOn && !seen.has(basedOn.microCredential)) {
      const base = basedOn;
      if (base.microCredential === named.id) {
        if (named.edition !== undefined && base.edition && base.edition !== named.edition)
          return false;
        const own = substance(offering.data).digest;
        const recorded = digestOf(agreement)?.substance;
        if (recorded !== undefined) return recorded === own;
        const curriculum = this.curriculum(named.id, named.edition ?? base.edition ?? null);
        return curriculum !== undefined && substance(curriculum.data).digest === own;
      }
      seen.add(base.microCredential);
      basedOn = documents.editions("micro-credential", base.microCredential)[0]?.data.basedOn;
    }
    return false;
  }

  /** The edition of a curriculum that is named, else the one in effect, else the latest. */
  private curriculum(id: string, edition: string | null): Offering | undefined {
    const editions = this.catalogue.workspace.documents.editions("micro-credential", id);
    if (edition !== null) return editions.find((document) => document.edition === edition);
    const current = editions.find((document) => includes(document.effective, this.catalogue.asOf));
    return current ?? editions.at(-1);
  }

  /** What changed in substance since the decision: by its recorded digest, else by the edition in effect when it was assessed. */
  private outdated(agreement: Agreement, offerings: readonly Offering[]): readonly string[] | null {
    const recorded = digestOf(agreement)?.substance;
    if (recorded !== undefined) {
      const now = together(offerings.map((o) => ({ id: o.id, digest: substance(o.data).digest })));
      return now === recorded ? null : this.whatChanged(offerings, recorded);
    }
    const parts = agreement.microCredentials.flatMap((named) => {
      const offering = offerings.find((o) => o.id === named.id);
      const before =
        named.edition === undefined ? this.editionOn(named.id, agreement.assessed.on) : undefined;
      return offering && before ? changedParts(before.data, offering.data) : [];
    });
    return parts.length === 0 ? null : [...new Set(parts)];
  }

  private whatChanged(offerings: readonly Offering[], recorded: string): string[] {
    const [offering, ...more] = offerings;
    if (offering === undefined || more.length > 0) return [];
    const before = this.catalogue.workspace.documents
      .editions("micro-credential", offering.id)
      .find((edition) => substance(edition.data).digest === recorded);
    return before === undefined ? [] : changedParts(before.data, offering.data);
  }

  private editionOn(id: string, day: Agreement["assessed"]["on"]): Offering | undefined {
    return this.catalogue.workspace.documents
      .editions("micro-credential", id)
      .find((edition) => includes(edition.effective, day));
  }
}

function retiredAgreements(catalogue: Catalogue): Set<string> {
  const retired = new Set<string>();
  for (const { data, effective } of catalogue.agreements) {
    const begun = effective.from === undefined || compareText(effective.from, catalogue.asOf) <= 0;
    const { supersedes } = data;
    if (!begun || supersedes === undefined) continue;
    for (const id of typeof supersedes === "string" ? [supersedes] : supersedes) retired.add(id);
  }
  return retired;
}

/** The digests that an agreement records of what was assessed; null where it records none. */
export function digestOf(
  agreement: Agreement,
): { substance?: string | undefined; wording?: string | undefined } | null {
  return typeof agreement.basis === "object" ? agreement.basis : null;
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
