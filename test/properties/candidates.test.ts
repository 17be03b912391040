import fc from "fast-check";
import { expect, test } from "vitest";
import { BankRules } from "../../src/award/bank-rules.ts";
import { coveringSets } from "../../src/award/covering-sets.ts";
import { judgeSet } from "../../src/award/set-verdict.ts";
import { RelationGraph } from "../../src/competency/graph.ts";
import { compose, type Relation } from "../../src/competency/relation.ts";
import type { Document } from "../../src/documents/document.ts";
import type { Catalogue } from "../../src/workspace/catalogue.ts";
import { catalogueOf } from "../builders/workspace.ts";
import { arbitraryWorkspace } from "../oracle/arbitrary.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

const runs = { numRuns: 300 };
const patience = 240_000;

function rulesOf(catalogue: Catalogue): BankRules[] {
  const graph = new RelationGraph(catalogue);
  return [...catalogue.banks.values()].map((bank) => new BankRules(bank, catalogue, graph));
}

const over = (look: (rules: BankRules, course: Course) => void) =>
  fc.assert(
    fc.property(arbitraryWorkspace(), ({ documents, asOf }) => {
      const catalogue = catalogueOf(documents, asOf);
      for (const rules of rulesOf(catalogue)) {
        for (const course of catalogue.courses.values()) look(rules, course);
      }
    }),
    runs,
  );

test(
  "no pair with evidence, a claim or a comparison by name is left out of the candidates",
  () => {
    over((rules, course) => {
      const near = new Set(rules.candidates.of(course));
      for (const offering of rules.catalogue.offerings.values()) {
        const pair = rules.judge.pair(offering, course);
        const touched = pair.relevant || pair.evidence.length > 0;
        if (touched) expect(near).toContain(offering);
      }
    });
  },
  patience,
);

test(
  "the steps of every derivation lead from the competency to the outcome and give its relation, or state the degree",
  () => {
    over((rules, course) => {
      for (const offering of rules.catalogue.offerings.values()) {
        const { evidence } = rules.judge.pair(offering, course);
        for (const { by, outcome, derivation, stated } of evidence) {
          let [at, relation] = [by[0], "exact" as Relation | null];
          for (const step of derivation.steps) {
            const forward = step.from === at;
            expect(forward ? step.from : step.to).toBe(at);
            const said = forward ? step.relation : turned(step.relation);
            relation = relation === null ? null : compose(relation, said);
            at = forward ? step.to : step.from;
          }
          expect(at).toBe(`${course.id}#${outcome}`);
          // A mapping that states the degree is what counts, whatever stronger relation holds beside it.
          if (stated) expect(derivation.steps).toHaveLength(1);
          else expect(relation).toBe(derivation.relation);
        }
      }
    });
  },
  patience,
);

const turned = (relation: Relation): Relation =>
  relation === "broader" ? "narrower" : relation === "narrower" ? "broader" : relation;

test(
  "covering sets are those of a search through all sets",
  () => {
    over((rules, course) => {
      const name = (set: readonly Offering[], certain: boolean) =>
        `${certain ? "certain" : "possible"} ${set.map((m) => m.id).join("+")}`;
      const found = coveringSets(rules, course).map((set) => name(set.offerings, set.certain));
      expect(found.sort()).toEqual(bruteForce(rules, course, name).sort());
    });
  },
  patience,
);

function bruteForce(
  rules: BankRules,
  course: Course,
  name: (set: readonly Offering[], certain: boolean) => string,
): string[] {
  const usable = [...rules.catalogue.offerings.values()].filter(
    (m) => rules.judge.pair(m, course).relevant && rules.gates(m).passes !== "false",
  );
  let sets: (readonly Offering[])[] = [[]];
  for (const m of usable) sets = [...sets, ...sets.map((set) => [...set, m])];
  const within = sets.filter(
    (set) =>
      set.length > 0 &&
      set.length <= rules.largestCluster &&
      rules.learning.clash(set.map((m) => m.id)) === null,
  );
  const covers = (set: readonly Offering[]) => judgeSet(rules, set, course).covers;
  const certain = within.filter(
    (set) => covers(set) === "true" && set.every((m) => rules.gates(m).passes === "true"),
  );
  const possible = within.filter((set) => covers(set) !== "false");
  const smallest = (family: readonly (readonly Offering[])[]) =>
    family.filter(
      (set) =>
        !family.some((other) => other.length < set.length && other.every((m) => set.includes(m))),
    );
  return [
    ...smallest(certain).map((set) => name(set, true)),
    ...smallest(possible)
      .filter((set) => !certain.includes(set))
      .map((set) => name(set, false)),
  ];
}
