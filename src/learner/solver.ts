import type { Document } from "../documents/document.ts";
import { includes } from "../kernel/date.ts";
import { byText, compareText, sorted } from "../kernel/order.ts";
import type { EarnedCourse } from "../ladder/placing/item.ts";
import type { Case } from "./answer.ts";
import { AnswerMemory } from "./answer-memory.ts";
import { type Desk, notInEffect } from "./desk.ts";
import type { Asked } from "./fit-together.ts";
import type { Held } from "./held.ts";
import type { ProgramRules } from "./program-rules.ts";
import type { LearnerAnswer } from "./result.ts";
import type { Situation } from "./situation.ts";

/** Answers situations; what rules see of a record is worked out once for each number. */
export class Solver {
  private readonly desk: Desk;
  private readonly memory: AnswerMemory;
  private readonly seen = new Map<ProgramRules, Map<string, Held | EarnedCourse | null>>();

  constructor(desk: Desk) {
    this.desk = desk;
    this.memory = new AnswerMemory(desk);
  }

  /** Answers one program, or several that are held together, in their order. */
  solve(situations: readonly Situation[]): LearnerAnswer[] {
    const asked = situations.map((situation) => this.asked(situation));
    const [only = null] = asked;
    const known = situations.every(({ numbers }) => numbers !== null);
    if (only !== null && asked.length === 1 && known)
      return [this.memory.answer(only.rules, only.case)];
    const settled = this.desk.settleTogether(asked.filter((one) => one !== null));
    const answers = settled.map((one) => this.desk.answerOf(one)).values();
    return asked.map((one) => (one === null ? notInEffect : (answers.next().value ?? notInEffect)));
  }

  /** The rules of a situation and what is known in it; null where there are none. */
  private asked(situation: Situation): Asked | null {
    const { program, admitted, numbers } = situation;
    const rules = this.desk.rulesOf(program, admitted);
    if (rules === null) return null;
    const found =
      numbers === null
        ? this.desk.caseOf(rules, situation.entries, this.exceptions(situation))
        : this.numbered(rules, situation, numbers);
    return { rules, case: found };
  }

  private numbered(rules: ProgramRules, { entries }: Situation, numbers: readonly number[]): Case {
    const held: Held[] = [];
    const earned: EarnedCourse[] = [];
    const known = this.seen.get(rules) ?? new Map<string, Held | EarnedCourse | null>();
    this.seen.set(rules, known);
    for (const [index, number] of numbers.entries()) {
      const entry = entries[index];
      if (entry === undefined) continue;
      // Learning that can bring nothing has one number, whichever it is.
      const key = `${number} ${entry.item}`;
      let found = known.get(key);
      if (found === undefined) {
        const { held, earned } = this.desk.caseOf(rules, [entry], []);
        found = held[0] ?? earned[0] ?? null;
        known.set(key, found);
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
      exceptions: [],
      repeated: [],
    };
  }

  private exceptions({ exceptions }: Situation): Document<"exception">[] {
    const { workspace, asOf } = this.desk.grounds.catalogue;
    const inForce = (id: string) =>
      workspace.documents.editions("exception", id).filter((one) => includes(one.effective, asOf));
    return sorted(exceptions, compareText).flatMap(inForce);
  }
}
