import { Candidates } from "../competency/candidates.ts";
import { type Equivalence, equivalenceOf } from "../competency/equivalence.ts";
import { EvidenceJudge } from "../competency/evidence.ts";
import type { RelationGraph } from "../competency/graph.ts";
import type { Document } from "../documents/document.ts";
import { type Interval, unbounded } from "../kernel/interval.ts";
import { Rational } from "../kernel/rational.ts";
import { creditIn } from "../policy/conversion.ts";
import { applyGates, type GateReport } from "../policy/gates.ts";
import { hoursCeiling, hoursCheck } from "../policy/hours.ts";
import { type Rounding, roundingOf } from "../policy/rounding.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";
import { LearningIndex } from "./learning.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** One bank's rules ready to be applied, with what they gave so far. */
export class BankRules {
  readonly bank: DocumentOnDay<"credit-bank">;
  readonly catalogue: Catalogue;
  readonly judge: EvidenceJudge;
  readonly candidates: Candidates;
  readonly learning: LearningIndex;
  readonly equivalence: Equivalence;
  readonly rounding: Rounding | null;
  readonly hoursCheck: "off" | "review" | "ceiling";
  /** The most micro-credentials that may be combined for one course. */
  readonly largestCluster: number;
  private readonly gateReports: WeakMap<Offering, GateReport>;
  private readonly ceilings: WeakMap<Offering, Interval>;
  private failing: readonly string[] | null = null;
  private creditable: readonly Course[] | null = null;

  /** `before`: the same rules on the same day, of which what does not rest on one micro-credential still holds. */
  constructor(
    bank: DocumentOnDay<"credit-bank">,
    catalogue: Catalogue,
    graph: RelationGraph,
    learning = new LearningIndex(catalogue),
    candidates = new Candidates(catalogue, graph),
    before: { readonly rules: BankRules; readonly except: string } | null = null,
  ) {
    this.gateReports = before?.rules.gateReports ?? new WeakMap();
    this.ceilings = before?.rules.ceilings ?? new WeakMap();
    this.bank = bank;
    this.catalogue = catalogue;
    this.equivalence = equivalenceOf(bank.data);
    const judged = before === null ? null : { judge: before.rules.judge, except: before.except };
    this.judge = new EvidenceJudge(catalogue, graph, this.equivalence, judged);
    this.learning = learning;
    this.candidates = candidates;
    this.rounding = roundingOf(bank.data);
    this.hoursCheck = hoursCheck(bank.data);
    const { cluster } = bank.data;
    this.largestCluster = cluster?.allowed === true ? (cluster.most ?? 1) : 1;
  }

  /** What the bank's gates say of an offering. */
  gates(m: Offering): GateReport {
    const known = this.gateReports.get(m) ?? applyGates(this.bank, m, this.catalogue.asOf);
    this.gateReports.set(m, known);
    return known;
  }

  /** The courses in effect that the bank can give credit for: those of its institution that are creditable. */
  get courses(): readonly Course[] {
    this.creditable ??= [...this.catalogue.courses.values()].filter(
      ({ data }) => data.institution === this.bank.data.institution && data.creditable,
    );
    return this.creditable;
  }

  /** The offerings that fail a `must` gate. */
  get denied(): readonly string[] {
    this.failing ??= [...this.catalogue.offerings.values()]
      .filter((m) => this.gates(m).passes === "false")
      .map(({ id }) => id);
    return this.failing;
  }

  /** How much credit the offering's hours can carry, in the bank's unit. */
  ceiling(m: Offering): Interval {
    const known =
      this.ceilings.get(m) ?? hoursCeiling(m.data.hours, this.bank.data.hours?.perCredit);
    this.ceilings.set(m, known);
    return known;
  }

  /** The same in the unit of a course; where no source says how much that is, all but none may be anything. */
  ceilingFor(course: Course, m: Offering): Interval {
    const ceiling = this.ceiling(m);
    const factor = this.creditIn(course);
    if (factor === null) return ceiling.high?.isZero ? ceiling : unbounded;
    if (factor.equals(Rational.one)) return ceiling;
    return { low: ceiling.low.times(factor), high: ceiling.high?.times(factor) ?? null };
  }

  /** How much one credit of the bank is in the unit of a course; null where no source says. */
  creditIn(course: Course): Rational | null {
    return creditIn(this.bank.data, course.data.unit);
  }
}
