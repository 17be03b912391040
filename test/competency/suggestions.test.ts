import { expect, test } from "vitest";
import { RelationGraph } from "../../src/competency/graph.ts";
import { shareWords } from "../../src/competency/shared-words.ts";
import { suggestions } from "../../src/competency/suggestions.ts";
import { Rational } from "../../src/kernel/rational.ts";
import { catalogueOf, the } from "../builders/workspace.ts";

const offering = (id: string, competencies: readonly object[]) => ({
  kind: "micro-credential",
  id,
  title: id,
  creditStatus: "non-credit",
  issuer: { id: "provider" },
  competencies,
});

const course = {
  kind: "course",
  id: "c",
  institution: "college",
  code: "CARB 1000",
  title: "Carbon",
  credits: 3,
  unit: "ca-semester",
  outcomes: [
    { id: "O1", statement: "Count the carbon of a building" },
    { id: "O2", statement: "Compare timber assemblies" },
  ],
};

const crosswalk = {
  kind: "crosswalk",
  id: "x",
  mappings: [
    { from: "m#C4", to: "c#O1", status: "proposed" },
    { from: "m#C2", to: "c#O1", relation: "narrower", degree: "70%", status: "accepted" },
    { from: ["m#C1", "n#C1"], to: "c#O2", status: "accepted" },
    { from: "other#C1", to: "c#O2", status: "proposed" },
  ],
};

const m = offering("m", [
  { id: "C1", statement: "Counts the carbon of any building" },
  { id: "C2", statement: "Unlike" },
  { id: "C3", statement: "Unlike", alignments: [{ target: "c#O1", relation: "narrower" }] },
  { id: "C4", statement: "Unlike" },
  { id: "C5", statement: "Compares assemblies of timber", alignments: [{ target: "c#O1" }] },
]);
const n = offering("n", [{ id: "C1", statement: "Compare timber assemblies" }]);
const other = offering("other", [{ id: "C1", statement: "Compare timber assemblies" }]);

function suggested(likely = shareWords) {
  const catalogue = catalogueOf([course, m, n, other, crosswalk]);
  const sources = { catalogue, graph: new RelationGraph(catalogue), likely };
  const chosen = ["m", "n"].map((id) => the(catalogue.offerings, id));
  return suggestions(sources, chosen, the(catalogue.courses, "c"));
}

const said = (outcome: string, likely = shareWords) =>
  (suggested(likely).get(outcome) ?? []).map(
    (one) => `${one.basis} ${one.microCredential.id}#${one.competency.id}`,
  );

test("what an assessor accepted comes first, then alignments by strength, proposals, and likely texts", () => {
  expect(said("O1")).toEqual([
    "accepted m#C2",
    "declared m#C5",
    "declared m#C3",
    "proposed m#C4",
    "likely m#C1",
  ]);
});

test("competencies that count only together are one suggestion, and others are not asked", () => {
  const [first] = suggested().get("O2") ?? [];
  expect(first?.together).toEqual(["m#C1", "n#C1"]);
  expect(said("O2")).toEqual(["accepted m#C1", "likely n#C1", "likely m#C5"]);
});

test("another way to find likely texts may be given", () => {
  const second = () => [{ index: 1, score: Rational.one, because: [] }];
  expect(said("O2", second)).toEqual(["accepted m#C1", "likely m#C2"]);
});

test("words in common: the more of all words, the likelier; a few are not enough", () => {
  const found = shareWords("Count the carbon of a building", [
    "Paint the walls of a building and the roof of it",
    "Carbon of a building",
    "Count the carbon",
    "Count carbon in each building",
  ]);
  expect(found.map(({ index, because }) => [index, because])).toEqual([
    [3, ["building", "carbon", "count"]],
    [1, ["building", "carbon"]],
    [2, ["carbon", "count"]],
    [0, ["building"]],
  ]);
  expect(shareWords("Count the carbon of a building", ["Sing a song of sixpence", ""])).toEqual([]);
});
