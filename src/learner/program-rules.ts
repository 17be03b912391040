import { admits, type Decision } from "../award/agreements.ts";
import type { Award } from "../award/award.ts";
import { settledSets } from "../award/candidates.ts";
import { ruleAt } from "../award/citation.ts";
import type { Document } from "../documents/document.ts";
import { type CivilDate, includes } from "../kernel/date.ts";
import { byText, firstOf, sorted } from "../kernel/order.ts";
import { all, type Truth } from "../kernel/truth.ts";
import { exceptionsInForce } from "../ladder/placing/exceptions-in-force.ts";
import type { Mode } from "../ladder/placing/mode.ts";
import { type ExplainedAllocation, type LearnerFacts, Placing } from "../ladder/placing/placing.ts";
import { honouredBanks, ProgramModel } from "../ladder/program-model.ts";
import { allNodes } from "../ladder/requirement-tree.ts";
import { fails, type GradeBands } from "../policy/grade.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";
import { ComputedAwards, type Member } from "./computed-awards.ts";
import { dayBreaks } from "./day-breaks.ts";
import { DecidedAwards } from "./decided-awards.ts";
import { type DecisionStanding, inForce, minimumOf } from "./decision-standing.ts";
import type { Grounds } from "./grounds.ts";
import { type Facet, facetOf, type Held, heldFrom, type Side } from "./held.ts";
import type { Holding } from "./holding.ts";
import { Near } from "./near.ts";
import { RequirementGrades } from "./requirement-grades.ts";
import {
  currencyStanding,
  gradeStanding,
  type Minimum,
  marksStanding,
  type Standing,
  sound,
  together,
  windowStanding,
} from "./standing.ts";

type Bank = DocumentOnDay<"credit-bank">;
type Exception = Document<"exception">;

/** What a learner holds, and the ids of the courses already earned. */
interface Holdings {
  /** By id of the micro-credential; each once. */
  readonly held: readonly Held[];
  readonly earned: readonly string[];
}

/** So many allocations are remembered; forgetting costs time only. */
const mostAllocations = 5_000;

/** One program and its banks as they were on the day of a learner's admission, and what they make of holdings. */
export class ProgramRules {
  readonly grounds: Grounds;
  readonly model: ProgramModel;
  readonly placing: Placing;
  /** The least grades that decide where awards and earned courses may go. */
  readonly grades: RequirementGrades;
  /** Is there a requirement that only a person can judge? */
  readonly hasNotes: boolean;
  private readonly day: CivilDate | null;
  private readonly usable: ReadonlySet<string>;
  private readonly near: Near;
  private readonly computed: ReadonlyMap<string, ComputedAwards>;
  private readonly decided: DecidedAwards;
  private readonly general: readonly Exception[];
  private readonly allocations = new Map<string, ExplainedAllocation>();
  private readonly awardNumbers = new WeakMap<Award, number>();
  private readonly breaks = new Map<string, readonly CivilDate[]>();
  private lastNumber = 0;

  private constructor(
    grounds: Grounds,
    model: ProgramModel,
    day: CivilDate | null,
    letsIn: (course: string) => boolean = () => false,
  ) {
    this.grounds = grounds;
    this.model = model;
    this.day = day;
    this.general = exceptionsInForce(grounds.catalogue, model.program.id, null);
    this.placing = new Placing(model, grounds.learning, this.general);
    const usable = model.usableCourses((id) => this.placing.rules.letsIn(id) || letsIn(id));
    this.usable = new Set(usable.map(({ id }) => id));
    this.near = new Near(grounds, usable);
    this.computed = new Map(
      model.banks.map((bank) => [bank.id, new ComputedAwards(bank, grounds, this.near)]),
    );
    this.decided = new DecidedAwards(model.program);
    this.hasNotes = allNodes(model.tree).some(({ note }) => note !== null);
    const scales = model.banks.map((bank) => this.scaleOf(bank));
    this.grades = new RequirementGrades(model, this.general, scales);
  }

  /** The rules of a program for who was admitted on the day; null where it was not in effect or honours no bank then. */
  static of(
    grounds: Grounds,
    program: string,
    day: CivilDate | null,
    takesPart?: (bank: string) => boolean,
  ): ProgramRules | null {
    const catalogue = grounds.under(day);
    const document = catalogue.programs.get(program);
    if (document === undefined) return null;
    const banks = honouredBanks(document, banksFor(grounds.catalogue, catalogue), takesPart);
    if (banks.length === 0) return null;
    return new ProgramRules(grounds, new ProgramModel(document, banks, catalogue), day);
  }

  /** The rules with the courses that exceptions for a learner let in; the same ones where they let none in. */
  lettingIn(exceptions: readonly Exception[]): ProgramRules {
    if (exceptions.length === 0) return this;
    const own = this.placing.rulesFor({ exceptions });
    const more = this.model
      .usableCourses((id) => own.letsIn(id))
      .filter(({ id }) => !this.usable.has(id));
    if (more.length === 0) return this;
    return new ProgramRules(this.grounds, this.model, this.day, (id) => own.letsIn(id));
  }

  /** Does the day of admission itself count, beside the rules that held on it? */
  get countsFromAdmission(): boolean {
    return this.model.banks.some(({ data }) => data.currency?.until === "admission");
  }

  /** Do exceptions for everyone name items? Answers name the exceptions then, so that no item is like another. */
  get namesItems(): boolean {
    return this.general.some(({ data }) => data.item !== undefined);
  }

  /** Does a bank's scale list the grade as no pass? */
  fails(grade: string | null): boolean {
    return this.model.banks.some((bank) => fails(grade, this.scaleOf(bank)));
  }

  /** The grade scale that the banks have in common; null where they have none, or not one. */
  get scale(): GradeBands | null {
    const [first, ...others] = new Set(this.model.banks.map((bank) => this.scaleOf(bank)));
    return others.length > 0 ? null : (first ?? null);
  }

  /** A number for each edition of a micro-credential. */
  editionNumber(offering: Document<"micro-credential">): number {
    return this.near.number(offering);
  }

  /** The days of completion from which the rules see a micro-credential another way, sorted. */
  dayBreaks(id: string): readonly CivilDate[] {
    const known = this.breaks.get(id);
    if (known !== undefined) return known;
    const ages = this.model.banks.map((bank) => ({ bank, until: this.currencyDay(bank) }));
    const found = dayBreaks(this.grounds, id, ages);
    this.breaks.set(id, found);
    return found;
  }

  /** What the rules see of a holding; exceptions for the learner may set another least grade. */
  see(holding: Holding, exceptions: readonly Exception[] = []): Held {
    const facets = [
      this.facet("dated", holding, exceptions),
      this.facet("graded", holding, exceptions),
      this.facet("marked", holding, exceptions),
    ];
    return heldFrom(holding, facets, this.near.number(holding.offering));
  }

  /** One side of a holding: its dates, its grade, or its marks. */
  facet(side: Side, holding: Holding, exceptions: readonly Exception[] = []): Facet {
    const banks = new Map<string, Standing>();
    const decisions = new Map<Document<"agreement">, DecisionStanding>();
    const about = this.grounds.agreementsNaming(holding.offering.id);
    for (const bank of this.model.banks) {
      const { general, own, decided } = this.view(side, bank, holding, exceptions);
      banks.set(bank.id, own === null ? general : together([general, own]));
      for (const agreement of about) {
        if (agreement.data.bank !== bank.id) continue;
        const { inForce, ...own } = decided(agreement);
        decisions.set(agreement, { ...together([general, own]), inForce });
      }
    }
    const { grade } = holding.entry;
    return facetOf(banks, decisions, side === "graded" ? this.grades.key(grade) : null);
  }

  /** What a bank asks of one side: of all learning, for what it computes, and for a recorded decision. */
  private view(
    side: Side,
    bank: Bank,
    holding: Holding,
    exceptions: readonly Exception[],
  ): {
    readonly general: Standing;
    readonly own: Standing | null;
    readonly decided: (agreement: Document<"agreement">) => DecisionStanding;
  } {
    const scale = this.scaleOf(bank);
    const asFarAsThis = { inForce: "true" } as const;
    const nothing = { own: null, decided: () => ({ ...sound, ...asFarAsThis }) };
    if (side === "marked") return { general: marksStanding(bank, holding, scale), ...nothing };
    if (side === "graded") {
      const replaced = this.replacedMinimum(holding, exceptions);
      const own = replaced ?? ownMinimum(bank);
      const decided = (agreement: Document<"agreement">) => ({
        ...gradeStanding(holding, replaced ?? minimumOf(agreement) ?? own, scale),
        ...asFarAsThis,
      });
      return { general: sound, own: gradeStanding(holding, own, scale), decided };
    }
    const asOf = bank.data.dates?.recommendation === "as-of";
    const on = asOf ? this.grounds.catalogue.asOf : holding.entry.completedOn;
    const { title } = holding.offering.data;
    return {
      general: together([
        windowStanding(holding),
        currencyStanding(bank, holding, this.currencyDay(bank)),
      ]),
      own: null,
      decided: (agreement) => inForce(agreement, title, on, this.grounds.superseded),
    };
  }

  /** May a holding bring credit, or help to: by itself, in a set, or as a condition of a decision? */
  mayBeOfUse(held: Held): boolean {
    const { offering } = held.holding;
    const decided = [...held.decisions.keys()].some(
      ({ data }) => data.microCredentials.length > 1 || data.decision === "no-credit",
    );
    if (decided || this.grounds.isCondition(offering.id)) return true;
    const clusters = this.model.banks.some(({ data }) => data.cluster?.allowed === true);
    if (clusters && this.near.courses(offering).length > 0) return true;
    const awards = this.awards({ held: [held], earned: [] });
    return awards.some((award) => this.placing.taking(award).length > 0);
  }

  /** The candidate awards for what is held (semantics, sections 5 and 8), sorted. */
  awards(holdings: Holdings): Award[] {
    const found = this.model.banks.flatMap((bank) => this.awardsOf(bank, holdings));
    return sorted(
      found,
      firstOf(
        byText((a) => a.id),
        byText((a) => a.bank),
        byText((a) => a.status),
      ),
    );
  }

  /**
   * The best allocation of candidate awards. Learners with other holdings often have the same awards: where nothing else
   * is known of them, what was found for one is remembered for the next.
   */
  allocate(awards: readonly Award[], mode: Mode, facts: LearnerFacts): ExplainedAllocation {
    const { earned = [], exceptions = [], grades = null } = facts;
    if (exceptions.length > 0) return this.placing.allocate(awards, mode, facts);
    const courses = earned.map(
      ({ course, route, grade }) => `${course.id} ${route} ${this.grades.key(grade)}`,
    );
    const candidates = awards.map((award) => {
      const ids = grades === null ? [] : award.microCredentials;
      return [this.numberOf(award), ...ids.map((id) => this.grades.key(grades?.get(id) ?? null))];
    });
    const key = `${mode}|${courses.join(",")}|${candidates.join(";")}`;
    const known = this.allocations.get(key) ?? this.placing.allocate(awards, mode, facts);
    if (this.allocations.size >= mostAllocations) this.allocations.clear();
    this.allocations.set(key, known);
    return known;
  }

  private numberOf(award: Award): number {
    const known = this.awardNumbers.get(award) ?? ++this.lastNumber;
    this.awardNumbers.set(award, known);
    return known;
  }

  private awardsOf(bank: Bank, { held, earned }: Holdings): Award[] {
    const computed = this.computed.get(bank.id);
    if (computed === undefined) return [];
    const byOffering = new Map(held.map((one) => [one.holding.offering, one]));
    const offerings = [...byOffering.keys()];
    const rules = computed.rulesFor(offerings);
    const decisions = this.grounds.decisionsAbout(bank.id, offerings).flatMap((decision) => {
      const standings = decision.offerings.map((m) =>
        byOffering.get(m)?.decisions.get(decision.agreement),
      );
      const force = all(standings.map((one) => one?.inForce ?? "false"));
      if (force === "false") return [];
      const usable = all(standings.map((one) => one?.usable ?? "false"));
      const conditions = this.conditionsMet(decision, held, earned);
      return [{ decision, inForce: force, usable, conditions }];
    });
    const settledBy = (inForce: Truth) =>
      settledSets(
        decisions.filter((one) => one.inForce === inForce).map(({ decision }) => decision),
        (agreement, result) => admits(agreement, result, this.model.program, bank),
      );
    const members = held.flatMap(({ holding, banks }): Member[] => {
      const usable = banks.get(bank.id)?.usable ?? "false";
      return usable === "false" ? [] : [{ offering: holding.offering, surely: usable === "true" }];
    });
    return [
      ...decisions.flatMap((applied) => this.decided.of(rules, applied)),
      ...computed.of(members, { surely: settledBy("true"), perhaps: settledBy("unknown") }),
    ];
  }

  /** Are a decision's conditions met, as far as records show? A note always needs a person (semantics, section 5). */
  private conditionsMet(
    { agreement: { data } }: Decision,
    held: readonly Held[],
    earned: readonly string[],
  ): "true" | "unknown" {
    const { conditions, decision } = data;
    const conditional = decision === "conditional";
    if (conditional && (conditions === undefined || conditions.note !== undefined)) {
      return "unknown";
    }
    const completed = ({ holding: { inWindow, entry } }: Held) =>
      inWindow === "true" && !this.fails(entry.grade);
    return (conditions?.complete ?? []).every(
      (id) => earned.includes(id) || held.some((m) => m.holding.offering.id === id && completed(m)),
    )
      ? "true"
      : "unknown";
  }

  /** The day up to which the age of learning counts. */
  private currencyDay(bank: Bank): CivilDate {
    const { asOf } = this.grounds.catalogue;
    return bank.data.currency?.until === "admission" ? (this.day ?? asOf) : asOf;
  }

  /** The least grade that an exception states for the holding in the whole program, in the place of the bank's. */
  private replacedMinimum(holding: Holding, exceptions: readonly Exception[]): Minimum | null {
    const { id } = holding.offering;
    const about = [...exceptions, ...this.general].filter(
      ({ data }) =>
        data.type === "minimum-grade" && data.requirement === undefined && data.item === id,
    );
    const [found] = sorted(
      about,
      byText((one) => one.id),
    );
    const grade = found?.data.minimumGrade;
    if (found === undefined || grade === undefined) return null;
    return { grade, place: () => ruleAt(found, ["minimumGrade"], "minimumGrade") };
  }

  private scaleOf(bank: Bank): GradeBands | null {
    const name = bank.data.grade?.scale;
    if (name === undefined || name === null) return null;
    const { workspace, asOf } = this.grounds.catalogue;
    const editions = workspace.documents.editions("grade-scale", name);
    return editions.find(({ effective }) => includes(effective, asOf))?.data ?? null;
  }
}

/** The bank's least grade for computed awards; nothing but a pass where it states none. */
function ownMinimum(bank: Bank): Minimum {
  const grade = bank.data.grade?.minimum ?? null;
  const source = bank.data.grade?.source ?? null;
  return { grade, place: () => ruleAt(bank, ["grade", "minimum"], "grade.minimum", source) };
}

/** The banks of the day of admission; of those that go by their rules of today, the edition of today. */
function banksFor(today: Catalogue, admission: Catalogue): Pick<Catalogue, "banks"> {
  const banks = new Map<string, Bank>();
  for (const id of new Set([...admission.banks.keys(), ...today.banks.keys()])) {
    const [then, now] = [admission.banks.get(id), today.banks.get(id)];
    const bank = (then ?? now)?.data.dates?.rules === "as-of" ? now : then;
    if (bank !== undefined) banks.set(id, bank);
  }
  return { banks };
}
