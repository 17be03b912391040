import { weightOf } from "../competency/coverage.ts";
import type { Document } from "../documents/document.ts";
import type { BankRules } from "./bank-rules.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** What a member could add at most to each counted outcome, by weight, and to all together. */
interface Share {
  readonly certain: readonly number[];
  readonly possible: readonly number[];
}

/** Bounds are binary fractions: what they rule out is short by more than their error. */
const slack = 1e-9;

/**
 * Tells which sets of candidates cannot cover a course, from what each member could show at best. It only ever rules
 * out: what is left is measured exactly. Courses whose outcomes have parts are never ruled out.
 */
export class Reach {
  private readonly shares = new Map<Offering, Share>();
  private readonly threshold: number;
  private readonly hasParts: boolean;
  /** For each position, the best of the candidates from there on: by outcome, and of one candidate in all. */
  private readonly later: readonly { readonly best: Share; readonly most: Totals }[];

  constructor(rules: BankRules, course: Course, candidates: readonly Offering[]) {
    const { outcomes } = course.data;
    this.hasParts = outcomes.some(({ parts }) => (parts ?? []).length > 0);
    const total = outcomes.reduce((sum, outcome) => sum + weightOf(outcome).toNumber(), 0);
    this.threshold = rules.equivalence.threshold.toNumber() * total - slack * Math.max(1, total);
    for (const m of candidates) this.shares.set(m, shareOf(rules, course, m));
    const later: { best: Share; most: Totals }[] = [];
    let best: Share = { certain: outcomes.map(() => 0), possible: outcomes.map(() => 0) };
    let most: Totals = { certain: 0, possible: 0 };
    later.push({ best, most });
    for (const m of candidates.toReversed()) {
      const share = this.shares.get(m) ?? best;
      best = together(best, share);
      most = {
        certain: Math.max(most.certain, sum(share.certain)),
        possible: Math.max(most.possible, sum(share.possible)),
      };
      later.push({ best, most });
    }
    this.later = later.reverse();
  }

  /**
   * May a set of a size that begins with `chosen` and goes on with candidates from a position be a smallest one?
   * Where a part of it is known to cover the course possibly (`covered`), only a certain one is.
   */
  mayComplete(chosen: readonly Offering[], size: number, from: number, covered: boolean): boolean {
    const rest = this.later[from];
    if (this.hasParts || rest === undefined) return true;
    const [first, ...more] = chosen.map((m) => this.shares.get(m) ?? rest.best);
    if (first === undefined) return true;
    const now = more.reduce(together, first);
    const left = size - chosen.length;
    const reaches = (bound: keyof Share) => {
      const all = left === 0 ? now : together(now, rest.best);
      return Math.min(sum(all[bound]), sum(now[bound]) + left * rest.most[bound]) >= this.threshold;
    };
    if (reaches("certain")) return true;
    return !covered && reaches("possible");
  }
}

interface Totals {
  readonly certain: number;
  readonly possible: number;
}

function shareOf(rules: BankRules, course: Course, m: Offering): Share {
  const pair = rules.judge.pair(m, course);
  const joint = rules.judge.joint(course).filter(({ from }) => from.includes(m.id));
  const sure = rules.gates(m).passes === "true";
  const evidence = [...pair.evidence, ...joint];
  const of = (bound: "certain" | "possible") =>
    course.data.outcomes.map((outcome) => {
      const open = bound === "possible" && !pair.compared && pair.silent.has(outcome.id);
      const degrees = evidence.flatMap((item) =>
        item.outcome === outcome.id ? [item.degree[bound].toNumber()] : [],
      );
      // Numbers of reports are cut to four places.
      const degree = open ? 1 : Math.min(1, Math.max(0, ...degrees) + 1e-4);
      return weightOf(outcome).toNumber() * degree;
    });
  const possible = of("possible");
  return { certain: sure ? of("certain") : possible.map(() => Number.NEGATIVE_INFINITY), possible };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function together(one: Share, other: Share): Share {
  const most = (a: readonly number[], b: readonly number[]) =>
    a.map((value, at) => Math.max(value, b[at] ?? 0));
  return {
    certain: most(one.certain, other.certain),
    possible: most(one.possible, other.possible),
  };
}
