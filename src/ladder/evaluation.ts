import { isApproved } from "../award/agreement-award.ts";
import { AgreementBook } from "../award/agreements.ts";
import type { Award } from "../award/award.ts";
import { byAward } from "../award/award-order.ts";
import { BankRules } from "../award/bank-rules.ts";
import { AwardMaker, byUse } from "../award/candidates.ts";
import { LearningIndex } from "../award/learning.ts";
import { Candidates } from "../competency/candidates.ts";
import { RelationGraph } from "../competency/graph.ts";
import type { Document } from "../documents/document.ts";
import { groupBy } from "../kernel/group.ts";
import { lazily } from "../kernel/lazy.ts";
import { compareText, sorted } from "../kernel/order.ts";
import { greatest, Rational } from "../kernel/rational.ts";
import type { Catalogue } from "../workspace/catalogue.ts";
import { AwardLikeness } from "./award-likeness.ts";
import { exceptionsInForce } from "./placing/exceptions-in-force.ts";
import type { Mode } from "./placing/mode.ts";
import { type ExplainedAllocation, Placing } from "./placing/placing.ts";
import { honouredBanks, ProgramModel } from "./program-model.ts";
import type { AppliedException, FittingAward } from "./result.ts";
import { Touch } from "./touch.ts";

/** A change of one micro-credential, and the evaluation without it. */
interface Trial {
  readonly about: string;
  readonly before: Evaluation;
}

/** Everything needed to answer for one day's catalogue; what was worked out is kept. */
export class Evaluation {
  readonly catalogue: Catalogue;
  readonly graph: RelationGraph;
  readonly candidates: Candidates;
  readonly learning: LearningIndex;
  readonly book: AgreementBook;
  private readonly makers = new Map<string, AwardMaker>();
  private readonly programs = new Map<string, ProgramEvaluation>();
  readonly takesPart: (bank: string) => boolean;
  private readonly trial: Trial | null;
  private institution: string | null = null;
  private signedOnly: Evaluation | undefined;

  /** `takesPart` narrows the banks whose results are pooled; without it all that a program lists are. */
  constructor(
    catalogue: Catalogue,
    takesPart: (bank: string) => boolean = () => true,
    graph = new RelationGraph(catalogue),
    trial: Trial | null = null,
  ) {
    this.trial = trial;
    this.catalogue = catalogue;
    this.graph = graph;
    this.takesPart = takesPart;
    this.candidates = new Candidates(catalogue, graph);
    this.learning = new LearningIndex(catalogue);
    this.book = new AgreementBook(catalogue);
  }

  /** The same with another catalogue, and a graph of how its statements relate. */
  with(catalogue: Catalogue, graph: RelationGraph): Evaluation {
    return new Evaluation(catalogue, this.takesPart, graph);
  }

  /** The same with one micro-credential changed, for which alone awards are computed. */
  trying(about: string, catalogue: Catalogue, graph: RelationGraph): Evaluation {
    return new Evaluation(catalogue, this.takesPart, graph, { about, before: this });
  }

  /** The same without the decisions that are not signed yet; itself where all are. */
  get withoutUnsigned(): Evaluation {
    this.signedOnly ??= this.leavingUnsignedOut();
    return this.signedOnly;
  }

  private leavingUnsignedOut(): Evaluation {
    const { catalogue } = this;
    const agreements = catalogue.agreements.filter(({ data }) => isApproved(data, catalogue.asOf));
    const allSigned = agreements.length === catalogue.agreements.length;
    return allSigned ? this : this.with({ ...catalogue, agreements }, this.graph);
  }

  /** Is it only because banks are narrowed that nothing is evaluated for a program? */
  leavesOut(id: string): boolean {
    const program = this.catalogue.programs.get(id);
    if (program === undefined) return false;
    const banks = honouredBanks(program, this.catalogue);
    return banks.length > 0 && !banks.some((bank) => this.takesPart(bank.id));
  }

  /** The award maker of a bank. Throws when the bank is not in the catalogue. */
  maker(bank: string): AwardMaker {
    const known = this.makers.get(bank);
    if (known !== undefined) return known;
    const document = this.catalogue.banks.get(bank);
    if (document === undefined) throw new Error(`no bank ${bank} in the catalogue`);
    const { catalogue, graph, learning, candidates } = this;
    const { about, before } = this.trial ?? { about: null, before: null };
    const judged = about === null ? null : { rules: before.maker(bank).rules, except: about };
    const rules = new BankRules(document, catalogue, graph, learning, candidates, judged);
    const maker = new AwardMaker(rules, this.book, about);
    this.makers.set(bank, maker);
    return maker;
  }

  /**
   * The evaluation of a program that is not kept; null as for `program`. What is known of an institution's courses is
   * forgotten when a program of another is asked for.
   */
  alone(id: string): ProgramEvaluation | null {
    const institution = this.catalogue.programs.get(id)?.data.institution ?? null;
    if (institution !== this.institution) this.makers.clear();
    this.institution = institution;
    return this.programs.get(id) ?? this.evaluate(id);
  }

  /** The evaluation of a program; null when it is not in effect or honours none of the banks. */
  program(id: string): ProgramEvaluation | null {
    const known = this.programs.get(id) ?? this.evaluate(id);
    if (known !== null) this.programs.set(id, known);
    return known;
  }

  private evaluate(id: string): ProgramEvaluation | null {
    const program = this.catalogue.programs.get(id);
    if (program === undefined) return null;
    const banks = honouredBanks(program, this.catalogue, this.takesPart);
    if (banks.length === 0) return null;
    const model = new ProgramModel(program, banks, this.catalogue);
    return new ProgramEvaluation(this, model);
  }
}

/** One program with its candidate awards and what each gives alone. */
export class ProgramEvaluation {
  readonly evaluation: Evaluation;
  readonly model: ProgramModel;
  readonly usable: readonly Document<"course">[];
  /** All candidate awards over all offerings, by id. */
  readonly awards: readonly Award[];
  readonly placing: Placing;
  private readonly touch: Touch;
  private readonly alone = {
    certain: new Map<Award, ExplainedAllocation>(),
    possible: new Map<Award, ExplainedAllocation>(),
  };
  private readonly inAll = {
    certain: lazily(() => this.placing.allocate(this.awards.filter(isCertain), "certain")),
    possible: lazily(() => this.placing.allocate(this.awards, "possible")),
  };
  private readonly alike = new Map<string, ExplainedAllocation>();
  private readonly ofDecisions = new Map<string, Rational>();
  private readonly likeness: AwardLikeness;
  private readonly applied = lazily(() =>
    this.placing.rules.applied(this.awards.map((award) => ({ kind: "award", award }) as const)),
  );
  private readonly using: ReadonlyMap<string, readonly Award[]>;

  constructor(evaluation: Evaluation, model: ProgramModel) {
    this.evaluation = evaluation;
    this.model = model;
    const exceptions = exceptionsInForce(evaluation.catalogue, model.program.id, null);
    this.placing = new Placing(model, evaluation.learning, exceptions);
    this.usable = model.usableCourses((course) =>
      this.placing.rules.letsIn(course, evaluation.candidates),
    );
    const awards = model.banks.flatMap((bank) =>
      evaluation
        .maker(bank.id)
        .awards(
          model.program,
          this.usable,
          (course, offerings) =>
            model.mayTake(course) || this.placing.rules.letsUse(course, offerings),
        ),
    );
    this.likeness = new AwardLikeness(model);
    this.touch = new Touch(evaluation.candidates, this.usable);
    this.awards = sorted(awards, byAward);
    this.using = byUse(this.awards);
  }

  /** The award alone in an otherwise empty program. */
  placedAlone(award: Award, mode: Mode): ExplainedAllocation {
    const known = this.alone[mode].get(award);
    if (known !== undefined) return known;
    const allocation = this.placedLike(award, mode);
    this.alone[mode].set(award, allocation);
    return allocation;
  }

  /** Awards that a program cannot tell apart are placed alike, so one of each is fitted in. */
  private placedLike(award: Award, mode: Mode): ExplainedAllocation {
    if (this.exceptions.length > 0) return this.placing.allocate([award], mode);
    const key = `${mode} ${this.likeness.of(award)}`;
    const known = this.alike.get(key) ?? this.placing.allocate([award], mode);
    this.alike.set(key, known);
    return { ...known, placed: known.placed.map((place) => ({ ...place, award })) };
  }

  /** Does the award alone count credit, or complete a waived leaf? */
  fits(award: Award, mode: Mode): boolean {
    return this.placedAlone(award, mode).placed.some(
      ({ counted, award: placed }) => counted.isPositive || placed.type === "waiver",
    );
  }

  /** The award and where it goes alone; null when it does not fit. */
  fitting(award: Award): FittingAward | null {
    const mode: Mode = this.fits(award, "certain") ? "certain" : "possible";
    if (!this.fits(award, mode)) return null;
    const [place] = this.placedAlone(award, mode).placed;
    if (place === undefined) return null;
    const { requirement, counted } = place;
    return { award, requirement, counted, together: this.withResults(award, mode) };
  }

  /** What the award and the other results of its decision count together; worked out once for all of them. */
  private withResults(award: Award, mode: Mode): Rational {
    const [first = ""] = award.microCredentials;
    if (award.decision === null) return this.optimum([award], mode);
    const key = `${mode} ${award.decision}`;
    const known =
      this.ofDecisions.get(key) ??
      this.optimum(
        this.awardsUsing(first).filter(({ decision }) => decision === award.decision),
        mode,
      );
    this.ofDecisions.set(key, known);
    return known;
  }

  /** The exceptions for everyone that bear on the candidate awards. */
  get exceptions(): readonly AppliedException[] {
    return this.applied();
  }

  /** The courses that the program can use of which something may be known for the offering, in their order. */
  meeting(offering: Document<"micro-credential">): readonly Document<"course">[] {
    return this.touch.meeting(offering, this.evaluation.graph);
  }

  /** The offerings of which anything may be known for the program, by id in catalogue order; the others are not assessed. */
  touched(): string[] {
    const found = new Set(this.using.keys());
    for (const { id } of this.touch.offerings(this.evaluation.graph)) found.add(id);
    for (const bank of this.model.banks) {
      for (const id of this.evaluation.maker(bank.id).rules.denied) found.add(id);
      for (const { id } of this.evaluation.book.namedBy(bank.id)) found.add(id);
    }
    const { offerings } = this.evaluation.catalogue;
    return sorted(found, compareText).filter((id) => offerings.has(id));
  }

  /** Awards that use the micro-credential, alone or with others. */
  awardsUsing(microCredential: string): readonly Award[] {
    return this.using.get(microCredential) ?? [];
  }

  /** All awards of a bound together. */
  together(mode: Mode): ExplainedAllocation {
    return this.inAll[mode]();
  }

  /** The most credit from a list of awards together. */
  optimum(awards: readonly Award[], mode: Mode): Rational {
    if (awards.length === 0) return Rational.zero;
    const [only] = awards;
    if (awards.length === 1 && only !== undefined) return this.placedAlone(only, mode).credits;
    return this.placing.allocate(awards, mode).credits;
  }

  /** The most that the micro-credential gives: by itself, or in one cluster by itself (semantics, section 7). */
  creditsOf(
    microCredential: string,
    mode: Mode,
    counts: (award: Award) => boolean = mode === "possible" ? () => true : isCertain,
  ): Rational {
    const using = this.awardsUsing(microCredential).filter(counts);
    // Awards of one micro-credential use the same learning, so only results of one decision go together.
    const groups = groupBy(using, (award) => award.decision ?? award);
    return [...groups.values()]
      .map((group) => this.optimum(group, mode))
      .reduce(greatest, Rational.zero);
  }
}

/** Recognized and eligible awards are certain. */
export const isCertain = (award: Award) => award.status !== "review";
