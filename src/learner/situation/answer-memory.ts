import type { Award } from "../../award/award.ts";
import type { ReasonCode } from "../../diagnostics/reasons.ts";
import { Recent } from "../../kernel/recent.ts";
import type { LearnerFacts } from "../../ladder/placing/placing.ts";
import { type Candidates, type Case, candidatesOf, fitIn } from "../answer/answer.ts";
import type { Desk } from "../answer/desk.ts";
import { rankedCodes } from "../answer/reasons.ts";
import type { LearnerAnswer } from "../result.ts";
import type { Held } from "../rules/held.ts";
import type { ProgramRules } from "../rules/program-rules.ts";
import { EarnedLikeness } from "./earned-likeness.ts";

/** So many answers of each program are remembered. */
const mostAnswers = 10_000;

/** What is remembered of one program. */
class Memory {
  readonly likeness: EarnedLikeness;
  /** What the learning that awards can be made of comes to, by all that it depends on. */
  readonly cores = new Recent<LearnerAnswer>(mostAnswers);
  readonly apart = new Map<Held, readonly ReasonCode[]>();
  readonly numbers = new Map<Held, number>();

  constructor(rules: ProgramRules) {
    this.likeness = new EarnedLikeness(rules);
  }
}

/**
 * Answers cases in one program. Learning that no candidate award uses, and no decision asks for as well, only adds its
 * own reasons, so learners who differ in nothing else share the fitting and the rest of the answer.
 */
export class AnswerMemory {
  private readonly desk: Desk;
  private readonly memories = new Map<ProgramRules, Memory>();
  /** Answers with more reasons, by these. */
  private readonly told = new WeakMap<LearnerAnswer, Map<string, LearnerAnswer>>();

  constructor(desk: Desk) {
    this.desk = desk;
  }

  /** The answer for a case without exceptions for the learner in which nothing is recorded twice; of one thing always by the same object. */
  answer(rules: ProgramRules, asked: Case): LearnerAnswer {
    const memory = this.memories.get(rules) ?? new Memory(rules);
    this.memories.set(rules, memory);
    const candidates = withoutIdle(candidatesOf(rules, asked));
    const used = new Set(candidates.awards.flatMap((award) => award.microCredentials));
    const held = asked.held.filter(
      ({ holding: { offering } }) =>
        used.has(offering.id) || rules.grounds.isCondition(offering.id),
    );
    const key = keyOf(candidates, held, memory);
    const core = memory.cores.get(key, () => this.core(candidates, { ...asked, held }));
    const apart = asked.held.flatMap((one) =>
      held.includes(one) ? [] : this.apart(rules, one, memory),
    );
    return this.withReasons(core, apart);
  }

  /** The same answer with more reasons; of one answer with the same reasons always the same object. */
  withReasons(answer: LearnerAnswer, more: readonly ReasonCode[]): LearnerAnswer {
    if (more.every((code) => answer.reasons.includes(code))) return answer;
    const reasons = rankedCodes([...answer.reasons, ...more]);
    const known = this.told.get(answer) ?? new Map<string, LearnerAnswer>();
    this.told.set(answer, known);
    const key = reasons.join(" ");
    const found = known.get(key) ?? { ...answer, reasons };
    known.set(key, found);
    return found;
  }

  private core(candidates: Candidates, asked: Case): LearnerAnswer {
    const { rules, sure, facts } = candidates;
    const { earned = [] } = facts;
    const certainly = factsFor(rules, sure, facts);
    return this.desk.answerOf(fitIn(candidates, { ...asked, earned }, certainly));
  }

  private apart(rules: ProgramRules, held: Held, memory: Memory): readonly ReasonCode[] {
    const known = memory.apart.get(held) ?? this.desk.reasonsApart(rules, held);
    memory.apart.set(held, known);
    return known;
  }
}

function withoutIdle(candidates: Candidates): Candidates {
  const { rules, awards, facts } = candidates;
  return { ...candidates, facts: factsFor(rules, awards, facts) };
}

/** Where there is no award to place, courses leave room to none; only exceptions for everyone may still name them. */
function factsFor(
  rules: ProgramRules,
  awards: readonly Award[],
  facts: LearnerFacts,
): LearnerFacts {
  return awards.length > 0 || rules.namesItems ? facts : { ...facts, earned: [] };
}

/** All that the fitting, and the reasons why something does not count, depend on. */
function keyOf(
  { rules, awards, facts }: Candidates,
  held: readonly Held[],
  memory: Memory,
): string {
  const numbers = held.map((one) => {
    const known = memory.numbers.get(one) ?? memory.numbers.size;
    memory.numbers.set(one, known);
    return known;
  });
  const courses = memory.likeness.key(facts.earned ?? [], awards);
  return `${courses}|${rules.awardsKey(awards, facts)}|${numbers.join(" ")}`;
}
