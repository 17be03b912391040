import { AgreementBook, type Decision } from "../../award/agreements.ts";
import { Editions } from "../../award/editions.ts";
import { LearningIndex } from "../../award/learning.ts";
import { Superseded } from "../../award/superseded.ts";
import { Candidates } from "../../competency/candidates.ts";
import { RelationGraph } from "../../competency/graph.ts";
import type { Document } from "../../documents/document.ts";
import type { CivilDate } from "../../kernel/date.ts";
import { groupBy, groupByEach } from "../../kernel/group.ts";
import { compareText, sorted } from "../../kernel/order.ts";
import { openDay } from "../../ladder/day.ts";
import { type Catalogue, withRulesOf } from "../../workspace/catalogue.ts";
import { RuleDays } from "../../workspace/rule-days.ts";

type Offering = Document<"micro-credential">;
type Agreement = Document<"agreement">;

/** So many sets of editions that are not all of the day are remembered; forgetting costs time only. */
const mostBooks = 10_000;

/** Each is a list of all offerings, so few are remembered. */
const mostCatalogues = 100;

/** What all learners of a run have in common: one day's catalogue, how its statements relate, and its decisions. */
export class Grounds {
  readonly catalogue: Catalogue;
  readonly graph: RelationGraph;
  readonly candidates: Candidates;
  readonly learning: LearningIndex;
  readonly editions: Editions;
  readonly superseded: Superseded;
  private readonly days: RuleDays;
  private readonly byDay = new Map<CivilDate, Catalogue>();
  private readonly book: AgreementBook;
  private readonly decisions = new Map<string, ReadonlyMap<Offering, readonly Decision[]>>();
  private readonly naming: ReadonlyMap<string, readonly Agreement[]>;
  private readonly conditions: ReadonlySet<string>;
  private readonly agreements = new Map<string, readonly Agreement[]>();
  private readonly books = new Map<string, AgreementBook>();
  private readonly catalogues = new Map<string, Catalogue>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.graph = new RelationGraph(catalogue);
    this.candidates = new Candidates(catalogue, this.graph);
    this.learning = new LearningIndex(catalogue);
    this.editions = new Editions(catalogue);
    this.superseded = new Superseded(catalogue.agreements);
    this.days = new RuleDays(catalogue.workspace.documents);
    this.book = new AgreementBook(catalogue, { anyDay: true });
    this.naming = groupByEach(catalogue.agreements, ({ data }) =>
      data.microCredentials.map(({ id }) => id),
    );
    this.conditions = new Set(
      catalogue.agreements.flatMap(({ data }) => data.conditions?.complete ?? []),
    );
  }

  /** The first day of those on which the rules are the same as on this one. */
  ruleDay(day: CivilDate): CivilDate {
    return this.days.first(day);
  }

  /** The days on which rules of programs or banks change, sorted. */
  get ruleDays(): readonly CivilDate[] {
    return this.days.days;
  }

  /** The catalogue under the programs and banks of another day; banks whose clauses cannot be compiled are left out. */
  under(day: CivilDate | null): Catalogue {
    if (day === null) return this.catalogue;
    const first = this.ruleDay(day);
    const known = this.byDay.get(first) ?? openDay(withRulesOf(this.catalogue, first)).catalogue;
    this.byDay.set(first, known);
    return known;
  }

  /** Is it the edition that the day's catalogue has? */
  isOfTheDay(offering: Offering): boolean {
    return this.catalogue.offerings.get(offering.id) === offering;
  }

  /** The editions of a micro-credential that the day's catalogue does not have, but learners may hold. */
  othersOf(id: string): Offering[] {
    const { documents } = this.catalogue.workspace;
    return documents
      .editions("micro-credential", id)
      .filter((edition) => !this.isOfTheDay(edition));
  }

  /** What an edition that is not the day's may have to do with. */
  candidatesOf(offering: Offering): Candidates {
    const alone = { ...this.catalogue, offerings: new Map([[offering.id, offering]]) };
    return new Candidates(alone, this.graph);
  }

  /** The catalogue with the editions held in the place of the day's. */
  holding(offerings: readonly Offering[]): Catalogue {
    const others = offerings.filter((m) => !this.isOfTheDay(m));
    if (others.length === 0) return this.catalogue;
    const key = editionsKey(others);
    const known = this.catalogues.get(key) ?? {
      ...this.catalogue,
      offerings: new Map([...this.catalogue.offerings, ...others.map((m) => [m.id, m] as const)]),
    };
    if (this.catalogues.size >= mostCatalogues) this.catalogues.clear();
    this.catalogues.set(key, known);
    return known;
  }

  /** Decisions of a bank, of whatever day, about sets of the offerings held. */
  decisionsAbout(bank: string, offerings: readonly Offering[]): readonly Decision[] {
    if (offerings.every(({ id }) => this.agreementsNaming(id).length === 0)) return [];
    const held = new Set(offerings);
    const found = offerings.every((m) => this.isOfTheDay(m))
      ? offerings.flatMap((m) => this.ofTheDay(bank).get(m) ?? [])
      : this.bookOf(offerings).decisionsOf(bank);
    return [...new Set(found)].filter((decision) => decision.offerings.every((m) => held.has(m)));
  }

  /** Every decision that names the micro-credential, or a curriculum that it adapts or is composed of. */
  agreementsNaming(id: string): readonly Agreement[] {
    const known = this.agreements.get(id) ?? this.findAgreements(id);
    this.agreements.set(id, known);
    return known;
  }

  /** Is the micro-credential, or course, something that a decision asks to be completed as well? */
  isCondition(id: string): boolean {
    return this.conditions.has(id);
  }

  private findAgreements(id: string): readonly Agreement[] {
    const found = [...this.learning.learningOf(id)].flatMap((one) => this.naming.get(one) ?? []);
    return [...new Set(found)];
  }

  /** The decisions of a bank by the first of the offerings that each covers. */
  private ofTheDay(bank: string): ReadonlyMap<Offering, readonly Decision[]> {
    const known =
      this.decisions.get(bank) ??
      groupBy(this.book.decisionsOf(bank), ({ offerings: [first] }) => first as Offering);
    this.decisions.set(bank, known);
    return known;
  }

  /** The decisions about some editions, not all of which are the day's. */
  private bookOf(offerings: readonly Offering[]): AgreementBook {
    const decided = offerings.filter(({ id }) => this.agreementsNaming(id).length > 0);
    const key = editionsKey(decided);
    const known = this.books.get(key) ?? this.makeBook(decided);
    if (this.books.size >= mostBooks) this.books.clear();
    this.books.set(key, known);
    return known;
  }

  private makeBook(offerings: readonly Offering[]): AgreementBook {
    const held = sorted(new Set(offerings), (a, b) => compareText(a.id, b.id));
    const agreements = [...new Set(held.flatMap(({ id }) => this.agreementsNaming(id)))];
    const offered = new Map(held.map((m) => [m.id, m]));
    return new AgreementBook(
      { ...this.catalogue, agreements, offerings: offered },
      { anyDay: true },
    );
  }
}

/** Editions as a key. */
const editionsKey = (offerings: readonly Offering[]) =>
  sorted(
    offerings.map(({ id, edition, effective }) => `${id}@${edition ?? ""} ${effective.from ?? ""}`),
    compareText,
  ).join("|");
