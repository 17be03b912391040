import type { Document } from "../../documents/document.ts";
import { byText, compareText, sorted } from "../../kernel/order.ts";
import { Recent } from "../../kernel/recent.ts";
import { isInForce } from "../../ladder/placing/exceptions-in-force.ts";
import type { EarnedCourse } from "../../ladder/placing/item.ts";
import type { Case } from "../answer/answer.ts";
import { type Desk, notInEffect } from "../answer/desk.ts";
import type { Asked } from "../answer/fit-together.ts";
import type { Entry } from "../record.ts";
import type { LearnerAnswer } from "../result.ts";
import type { Held } from "../rules/held.ts";
import type { ProgramRules } from "../rules/program-rules.ts";
import { AnswerMemory } from "./answer-memory.ts";
import type { Seen } from "./sight.ts";
import type { Situation } from "./situation.ts";
import { hasHeld, numbersOf } from "./situations.ts";

/** So many answers of each program are remembered by what is seen of records. */
const mostAnswers = 10_000;

/** What is known of the records of one program's learners, by what its rules see of them. */
class Sighted {
  /** Null for a course that does not count. */
  readonly records = new Map<string, Held | EarnedCourse | null>();
  /** By all that is not idle. */
  readonly answers = new Recent<LearnerAnswer>(mostAnswers);
}

/** Answers situations; what rules see of a record is worked out once. */
export class Solver {
  private readonly desk: Desk;
  private readonly memory: AnswerMemory;
  private readonly sighted = new Map<ProgramRules, Sighted>();

  constructor(desk: Desk) {
    this.desk = desk;
    this.memory = new AnswerMemory(desk);
  }

  /** Answers one program, or several that are held together, in their order. */
  solve(situations: readonly Situation[]): LearnerAnswer[] {
    const [only] = situations;
    if (only !== undefined && only.seen !== null && situations.length === 1)
      return [this.alone(only, only.seen)];
    const asked = situations.map((situation) => this.asked(situation));
    const settled = this.desk.settleTogether(asked.filter((one) => one !== null));
    const answers = settled.map((one) => this.desk.answerOf(one)).values();
    return asked.map((one) => (one === null ? notInEffect : (answers.next().value ?? notInEffect)));
  }

  /** Idle learning only adds its reasons to what the rest comes to. */
  private alone(situation: Situation, seen: readonly Seen[]): LearnerAnswer {
    const rules = this.rulesOf(situation);
    if (rules === null) return notInEffect;
    const active = hasHeld(seen);
    const others = seen.filter(({ kind }) => kind !== "idle");
    const answer = this.sightedIn(rules).answers.get(numbersOf(others, active), () => {
      const entries = situation.entries.filter((_, index) => seen[index]?.kind !== "idle");
      return this.memory.answer(rules, this.sightedCase(rules, entries, others));
    });
    return this.memory.withReasons(
      answer,
      seen.flatMap(({ reasons }) => reasons),
    );
  }

  private rulesOf({ program, admitted }: Situation): ProgramRules | null {
    return this.desk.rulesOf(program, admitted);
  }

  private sightedIn(rules: ProgramRules): Sighted {
    const known = this.sighted.get(rules) ?? new Sighted();
    this.sighted.set(rules, known);
    return known;
  }

  /** The rules of a situation and what is known in it; null where there are none. */
  private asked(situation: Situation): Asked | null {
    const rules = this.rulesOf(situation);
    if (rules === null) return null;
    const { entries, seen } = situation;
    const found =
      seen === null
        ? this.desk.caseOf(rules, entries, this.exceptions(situation))
        : this.sightedCase(rules, entries, seen);
    return { rules, case: found };
  }

  /** What records come to, none of which stands twice, where no exception applies. */
  private sightedCase(rules: ProgramRules, entries: readonly Entry[], seen: readonly Seen[]): Case {
    const held: Held[] = [];
    const earned: EarnedCourse[] = [];
    const { records } = this.sightedIn(rules);
    for (const [index, { number }] of seen.entries()) {
      const entry = entries[index];
      if (entry === undefined) continue;
      // Idle learning has one number, whichever it is.
      const key = `${number} ${entry.item}`;
      let found = records.get(key);
      if (found === undefined) {
        const { held, earned } = this.desk.caseOf(rules, [entry], []);
        found = held[0] ?? earned[0] ?? null;
        records.set(key, found);
      }
      if (found === null) continue;
      if ("holding" in found) held.push(found);
      else earned.push(found);
    }
    return {
      held: sorted(
        held,
        byText(({ holding }) => holding.offering.id),
      ),
      earned: sorted(
        earned,
        byText(({ course }) => course.id),
      ),
      editions: [],
      exceptions: [],
      repeated: [],
    };
  }

  private exceptions({ exceptions }: Situation): Document<"exception">[] {
    const { workspace, asOf } = this.desk.grounds.catalogue;
    const inForce = (id: string) =>
      workspace.documents.editions("exception", id).filter((one) => isInForce(one, asOf));
    return sorted(exceptions, compareText).flatMap(inForce);
  }
}
