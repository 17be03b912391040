import { byText, compareText, firstOf, type Order, sorted } from "../../kernel/order.ts";
import { Rational, sum } from "../../kernel/rational.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { effortOf } from "./effort.ts";
import { inOrder } from "./order.ts";
import type { Prerequisites } from "./prerequisites.ts";
import type { Step, StepAward } from "./result.ts";
import type { Stack, UsedAward } from "./stack.ts";
import type { Weights } from "./weights.ts";

/** What the steps of a plan are made from. */
export interface StepSources {
  readonly catalogue: Catalogue;
  readonly held: ReadonlySet<string>;
  readonly prerequisites: Prerequisites;
  readonly weights: Weights;
}

/**
 * What a stack takes, in the order of taking, and before it what is held and used.
 * The credit of an award that several earn together stands with the last of them in that order; the others have 0 of it.
 */
export function stepsOf(
  { microCredentials, used }: Stack,
  sources: StepSources,
): { readonly have: readonly Step[]; readonly steps: readonly Step[] } {
  const { held, prerequisites } = sources;
  const all = new Set(microCredentials);
  const before = (id: string) => prerequisites.before(id, all);
  const have = microCredentials.filter((id) => held.has(id));
  const order = inOrder(
    microCredentials.filter((id) => !held.has(id)),
    before,
    byRequirement(used),
  );
  const sequence = [...have, ...order];
  const last = (ids: readonly string[]) => sequence.findLast((id) => ids.includes(id));
  const step = (id: string) => {
    const own = used.filter(({ placed }) => placed.award.microCredentials.includes(id));
    const awards = own.map(({ program, placed }): StepAward => {
      const stands = last(placed.award.microCredentials) === id;
      const credits = stands ? placed.counted : Rational.zero;
      return { ...placed, program, credits };
    });
    const neededFor = order.filter((other) => before(other).includes(id));
    return stepOf(id, sorted(awards, byPlace), neededFor, before(id), sources);
  };
  return { have: have.map(step), steps: order.map(step) };
}

const byPlace: Order<StepAward> = firstOf(
  byText((a) => a.requirement),
  byText((a) => a.award.id),
);

/** By the first requirement that they serve, as a part of an award or as a prerequisite; then by id. */
function byRequirement(used: readonly UsedAward[]): Order<string> {
  const first = new Map<string, string>();
  for (const { placed, uses } of used) {
    for (const id of uses) {
      const known = first.get(id);
      if (known === undefined || compareText(placed.requirement, known) < 0)
        first.set(id, placed.requirement);
    }
  }
  return firstOf(
    byText((id) => first.get(id) ?? ""),
    byText((id) => id),
  );
}

function stepOf(
  id: string,
  awards: readonly StepAward[],
  neededFor: readonly string[],
  after: readonly string[],
  { catalogue, prerequisites, weights }: StepSources,
): Step {
  const offering = catalogue.offerings.get(id);
  if (offering === undefined) throw new Error(`no offering ${id} in the catalogue`);
  const recognized = awards.every(({ award }) => award.status === "recognized");
  return {
    microCredential: id,
    edition: offering.edition,
    title: offering.data.title,
    offering: offering.data.status,
    after,
    effort: effortOf(offering.data),
    cost: weights.of("cost", id),
    credits: sum(awards.map(({ credits }) => credits)),
    requirement: awards[0]?.requirement ?? null,
    status: awards.length === 0 ? null : recognized ? "recognized" : "eligible",
    awards,
    neededFor,
    needs: prerequisites.requiredBy(id).other,
  };
}
