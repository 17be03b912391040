import { AnsweredCoverage } from "../competency/answered.ts";
import type { Doubt } from "../competency/doubt.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { decisiveFacts } from "../kernel/decisive.ts";
import type { Interval } from "../kernel/interval.ts";
import { type Rational, sum } from "../kernel/rational.ts";
import type { BankRules } from "./bank-rules.ts";
import type { SetVerdict } from "./set-verdict.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/** The facts that make the difference between certain and possible for a set that may cover a course. */
export function setDoubts(
  rules: BankRules,
  course: Course,
  set: readonly Offering[],
  verdict: SetVerdict,
): Doubt[] {
  return [
    ...(verdict.coverage.certainly ? [] : coverageDoubts(rules, verdict)),
    ...(verdict.hours === "unknown" ? hoursDoubts(rules, course, set) : []),
    ...set.flatMap((m) => gateDoubts(rules, m)),
  ];
}

function coverageDoubts(rules: BankRules, { coverage }: SetVerdict): Doubt[] {
  const answered = new AnsweredCoverage(coverage, rules.equivalence, rules.catalogue);
  const decisive = decisiveFacts(
    answered.facts.length,
    (answers) => Number(answered.holds(answers)),
    (a, b) => a - b,
  );
  return answered.asked(decisive);
}

/** The facts that make a difference to how much of a course's credit a single offering earns; `amount` rounds. */
export function amountDoubts(
  rules: BankRules,
  course: Course,
  m: Offering,
  { coverage }: SetVerdict,
  amount: (share: Rational, ceiling: Rational | null) => Rational,
): Doubt[] {
  const answered = new AnsweredCoverage(coverage, rules.equivalence, rules.catalogue);
  const ceiling = rules.ceilingFor(course, m);
  const { low, high } = ceiling;
  const facts = isOpen(ceiling)
    ? [...answered.facts, [hoursDoubt(rules, course, m)]]
    : answered.facts;
  const hours = answered.facts.length;
  const decisive = decisiveFacts(
    facts.length,
    (answers) => amount(answered.share(answers), answers[hours] ? high : low),
    (a, b) => a.compare(b),
  );
  const asked = [...answered.asked(decisive), ...(decisive[hours] ? (facts[hours] ?? []) : [])];
  return [...asked, ...gateDoubts(rules, m)];
}

const isOpen = ({ low, high }: Interval) => high === null || !low.equals(high);

/** The members whose hours make the difference; all of them where only a judgement can. */
function hoursDoubts(rules: BankRules, course: Course, set: readonly Offering[]): Doubt[] {
  const ceilings = set.map((m) => rules.ceilingFor(course, m));
  const needed = course.data.credits;
  const unbounded = ceilings.some(({ high }) => high === null);
  const most = sum(ceilings.map(({ low, high }) => high ?? low));
  const judged = !unbounded && !most.atLeast(needed);
  const decisive = decisiveFacts(
    set.length,
    (answers) => Number(suffice(ceilings, answers, needed)),
    (a, b) => a - b,
  );
  return set.filter((_, at) => judged || decisive[at]).map((m) => hoursDoubt(rules, course, m));
}

/** Do the hours bear the credits when those of the members so numbered are at their high end? */
function suffice(
  ceilings: readonly Interval[],
  answers: readonly boolean[],
  needed: Rational,
): boolean {
  const taken = ceilings.map(({ low, high }, at) => (answers[at] ? high : low));
  const bounded = taken.filter((value) => value !== null);
  return bounded.length < taken.length || sum(bounded).atLeast(needed);
}

function hoursDoubt(rules: BankRules, course: Course, m: Offering): Doubt {
  const at = placeOf(m, "hours");
  const { hours } = m.data;
  const sized = rules.ceiling(m).high !== null;
  const { unit } = rules.bank.data;
  if (sized && unit !== undefined && rules.creditIn(course) === null) {
    const args = {
      fact: "conversion",
      bank: rules.bank.id,
      unit,
      needed: course.data.unit,
    } as const;
    const place = rules.bank.data.conversions.length === 0 ? "unit" : "conversions";
    return { for: "registrar", fact: "conversion", args, at: placeOf(rules.bank, place) };
  }
  if (hours?.unspecified !== undefined && hours.learning === undefined) {
    const args = { fact: "hours-kind", microCredential: m.id } as const;
    return { for: "provider", fact: "hours-kind", args, at };
  }
  if (!sized && hours?.learning !== undefined) {
    const args = { fact: "hours-rate", bank: rules.bank.id } as const;
    return { for: "registrar", fact: "hours-rate", args, at: placeOf(rules.bank, "hours") };
  }
  const credits = String(course.data.credits);
  const args = { fact: "hours", microCredential: m.id, course: course.id, credits } as const;
  return { for: sized ? "faculty" : "provider", fact: "hours", args, at };
}

/** The gates that cannot be decided for want of a fact, and those whose failure is a condition to be met. */
export function gateDoubts(rules: BankRules, m: Offering): Doubt[] {
  return rules
    .gates(m)
    .results.filter(({ severity }) => severity === "must")
    .filter(({ result, conditional }) => result === "unknown" || (result === "fail" && conditional))
    .map((gate) => ({
      for: "provider",
      fact: "gate",
      args: {
        fact: "gate",
        microCredential: m.id,
        gate: gate.id,
        title: gate.title,
        failed: gate.result === "fail",
        missing: missingIn(gate.args),
      },
      at: placeOf(rules.bank, ...gate.path),
    }));
}

/** What a gate misses, where it says so. */
function missingIn(args: object): readonly string[] {
  const failures = "failures" in args ? args.failures : [];
  return Array.isArray(failures) ? failures.map(String) : [];
}
