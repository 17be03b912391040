import { admits, type Decision, namesConditions } from "../../award/agreements.ts";
import type { Award } from "../../award/award.ts";
import { byAward } from "../../award/award-order.ts";
import { type CourseUse, settledSets } from "../../award/candidates.ts";
import { convertedAward } from "../../award/converted-award.ts";
import type { Condition } from "../../diagnostics/condition.ts";
import { sorted } from "../../kernel/order.ts";
import { all, type Truth } from "../../kernel/truth.ts";
import type { ProgramModel } from "../../ladder/program-model.ts";
import type { DocumentOnDay } from "../../workspace/catalogue.ts";
import { ComputedAwards, type Member } from "./computed-awards.ts";
import { DecidedAwards } from "./decided-awards.ts";
import type { Facets } from "./facets.ts";
import type { Grounds } from "./grounds.ts";
import type { Held } from "./held.ts";
import type { Near } from "./nearby-courses.ts";

type Bank = DocumentOnDay<"credit-bank">;

/** What a learner holds, and the ids of the courses already earned. */
export interface Holdings {
  /** By id of the micro-credential; each once. */
  readonly held: readonly Held[];
  /** All that is held, other editions of the same included: what is completed meets a condition, whatever else is used. */
  readonly completed: readonly Held[];
  readonly earned: readonly string[];
}

/** The candidate awards of a program's banks for what learners hold (semantics, sections 5 and 8). */
export class CandidateAwards {
  private readonly grounds: Grounds;
  private readonly model: ProgramModel;
  private readonly facets: Facets;
  private readonly computed: ReadonlyMap<string, ComputedAwards>;
  private readonly decided: DecidedAwards;
  private readonly counted = new WeakMap<Award, Award>();

  constructor(
    grounds: Grounds,
    model: ProgramModel,
    near: Near,
    facets: Facets,
    mayUse: CourseUse,
  ) {
    this.grounds = grounds;
    this.model = model;
    this.facets = facets;
    this.computed = new Map(
      model.banks.map((bank) => [bank.id, new ComputedAwards(bank, grounds, near, mayUse)]),
    );
    this.decided = new DecidedAwards(model.program);
  }

  /** All of them, sorted; in the program's unit where a source says how. */
  of(holdings: Holdings): Award[] {
    const found = this.model.banks.flatMap((bank) =>
      this.awardsOf(bank, holdings).map((award) => this.asCounted(award, bank)),
    );
    return sorted(found, byAward);
  }

  /** An award as the program counts it, the same for the same award: what was found for it is known again. */
  private asCounted(award: Award, bank: Bank): Award {
    const counted =
      this.counted.get(award) ?? convertedAward(award, bank.data, this.model.program.data.unit);
    this.counted.set(award, counted);
    return counted;
  }

  private awardsOf(bank: Bank, { held, completed, earned }: Holdings): Award[] {
    const computed = this.computed.get(bank.id);
    if (computed === undefined) return [];
    const byOffering = new Map(held.map((one) => [one.holding.offering, one]));
    const offerings = [...byOffering.keys()];
    const rules = computed.rulesFor(offerings);
    const decisions = this.grounds.decisionsAbout(bank.id, offerings).flatMap((decision) => {
      const standings = decision.offerings.map((m) =>
        byOffering.get(m)?.decisions.get(decision.agreement),
      );
      const force = all(standings.map((one) => one?.inForce ?? "false"));
      if (force === "false") return [];
      const usable = all(standings.map((one) => one?.usable ?? "false"));
      const open = this.openConditions(decision, bank, completed, earned);
      return [{ decision, inForce: force, usable, open }];
    });
    const settledBy = (inForce: Truth) =>
      settledSets(
        decisions.filter((one) => one.inForce === inForce).map(({ decision }) => decision),
        (agreement, result) => admits(agreement, result, this.model.program, bank),
      );
    const members = held.flatMap(({ holding, banks }): Member[] => {
      const usable = banks.get(bank.id)?.usable ?? "false";
      return usable === "false" ? [] : [{ offering: holding.offering, surely: usable === "true" }];
    });
    return [
      ...decisions.flatMap((applied) => this.decided.of(rules, applied)),
      ...computed.of(members, { surely: settledBy("true"), perhaps: settledBy("unknown") }),
    ];
  }

  /**
   * What records do not show to be met of a decision's conditions; null where all are. What is to be completed as well
   * counts where the bank may surely use it; a note always needs a person, and so does a conditional decision that names
   * no condition (semantics, sections 5 and 8). A least grade is a matter of the learner's grade.
   */
  private openConditions(
    { agreement: { data } }: Decision,
    bank: Bank,
    completed: readonly Held[],
    earned: readonly string[],
  ): readonly Condition[] | null {
    const { conditions, decision } = data;
    const stands = ({ holding: { inWindow, entry }, banks }: Held) =>
      inWindow === "true" &&
      !this.facets.fails(entry.grade) &&
      banks.get(bank.id)?.usable === "true";
    const isCompleted = (id: string) =>
      earned.includes(id) || completed.some((m) => m.holding.offering.id === id && stands(m));
    const asked = [...new Set(conditions?.complete ?? [])].filter((id) => !isCompleted(id));
    const note = decision === "conditional" ? conditions?.note : undefined;
    const open = [
      ...asked.map((item) => ({ kind: "complete", item }) as const),
      ...(note === undefined ? [] : [{ kind: "note", note } as const]),
    ];
    const unnamed = decision === "conditional" && !namesConditions(data);
    return open.length > 0 || unnamed ? open : null;
  }
}
