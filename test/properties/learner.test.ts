import fc from "fast-check";
import { expect, test } from "vitest";
import { Evaluation } from "../../src/ladder/evaluation.ts";
import { programView } from "../../src/ladder/ladder.ts";
import { settle } from "../../src/learner/answer/answer.ts";
import { Desk } from "../../src/learner/answer/desk.ts";
import type { Entry } from "../../src/learner/record.ts";
import { Grounds } from "../../src/learner/rules/grounds.ts";
import type { Catalogue } from "../../src/workspace/catalogue.ts";
import { catalogueOf } from "../builders/workspace.ts";
import { arbitraryWorkspace } from "../oracle/arbitrary.ts";

/** A record with full marks, completed on the as-of day. */
function perfect(catalogue: Catalogue, item: string): Entry {
  const competencies = catalogue.offerings.get(item)?.data.competencies ?? [];
  return {
    item,
    edition: null,
    completedOn: catalogue.asOf,
    grade: "100",
    marks: new Map(competencies.map(({ id }) => [id, "100"])),
    route: null,
    program: null,
    catalog: null,
  };
}

/** A learner may meet the conditions of a decision, which an offering view never takes as met. */
function withoutConditions<D extends object>(document: D): D {
  const { conditions: _, ...rest } = document as D & { conditions?: unknown };
  return rest as D;
}

test("who completed some offerings today, with full marks, gets what the program view gives for them", () => {
  fc.assert(
    fc.property(
      arbitraryWorkspace(),
      fc.infiniteStream(fc.boolean()),
      ({ documents, asOf }, picks) => {
        const catalogue = catalogueOf(documents.map(withoutConditions), asOf);
        const held = [...catalogue.offerings.keys()].filter(() => picks.next().value);
        const offerings = new Map([...catalogue.offerings].filter(([id]) => held.includes(id)));
        const evaluation = new Evaluation({ ...catalogue, offerings });
        const desk = new Desk(new Grounds(catalogue));
        for (const id of catalogue.programs.keys()) {
          const program = evaluation.program(id);
          const rules = desk.rulesOf(id, null);
          expect(rules === null).toBe(program === null);
          if (program === null || rules === null) continue;
          const view = programView(program);
          const entries = held.map((item) => perfect(catalogue, item));
          const found = settle(rules, desk.caseOf(rules, entries, []));
          for (const mode of ["certain", "possible"] as const) {
            const placed = (allocation: Pick<typeof view.certain, "placed">) =>
              allocation.placed.map(({ requirement, award, counted }) => [
                requirement,
                award.id,
                award.status,
                String(counted),
              ]);
            expect(placed(found[mode])).toEqual(placed(view[mode]));
            expect(found[mode].completed).toEqual(view[mode].completed);
          }
        }
      },
    ),
    { numRuns: 150, endOnFailure: true },
  );
}, 240_000);
