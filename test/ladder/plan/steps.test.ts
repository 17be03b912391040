import { expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import { Evaluation } from "../../../src/ladder/evaluation.ts";
import { Prerequisites } from "../../../src/ladder/plan/prerequisites.ts";
import type { Stack } from "../../../src/ladder/plan/stack.ts";
import { stepsOf } from "../../../src/ladder/plan/steps.ts";
import { Weights } from "../../../src/ladder/plan/weights.ts";
import { catalogueOf } from "../../builders/workspace.ts";
import { workspace, worth } from "./planned.ts";

/** How often it is read what the decisions behind so many steps ask to be completed, too. */
function readsFor(count: number): number {
  const ids = Array.from({ length: count }, (_, index) => `m${index}`);
  const catalogue = catalogueOf(workspace(...ids.map((id) => worth(id, 3))));
  const evaluation = new Evaluation(catalogue);
  let reads = 0;
  const used = (evaluation.program("program")?.awards ?? []).map((award) => ({
    program: "program",
    placed: {
      award,
      requirement: "any",
      shared: null,
      counted: award.credits,
      granted: award.credits,
    },
    uses: award.microCredentials,
    get bridges() {
      reads += 1;
      return [];
    },
  }));
  const stack: Stack = {
    credits: Rational.zero,
    bound: Rational.zero,
    parts: [],
    used,
    microCredentials: ids,
    reached: true,
    proven: true,
  };
  const held = new Set<string>();
  const { steps } = stepsOf(stack, {
    programs: ["program"],
    evaluation,
    held,
    prerequisites: new Prerequisites(catalogue, held, () => true),
    weights: new Weights(() => undefined, held, { currency: null, hours: "learning" }),
  });
  expect(steps).toHaveLength(count);
  return reads;
}

test("what decisions ask to be completed, too, is read as often for a step of many as for one of few", () => {
  expect(readsFor(120)).toBeLessThanOrEqual(2 * readsFor(60));
});
