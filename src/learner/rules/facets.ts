import { concerns } from "../../award/agreements.ts";
import { ruleAt } from "../../award/citation.ts";
import type { Document } from "../../documents/document.ts";
import type { CivilDate } from "../../kernel/date.ts";
import { lazily } from "../../kernel/lazy.ts";
import { byText, sorted } from "../../kernel/order.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../../ladder/program-model.ts";
import { fails, type GradeBands, gradeMinimum } from "../../policy/grade.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";
import { dayBreaks } from "./day-breaks.ts";
import { type DecisionStanding, inForce, minimumOf } from "./decision-standing.ts";
import { GradeKinds } from "./grade-kinds.ts";
import type { Grounds } from "./grounds.ts";
import { type Facet, facetOf, type Side } from "./held.ts";
import type { Holding } from "./holding.ts";
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

/** What the banks of a program, and those decisions of theirs that concern it, see of holdings: their dates, grades and marks. */
export class Facets {
  /** The least grades that decide where awards and earned courses may go. */
  readonly grades: RequirementGrades;
  private readonly grounds: Grounds;
  private readonly program: DocumentOnDay<"program">;
  private readonly banks: readonly Bank[];
  private readonly general: readonly Exception[];
  private readonly day: CivilDate | null;
  private readonly kinds: () => GradeKinds;
  private readonly breaks = new Map<string, readonly CivilDate[]>();

  /** `general` are the exceptions for everyone, `day` is the day of admission. */
  constructor(
    grounds: Grounds,
    model: ProgramModel,
    general: readonly Exception[],
    day: CivilDate | null,
  ) {
    this.grounds = grounds;
    this.program = model.program;
    this.banks = model.banks;
    this.general = general;
    this.day = day;
    const scales = model.banks.map((bank) => this.scaleOf(bank));
    this.grades = new RequirementGrades(model, general, scales);
    this.kinds = lazily(() => new GradeKinds(this.minimums(), scales));
  }

  /** What tells grades apart: learning is seen alike whichever of those with one key it was completed with. */
  gradeKey(grade: string | null): string {
    return `${this.kinds().key(grade)}|${this.grades.key(grade)}`;
  }

  /** Is the grade no pass by the scale of one of the banks? */
  fails(grade: string | null): boolean {
    return this.banks.some((bank) => fails(grade, this.scaleOf(bank)));
  }

  /** The grade scale that the banks have in common; null where they have none, or not one. */
  get scale(): GradeBands | null {
    const [first, ...others] = new Set(this.banks.map((bank) => this.scaleOf(bank)));
    return others.length > 0 ? null : (first ?? null);
  }

  /** The grade scale of one of the banks; null where it names none. */
  scaleUnder(bank: string): GradeBands | null {
    const found = this.banks.find(({ id }) => id === bank);
    return found === undefined ? null : this.scaleOf(found);
  }

  /** The days of completion from which the rules see a micro-credential another way, sorted. */
  dayBreaks(id: string): readonly CivilDate[] {
    const known = this.breaks.get(id);
    if (known !== undefined) return known;
    const ages = this.banks.map((bank) => ({ bank, until: this.currencyDay(bank) }));
    const found = dayBreaks(this.grounds, id, ages);
    this.breaks.set(id, found);
    return found;
  }

  /** One side of a holding: its dates, its grade, or its marks. */
  of(side: Side, holding: Holding, exceptions: readonly Exception[] = []): Facet {
    const banks = new Map<string, Standing>();
    const decisions = new Map<Document<"agreement">, DecisionStanding>();
    const about = this.grounds.agreementsNaming(holding.offering.id);
    for (const bank of this.banks) {
      const { general, own, decided } = this.view(side, bank, holding, exceptions);
      banks.set(bank.id, own === null ? general : together([general, own]));
      for (const agreement of about) {
        if (agreement.data.bank !== bank.id) continue;
        if (!concerns(agreement.data, this.program, bank)) continue;
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
      decided: (agreement) => inForce(agreement, title, on, this.grounds),
    };
  }

  /** The day up to which the age of learning counts. */
  private currencyDay(bank: Bank): CivilDate {
    const { asOf } = this.grounds.catalogue;
    return bank.data.currency?.until === "admission" ? (this.day ?? asOf) : asOf;
  }

  /** Every least grade that is asked of learning: by banks, recorded decisions and exceptions. */
  private minimums(): (string | Rational)[] {
    const stated = [
      ...this.banks.map((bank) => ownMinimum(bank).grade),
      ...this.grounds.catalogue.agreements.map((agreement) => minimumOf(agreement)?.grade),
      ...this.general.map(({ data }) => data.minimumGrade),
    ];
    return stated.flatMap((grade) =>
      grade === null || grade === undefined ? [] : [gradeMinimum(grade)],
    );
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
    return workspace.documents.on("grade-scale", name, asOf)?.data ?? null;
  }
}

/** The bank's least grade for computed awards; nothing but a pass where it states none. */
function ownMinimum(bank: Bank): Minimum {
  const grade = bank.data.grade?.minimum ?? null;
  const source = bank.data.grade?.source ?? null;
  return { grade, place: () => ruleAt(bank, ["grade", "minimum"], "grade.minimum", source) };
}
