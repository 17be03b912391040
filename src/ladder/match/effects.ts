import type { Suggestion } from "../../competency/matching/suggest.ts";
import type { Document } from "../../documents/document.ts";
import { groupBy } from "../../kernel/group.ts";
import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { Evaluation } from "../evaluation.ts";
import { type Verdict, verdicts } from "../result.ts";
import { verdictOf } from "../verdict.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** A verdict that would be better if people accepted some suggestions; it was evaluated with them, not guessed. */
export interface MatchEffect {
  readonly microCredential: string;
  readonly program: string;
  readonly course: string;
  readonly before: Verdict;
  readonly verdict: Verdict;
  readonly credits: Rational;
  /** None of them can be left out. */
  readonly accepting: readonly Suggestion[];
}

/** What accepting suggestions would change, a micro-credential and a course at a time; by micro-credential, program and course. */
export function matchEffects(
  catalogue: Catalogue,
  suggestions: readonly Suggestion[],
  banks?: (id: string) => boolean,
): MatchEffect[] {
  const base = new Evaluation(catalogue, banks);
  const pairs = groupBy(suggestions, ({ from, to }) => `${from.owner} ${to.owner}`);
  const effects = [...pairs.values()].flatMap((group) => {
    const [first] = group;
    const offering = catalogue.offerings.get(first?.from.owner ?? "");
    const course = catalogue.courses.get(first?.to.owner ?? "");
    if (offering === undefined || course === undefined) return [];
    return new PairTrial(base, offering, course).effects(bestForEach(group));
  });
  return sorted(
    effects,
    firstOf<MatchEffect>(
      byText((effect) => effect.microCredential),
      byText((effect) => effect.program),
      byText((effect) => effect.course),
    ),
  );
}

/** For every outcome the suggestion with the best score. */
function bestForEach(suggestions: readonly Suggestion[]): Suggestion[] {
  const outcomes = groupBy(suggestions, ({ to }) => to.address);
  return [...outcomes.values()].flatMap(([best]) => best ?? []);
}

/** One offering and one course under suggestions that are supposed to be accepted. */
class PairTrial {
  private readonly base: Evaluation;
  private readonly offering: Offering;
  private readonly course: Course;

  constructor(base: Evaluation, offering: Offering, course: Course) {
    this.base = base;
    this.offering = offering;
    this.course = course;
  }

  effects(suggestions: readonly Suggestion[]): MatchEffect[] {
    const all = this.evaluation(suggestions);
    return [...this.base.catalogue.programs.keys()].flatMap((program) => {
      const now = this.base.program(program);
      if (now === null || !now.usable.some(({ id }) => id === this.course.id)) return [];
      const before = verdictOf(now, this.offering.id);
      const verdict = this.verdict(all, program);
      if (verdict === "not-assessed" || !isBetter(verdict, before)) return [];
      const accepting = this.needed(suggestions, program, verdict);
      const evaluated = this.evaluation(accepting).program(program);
      const mode = verdict === "review" ? "possible" : "certain";
      const credits = evaluated?.creditsOf(this.offering.id, mode);
      const { offering, course } = this;
      return credits === undefined
        ? []
        : [
            {
              microCredential: offering.id,
              program,
              course: course.id,
              before,
              verdict,
              credits,
              accepting,
            },
          ];
    });
  }

  /** Leaves out what can be left out, the least likely first. */
  private needed(
    suggestions: readonly Suggestion[],
    program: string,
    verdict: Verdict,
  ): readonly Suggestion[] {
    let kept = suggestions;
    for (const one of [...suggestions].reverse()) {
      const without = kept.filter((other) => other !== one);
      if (!isBetter(verdict, this.verdict(this.evaluation(without), program))) kept = without;
    }
    return kept;
  }

  private verdict(evaluation: Evaluation, program: string): Verdict {
    const evaluated = evaluation.program(program);
    return evaluated === null ? "no" : verdictOf(evaluated, this.offering.id);
  }

  private evaluation(suggestions: readonly Suggestion[]): Evaluation {
    const { catalogue, graph } = this.base;
    const only = {
      offerings: new Map([[this.offering.id, this.offering]]),
      courses: new Map([[this.course.id, this.course]]),
    };
    const supposed = graph.supposing(supposedCrosswalk(this.offering, suggestions));
    return this.base.with({ ...catalogue, ...only }, supposed);
  }
}

const isBetter = (a: Verdict, b: Verdict) => verdicts.indexOf(a) < verdicts.indexOf(b);

/** A crosswalk that nobody wrote, standing in the offering's file. */
function supposedCrosswalk(
  offering: Offering,
  suggestions: readonly Suggestion[],
): Document<"crosswalk"> {
  const id = "supposed-suggestions";
  const mappings = suggestions.map(({ from, to, relation }) => ({
    from: from.address,
    to: to.address,
    relation,
    status: "accepted" as const,
  }));
  return {
    ...offering,
    kind: "crosswalk",
    id,
    data: { kind: "crosswalk", id, compared: [], mappings },
  };
}
