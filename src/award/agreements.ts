import type { SubstanceChange } from "../diagnostics/substance-change.ts";
import type { Agreement, AgreementResult } from "../documents/agreement.ts";
import type { Document } from "../documents/document.ts";
import { includes } from "../kernel/date.ts";
import { groupBy, groupByEach } from "../kernel/group.ts";
import { lazily } from "../kernel/lazy.ts";
import { byText, compareText, sorted } from "../kernel/order.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";
import { Adaptations } from "./adaptations.ts";
import type { Award } from "./award.ts";
import { Drift, type Filled } from "./drift.ts";
import { Editions } from "./editions.ts";
import { namedIn } from "./named.ts";
import { Superseded } from "./superseded.ts";

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

/** The recorded decisions of one day: which are in effect, and what they cover. */
export class AgreementBook {
  private readonly catalogue: Catalogue;
  private readonly superseded: Superseded;
  private readonly adaptations: Adaptations;
  private readonly drift: Drift;
  private readonly decided: ReadonlyMap<string, readonly Decision[]>;
  private readonly byOffering = new Map<string, ReadonlyMap<Offering, readonly Decision[]>>();
  private readonly byAgreement = lazily(() =>
    groupBy([...this.decided.values()].flat(), ({ agreement }) => agreement),
  );
  private readonly byId = lazily(
    () => new Map([...this.byAgreement().keys()].map((agreement) => [agreement.id, agreement])),
  );
  /** By bank and micro-credential. */
  private readonly ended = lazily(() => this.findEnded());
  /** By bank: the offerings that some decision in effect names. */
  private readonly named = new Map<string, Set<Offering>>();

  /** With `anyDay` decisions that have not begun, have ended or were superseded are among those in effect. */
  constructor(catalogue: Catalogue, { anyDay = false }: { readonly anyDay?: boolean } = {}) {
    this.catalogue = catalogue;
    const editions = new Editions(catalogue);
    this.drift = new Drift(editions);
    this.adaptations = new Adaptations(catalogue, editions, this.drift);
    this.superseded = new Superseded(catalogue.agreements);
    this.decided = groupBy(
      catalogue.agreements
        .filter((agreement) => anyDay || this.inEffect(agreement))
        .flatMap((agreement) => this.applications(agreement)),
      (decision) => decision.agreement.data.bank,
    );
  }

  /** All decisions of a bank in effect, with every set of offerings that each covers. */
  decisionsOf(bank: string): readonly Decision[] {
    return this.decided.get(bank) ?? [];
  }

  /** Those of them that cover the offering, alone or with others. */
  decisionsAbout(bank: string, offering: Offering): readonly Decision[] {
    const known =
      this.byOffering.get(bank) ??
      groupByEach(this.decisionsOf(bank), ({ offerings }) => offerings);
    this.byOffering.set(bank, known);
    return known.get(offering) ?? [];
  }

  /** A decision in effect with every set of offerings that it covers; none where it is not in effect or covers none. */
  decisionsBy(agreement: Document<"agreement">): readonly Decision[] {
    return this.byAgreement().get(agreement) ?? [];
  }

  /** The recorded decision of the day that an award rests on; undefined for what is computed. */
  behind({ agreement }: Pick<Award, "agreement">): Document<"agreement"> | undefined {
    return agreement === null ? undefined : this.byId().get(agreement);
  }

  /** Does a decision that has begun take the place of one? */
  isSuperseded(id: string): boolean {
    return this.superseded.by(id, this.catalogue.asOf);
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
  expired(bank: string, microCredential: string): readonly Document<"agreement">[] {
    return this.ended().get(bank)?.get(microCredential) ?? [];
  }

  private findEnded() {
    const { agreements, asOf } = this.catalogue;
    const ended = agreements.filter(
      ({ effective: { to }, id }) =>
        to !== undefined && compareText(to, asOf) < 0 && !this.isSuperseded(id),
    );
    const byBank = groupBy(ended, ({ data }) => data.bank);
    const named = ({ data }: Document<"agreement">) => data.microCredentials.map(({ id }) => id);
    return new Map([...byBank].map(([bank, list]) => [bank, groupByEach(list, named)] as const));
  }

  private inEffect(agreement: Document<"agreement">): boolean {
    return includes(agreement.effective, this.catalogue.asOf) && !this.isSuperseded(agreement.id);
  }

  /** Every way to fill the named micro-credentials with offerings of today, adaptations of the same substance included. */
  private applications(agreement: Document<"agreement">): Decision[] {
    let fillings: (readonly Filled[])[] = [[]];
    const namedByBank = this.named.get(agreement.data.bank) ?? new Set<Offering>();
    this.named.set(agreement.data.bank, namedByBank);
    for (const named of namedIn(agreement.data)) {
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

  private covered(named: Filled["named"], agreement: Agreement): Offering[] {
    const own = this.catalogue.offerings.get(named.id);
    const matches =
      own !== undefined && (named.edition === undefined || named.edition === own.edition);
    const adapted = this.adaptations.of(named, agreement);
    return matches ? [own, ...adapted] : adapted;
  }
}

/** Does a result give nothing: neither credit nor the completion of a course? */
export function givesNothing({ type, credits }: AgreementResult): boolean {
  return type !== "waiver" && credits?.isZero === true;
}

/** Does a decision say what its conditions are? An empty list names none. */
export const namesConditions = ({ conditions }: Agreement): boolean =>
  conditions?.minimumGrade !== undefined ||
  conditions?.note !== undefined ||
  (conditions?.complete ?? []).length > 0;

/** Has a decision anything to say in a program: that it gives nothing there, or a result that may be used? */
export function concerns(
  agreement: Agreement,
  program: DocumentOnDay<"program">,
  bank: DocumentOnDay<"credit-bank">,
): boolean {
  const { decision, results = [] } = agreement;
  const said = decision === "no-credit" || results.length === 0 ? [null, ...results] : results;
  return said.some((result) => admits(agreement, result, program, bank));
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
