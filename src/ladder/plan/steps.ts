import { requirementName } from "../../diagnostics/requirement-name.ts";
import { groupByEach } from "../../kernel/group.ts";
import { byText, compareText, firstOf, type Order, sorted } from "../../kernel/order.ts";
import { Rational, sum } from "../../kernel/rational.ts";
import { assumedIn } from "../assumed.ts";
import type { Evaluation } from "../evaluation.ts";
import { effortOf } from "./effort.ts";
import { knownOffering } from "./known-offering.ts";
import { inOrder } from "./order.ts";
import type { Prerequisites } from "./prerequisites.ts";
import { priceBeside } from "./price.ts";
import type { Step, StepAward } from "./result.ts";
import type { Stack, UsedAward } from "./stack.ts";
import type { Weights } from "./weights.ts";

/** What the steps of a plan are made from. */
export interface StepSources {
  /** The ids of the programs, in their order. */
  readonly programs: readonly string[];
  readonly evaluation: Evaluation;
  readonly held: ReadonlySet<string>;
  readonly prerequisites: Prerequisites;
  readonly weights: Weights;
}

/**
 * What a stack takes, in the order of taking, and before it what is held and used, for credit or as a prerequisite.
 * The credit of an award that several earn together stands with the last of them in that order; the others have 0 of it.
 */
export function stepsOf(
  { microCredentials, used }: Stack,
  sources: StepSources,
): { readonly have: readonly Step[]; readonly steps: readonly Step[] } {
  const { held, prerequisites, programs } = sources;
  const byPlace = placeOrder(programs);
  const awardOrder = firstOf<StepAward>(
    byPlace,
    byText(({ award }) => award.id),
  );
  const withMember = groupByEach(used, ({ placed }) => placed.award.microCredentials);
  const withBridge = groupByEach(used, ({ bridges }) => bridges);
  const toTake = new Map(
    [...withMember].map(([id, own]) => {
      const bridges = own.flatMap((one) => one.bridges);
      return [id, bridges.filter((bridge) => !held.has(bridge))];
    }),
  );
  const order = inOrder(
    microCredentials.filter((id) => !held.has(id)),
    (id, done) => prerequisites.unmetFor(id, done).length === 0,
    byRequirement(used, byPlace),
    (id, done) => toTake.get(id)?.some((bridge) => !done.has(bridge)) === true,
  );
  const have = sorted(
    new Set([
      ...microCredentials.filter((id) => held.has(id)),
      ...order.flatMap((id) => prerequisites.heldFor(id)),
    ]),
    compareText,
  );
  const after = new Map(
    order.map((id, place) => [id, prerequisites.before(id, new Set(order.slice(0, place)))]),
  );
  const sequence = [...have, ...order];
  const last = (ids: readonly string[]) => sequence.findLast((id) => ids.includes(id));
  const step = (id: string) => {
    const awards = (withMember.get(id) ?? []).map(({ program, placed, bridges }): StepAward => {
      const stands = last(placed.award.microCredentials) === id;
      const credits = stands ? placed.counted : Rational.zero;
      return { ...placed, program, credits, complete: bridges };
    });
    const neededFor = order.filter((other) =>
      [...(after.get(other) ?? []), ...prerequisites.heldFor(other)].includes(id),
    );
    const asking = withBridge.get(id) ?? [];
    const conditionOf = [...new Set(asking.flatMap(({ placed }) => placed.award.microCredentials))];
    const askedBy = asking.map(({ placed }) => placed.award.bank);
    const role = { neededFor, conditionOf, askedBy, after: after.get(id) ?? [] };
    return stepOf(id, sorted(awards, awardOrder), role, sources);
  };
  return { have: have.map(step), steps: order.map(step) };
}

type Place = Pick<StepAward, "program" | "requirement">;

/** By program in the order given, then by requirement. */
const placeOrder = (programs: readonly string[]): Order<Place> =>
  firstOf(
    (a, b) => programs.indexOf(a.program) - programs.indexOf(b.program),
    byText((a) => a.requirement),
  );

const nameOf = ({ program, requirement }: Place, programs: readonly string[]) =>
  requirementName({ program, path: requirement }, programs);

/** By the first requirement that they serve, as a part of an award or as a prerequisite; then by id. */
function byRequirement(used: readonly UsedAward[], byPlace: Order<Place>): Order<string> {
  const first = new Map<string, Place>();
  for (const { program, placed, uses } of used) {
    const place = { program, requirement: placed.requirement };
    for (const id of uses) {
      const known = first.get(id);
      if (known === undefined || byPlace(place, known) < 0) first.set(id, place);
    }
  }
  return firstOf(
    (a, b) => {
      const [one, other] = [first.get(a), first.get(b)];
      return one === undefined || other === undefined ? 0 : byPlace(one, other);
    },
    byText((id) => id),
  );
}

/** What a step stands in the plan for, beside its awards. */
interface Role extends Pick<Step, "after" | "neededFor" | "conditionOf"> {
  /** The banks of the decisions that it is a condition of. */
  readonly askedBy: readonly string[];
}

function stepOf(
  id: string,
  awards: readonly StepAward[],
  { askedBy, after, neededFor, conditionOf }: Role,
  { evaluation, prerequisites, programs, weights }: StepSources,
): Step {
  const offering = knownOffering(evaluation.catalogue, id);
  if (offering === undefined) throw new Error(`no offering ${id} in the workspace`);
  const recognized = awards.every(({ award }) => award.status === "recognized");
  return {
    microCredential: id,
    edition: offering.edition,
    title: offering.data.title,
    offering: offering.data.status,
    after,
    effort: effortOf(offering.data, weights.units.hours),
    cost: weights.of("cost", id),
    otherPrice: priceBeside(weights.units.currency, offering.data),
    credits: sum(awards.map(({ credits }) => credits)),
    requirement: awards[0] === undefined ? null : nameOf(awards[0], programs),
    status: awards.length === 0 ? null : recognized ? "recognized" : "eligible",
    awards,
    assumed: assumedIn(
      evaluation,
      offering,
      awards.map(({ award }) => award),
      askedBy,
    ).filter(({ kind }) => kind !== "complete"),
    neededFor,
    conditionOf: sorted(conditionOf, compareText),
    needs: prerequisites.requiredBy(id).other,
  };
}
