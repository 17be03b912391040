import { expect, test } from "vitest";
import type { Comparison } from "../../../src/ladder/comparison/compare-states.ts";
import { offering, smallWorkspace } from "../../cli/workspace.ts";
import { compared } from "./states.ts";

const bankText = smallWorkspace["bank.yaml"] ?? "";
const programText = smallWorkspace["program.yaml"] ?? "";
const courseText = smallWorkspace["course.yaml"] ?? "";

const join = (...texts: readonly string[]) => texts.join("---\n");

/** A workspace of the bank, the course, the program, and more. */
const withBase = (...more: readonly string[]) => join(bankText, courseText, programText, ...more);

const causesOf = ({ changes }: Comparison, kind: string) =>
  changes
    .filter(({ subject }) => subject.kind === kind)
    .map(({ direction, cause }) => ({
      direction,
      certainty: cause?.certainty,
      edits: cause?.edits.map(({ document, path }) => `${document.id} ${path}`),
      alone: cause?.alone?.map(({ id }) => id),
      undone: cause?.undone,
    }));

const sure = offering("sure", "Sure");

test("one edit that suffices, among others that have no part in it", () => {
  const head = withBase(
    sure.replace("assessments:", "topics: [x]\n# assessments:"),
    offering("new", "New"),
  )
    .replace("Diploma of Examples", "Diploma of Better Examples")
    .replace("Counts carbon", "Counts all carbon");
  expect(causesOf(compared(withBase(sure), head), "pair")).toMatchObject([
    { direction: "broken", certainty: "single", edits: ["sure assessments"], undone: "old" },
    { direction: "opened", certainty: "single", edits: ["new "], undone: "old" },
  ]);
});

test("two edits of two documents that only together do it", () => {
  const stated = sure.replace(
    "demonstrated: required",
    "demonstrated: required\n    level: {scale: s, value: low}",
  );
  const scale = "kind: level-scale\nid: s\nlevels: [low, high]\n";
  const demanding = courseText.replace(
    "Count carbon}",
    "Count carbon, level: {scale: s, value: high}}",
  );
  const base = join(bankText, courseText, programText, scale, stated);
  const head = join(
    bankText.replace("levels: ignore", "levels: at-least"),
    demanding,
    programText,
    scale,
    stated,
  );
  expect(causesOf(compared(base, head), "pair")).toEqual([
    {
      direction: "broken",
      certainty: "joint",
      edits: ["carbon outcomes[O1].level", "bank equivalence.levels"],
      alone: [],
      undone: "old",
    },
  ]);
});

test("two edits each of which breaks it alone", () => {
  const base = withBase(sure);
  const head = join(
    bankText,
    courseText.replace("credits: 3", "credits: 3\ncreditable: false"),
    programText,
    sure.replace(
      "assessments: [{id: A1, type: testing",
      "assessments: [{id: A1, type: participation-only",
    ),
  );
  expect(causesOf(compared(base, head), "pair")).toMatchObject([
    { direction: "broken", certainty: "single", undone: "new" },
  ]);
});

test("two edits that change the answer together, one of which breaks it alone", () => {
  const other = courseText.replaceAll("carbon", "energy").replace("CARB 1000", "CARB 1100");
  const both = sure.replace('target: "carbon#O1"}', 'target: "carbon#O1"}, {target: "energy#O1"}');
  const head = join(
    bankText,
    courseText,
    other.replace("credits: 3", "credits: 6"),
    programText,
    both.replace("demonstrated: required", "weight: 2"),
  );
  expect(
    causesOf(compared(join(bankText, courseText, other, programText, both), head), "pair"),
  ).toEqual([
    {
      direction: "broken",
      certainty: "joint",
      edits: ["energy credits", "sure competencies[C1].demonstrated"],
      alone: ["e2"],
      undone: "old",
    },
  ]);
});

test("what is not worked out is not claimed", () => {
  const head = withBase(sure.replace("assessments:", "topics: [x]\n# assessments:"))
    .replace("80%", "90%")
    .replace("credits: 60\n", "credits: 61\n");
  const tried = (answers: number, documents = 1e6) =>
    compared(withBase(sure), head, { limits: { answers, documents } });
  expect(causesOf(tried(0), "pair")).toMatchObject([{ certainty: "candidates", undone: null }]);
  expect(causesOf(tried(9, 3), "pair")).toMatchObject([{ certainty: "among", undone: null }]);
  expect(tried(0).trials).toEqual({ count: 0, stopped: true });
  expect(tried(100).trials.stopped).toBe(false);
});

test("how decisions stand", () => {
  const made = (more: string) =>
    `kind: agreement\nid: a\nbank: bank\nmicroCredentials: [{id: sure}]\ndecision: credit\n` +
    `results: [{type: assigned, course: carbon}]\nassessed: {on: 2024-01-10}\n${more}\n`;
  const signed = "approved: {on: 2024-01-12}";
  const substance = `${signed}\nbasis: {substance: "sha256:0", wording: "sha256:0"}`;
  const next = made(signed).replace("id: a\n", "id: b\nsupersedes: a\n");
  const cases = [
    [made(""), "worse", ["unsigned"]],
    [made(`${signed}\neffective: {to: 2024-12-31}`), "worse", ["expired"]],
    [made(`${signed}\neffective: {from: 2025-12-31}`), "worse", ["not-begun"]],
    [made(substance), "worse", ["outdated"]],
    [made(`${signed}\nreviewBy: 2024-06-30`), "worse", ["review-due"]],
    [join(made(signed), next), "worse", ["superseded"]],
    [made(signed).replace("decision: credit", "decision: conditional"), "worse", ["conditional"]],
    [
      made(signed).replace("{id: sure}", '{id: sure, edition: "1999"}'),
      "worse",
      ["without-offering"],
    ],
  ] as const;
  const base = withBase(sure, made(signed));
  for (const [agreement, direction, states] of cases) {
    const { changes } = compared(base, withBase(sure, agreement));
    const found = changes.find(
      ({ subject }) => subject.kind === "agreement" && subject.agreement === "a",
    );
    expect(found?.direction).toBe(direction);
    expect(found?.base).toMatchObject({ states: ["in-effect"] });
    expect(found?.head).toMatchObject({ states });
    expect(found?.cause?.certainty).toBe("single");
  }
});

test("a learner that an exception names is covered", () => {
  const exception = (learner: string) =>
    `{kind: exception, id: ex, type: waive, program: diploma, learner: ${learner}, requirement: open, reason: Shown}\n`;
  const { edits } = compared(withBase(sure), withBase(sure, exception("S-1002")));
  expect(edits).toHaveLength(1);
  expect(JSON.stringify(edits)).not.toContain("S-1002");
  const changed = compared(
    withBase(sure, exception("S-1001")),
    withBase(sure, exception("S-1002")),
  );
  expect(changed.edits).toMatchObject([{ path: "learner" }]);
  expect(JSON.stringify(changed.edits)).not.toMatch(/S-100[12]/);
});

test("what a decision about one learner tells of a person is covered, not what it rules", () => {
  const decision = (who: string, words: string) =>
    `kind: exception\nid: ex\ntype: waive\nprogram: diploma\nrequirement: open\n${who}reason: ${words}-1\n` +
    `note: |\n  ${words}-2\ntitle: ${words}-3\nsources: {s: {title: ${words}-4}}\nprovenance: {p: ${words}-5}\n` +
    `decided: {on: 2025-01-10, by: [{name: ${words}-6, role: dean of ${words.length}}]}\n`;
  const [one, other] = [decision("learner: L-1\n", "Was"), decision("learner: L-1\n", "Other")];
  const flow =
    "{kind: exception, id: ex2, type: waive, program: diploma, requirement: open, note: Was-7, learner: L-1, reason: Was-8}\n";
  for (const [base, head] of [
    [one, other],
    [one, null],
    [null, one],
    [one, flow],
  ] as const) {
    const { edits } = compared(
      withBase(sure, ...(base === null ? [] : [base])),
      withBase(sure, ...(head === null ? [] : [head])),
    );
    expect(edits).not.toEqual([]);
    expect(JSON.stringify(edits)).not.toMatch(/(?:Was|Other|L)-\d/);
    expect(JSON.stringify(edits)).toMatch(/waive|dean/);
  }
  const { edits } = compared(withBase(sure, one), withBase(sure, decision("", "All")));
  expect(edits.find(({ path }) => path === "reason")).toMatchObject({
    before: "(about a learner)",
    after: "All-1",
  });
});
