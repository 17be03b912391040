import type { Award } from "../../award/award.ts";
import { namedIn } from "../../award/named.ts";
import type { Document } from "../../documents/document.ts";
import type { CivilDate } from "../../kernel/date.ts";
import { type ExceptionRules, letting } from "../../ladder/placing/exception-rules.ts";
import { exceptionsInForce } from "../../ladder/placing/exceptions-in-force.ts";
import type { Mode } from "../../ladder/placing/mode.ts";
import {
  type ExplainedAllocation,
  type LearnerFacts,
  Placing,
} from "../../ladder/placing/placing.ts";
import { honouredBanks, ProgramModel } from "../../ladder/program-model.ts";
import { allNodes } from "../../ladder/requirement-tree.ts";
import type { GradeBands } from "../../policy/grade.ts";
import type { Catalogue, DocumentOnDay } from "../../workspace/catalogue.ts";
import { AllocationMemory } from "./allocation-memory.ts";
import { CandidateAwards, type Holdings } from "./candidate-awards.ts";
import { Facets } from "./facets.ts";
import type { Grounds } from "./grounds.ts";
import { type Facet, type Held, heldFrom, type Side } from "./held.ts";
import type { Holding } from "./holding.ts";
import { Near } from "./nearby-courses.ts";
import type { RequirementGrades } from "./requirement-grades.ts";

type Bank = DocumentOnDay<"credit-bank">;
type Exception = Document<"exception">;

/** One program and its banks as they were on the day of a learner's admission, and what they make of holdings. */
export class ProgramRules {
  readonly grounds: Grounds;
  readonly model: ProgramModel;
  readonly placing: Placing;
  /** Is there a requirement that only a person can judge? */
  readonly hasNotes: boolean;
  private readonly day: CivilDate | null;
  private readonly near: Near;
  private readonly general: readonly Exception[];
  private readonly facets: Facets;
  private readonly candidates: CandidateAwards;
  private readonly memory: AllocationMemory;

  private constructor(
    grounds: Grounds,
    model: ProgramModel,
    day: CivilDate | null,
    own: ExceptionRules | null = null,
  ) {
    this.grounds = grounds;
    this.model = model;
    this.day = day;
    this.general = exceptionsInForce(grounds.catalogue, model.program.id, null);
    this.placing = new Placing(model, grounds.learning, this.general);
    const rules = own ?? this.placing.rules;
    const others = [...rules.letItems].flatMap((id) => grounds.othersOf(id));
    const candidates = [grounds.candidates, ...others.map((one) => grounds.candidatesOf(one))];
    const usable = model.usableCourses((course) =>
      candidates.some((each) => rules.letsIn(course, each)),
    );
    this.near = new Near(grounds, usable);
    this.facets = new Facets(grounds, model, this.general, day);
    this.candidates = new CandidateAwards(
      grounds,
      model,
      this.near,
      this.facets,
      (course, offerings) => model.mayTake(course) || rules.letsUse(course, offerings),
    );
    this.memory = new AllocationMemory(this.placing, this.facets.grades);
    this.hasNotes = allNodes(model.tree).some(({ note }) => note !== null);
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
    const items = exceptions.flatMap(({ data }) =>
      letting.has(data.type) ? (data.item ?? []) : [],
    );
    if (items.every((id) => this.takes(id))) return this;
    const own = this.placing.rulesFor({ exceptions });
    return new ProgramRules(this.grounds, this.model, this.day, own);
  }

  /** Is it a course that some requirement takes anyway? */
  private takes(item: string): boolean {
    const course = this.model.catalogue.courses.get(item);
    return course !== undefined && this.model.mayTake(course);
  }

  /** Does the day of admission itself count, beside the rules that held on it? */
  get countsFromAdmission(): boolean {
    return this.model.banks.some(({ data }) => data.currency?.until === "admission");
  }

  /** Do exceptions for everyone name items? Answers name the exceptions then, so that no item is like another. */
  get namesItems(): boolean {
    return this.general.some(({ data }) => data.item !== undefined);
  }

  /** The least grades that decide where awards and earned courses may go. */
  get grades(): RequirementGrades {
    return this.facets.grades;
  }

  /** What tells the grades of learning apart. */
  gradeKey(grade: string | null): string {
    return this.facets.gradeKey(grade);
  }

  /** Is the grade no pass by the scale of one of the banks? */
  fails(grade: string | null): boolean {
    return this.facets.fails(grade);
  }

  /** The grade scale that the banks have in common; null where they have none, or not one. */
  get scale(): GradeBands | null {
    return this.facets.scale;
  }

  /** The grade scale of one of the program's banks; null where it names none. */
  scaleUnder(bank: string): GradeBands | null {
    return this.facets.scaleUnder(bank);
  }

  /** A number for each edition of a micro-credential. */
  editionNumber(offering: Document<"micro-credential">): number {
    return this.near.number(offering);
  }

  /** The days of completion from which the rules see a micro-credential another way, sorted. */
  dayBreaks(id: string): readonly CivilDate[] {
    return this.facets.dayBreaks(id);
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
    return this.facets.of(side, holding, exceptions);
  }

  /**
   * May a holding bring credit, or help to: by itself, in a set, or as a condition of a decision? Also where what is said
   * of it depends on what else is held.
   */
  mayBeOfUse(held: Held): boolean {
    const { offering } = held.holding;
    const decided = [...held.decisions.keys()].some(
      ({ data }) =>
        namedIn(data).length > 1 ||
        data.decision === "no-credit" ||
        data.conditions?.complete !== undefined,
    );
    if (decided || this.grounds.isCondition(offering.id) || this.isJoined(offering)) return true;
    const clusters = this.model.banks.some(({ data }) => data.cluster?.allowed === true);
    if (clusters && this.near.courses(offering).length > 0) return true;
    const awards = this.awards({ held: [held], completed: [held], earned: [] });
    return awards.some((award) => this.placing.taking(award).length > 0);
  }

  /**
   * Does a joint mapping name it with learning that learners may hold in an edition that is not the day's, or is it such
   * an edition? Whether its members have to do with the course then depends on what is held (semantics, section 2).
   */
  private isJoined(offering: Document<"micro-credential">): boolean {
    const { grounds } = this;
    return this.near
      .courses(offering)
      .flatMap((course) => grounds.graph.jointMappings(course.id))
      .map(({ members }) => members.map(({ microCredential }) => microCredential))
      .filter((ids) => ids.includes(offering.id))
      .some(
        (ids) => !grounds.isOfTheDay(offering) || ids.some((id) => grounds.othersOf(id).length > 0),
      );
  }

  /** The candidate awards for what is held (semantics, sections 5 and 8), sorted. */
  awards(holdings: Holdings): Award[] {
    return this.candidates.of(holdings);
  }

  /** The best allocation of candidate awards. */
  allocate(awards: readonly Award[], mode: Mode, facts: LearnerFacts): ExplainedAllocation {
    return this.memory.allocate(awards, mode, facts);
  }

  /** What tells apart what there is to place, exceptions for the learner left aside. */
  placingKey(awards: readonly Award[], facts: LearnerFacts): string {
    return this.memory.key(awards, facts);
  }

  /** What tells apart awards with the grades that they rest on. */
  awardsKey(awards: readonly Award[], facts: LearnerFacts): string {
    return this.memory.awardsKey(awards, facts);
  }
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
