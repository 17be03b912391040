import { expect, test } from "vitest";
import { agreement, bank, course, microCredential, type Part } from "../../builders/documents.ts";
import { faults, findings } from "./ask.ts";

const documents = [
  course("a"),
  course("b"),
  course("other", { code: "XYZ 1000" }),
  course("old", { effective: { to: "2020-01-01" } }),
  microCredential("badge"),
];

const exception = (type: string, more: Part): Part => ({
  ...{ kind: "exception", id: `by-${type}`, type, program: "program", reason: "because" },
  ...more,
});

const asked = (requirements: readonly Part[], exceptions: readonly Part[], more: Part = {}) =>
  findings({ credits: 3, requirements, ...more }, [...documents, ...exceptions]);

const old = { id: "core", course: "old" };
const listed = { id: "core", credits: 6, from: { courses: ["a"] } };

test("what stands in for everyone completes a requirement whose course is over, and the dead reference is settled", () => {
  for (const item of ["a", "badge"]) {
    expect(asked([old], [exception("substitute", { item, for: "old" })])).toEqual([]);
    expect(asked([old], [exception("also-allow", { item, requirement: "core" })])).toEqual([
      "warning unusable-course: the course old is not in effect after 2020-01-01",
    ]);
  }
});

test("what is waived for everyone asks for nothing", () => {
  const both = { id: "core", allOf: [old, { id: "more", credits: 9, from: { courses: ["a"] } }] };
  expect(asked([both], [exception("waive", { requirement: "core" })])).toEqual([]);
  expect(asked([old], [exception("waive", { for: "old" })])).toEqual([]);
});

test("an exception for one learner, or one that is over, changes nothing", () => {
  const substitute = (more: Part) => [exception("substitute", { item: "a", for: "old", ...more })];
  expect(asked([old], substitute({ learner: "S-1" }))).toHaveLength(1);
  expect(asked([old], substitute({ effective: { to: "2024-12-31" } }))).toHaveLength(1);
});

test("a course that is let in fills a pool, and is one course all the same", () => {
  const letIn = [exception("also-allow", { item: "b", requirement: "core" })];
  expect(asked([listed], letIn, { credits: 6 })).toEqual([]);
  const twice = [listed, { id: "more", course: "b" }];
  expect(faults({ requirements: twice }, [...documents, ...letIn])).toEqual([
    ["core needs 6 credits from 1 listed course", "more needs the course b"],
  ]);
});

test("a course that is let in escapes a limit on what a pool asks for", () => {
  const limits = [{ id: "l", of: { subjects: ["ABC"] }, max: { credits: 3 } }];
  const pool = { id: "core", credits: 6, from: { subjects: ["ABC"] }, limits };
  const letIn = exception("also-allow", { item: "other", requirement: "core" });
  expect(asked([pool], [], { credits: 6 })).toHaveLength(1);
  expect(asked([pool], [letIn], { credits: 6 })).toEqual([]);
});

test("a minimum counts what is let in", () => {
  const minimums = [{ id: "some", of: { subjects: ["XYZ"] }, min: { credits: 3 } }];
  const pool = { id: "core", credits: 3, from: { subjects: ["ABC"] } };
  const letIn = exception("also-allow", { item: "other", requirement: "core" });
  expect(asked([pool], [], { minimums })).toHaveLength(1);
  expect(asked([pool], [letIn], { minimums })).toEqual([]);
});

test("an exception that keeps a course out is among the clauses, and is what to change", () => {
  const core = { id: "core", course: "a" };
  const out = exception("exclude", { item: "a" });
  const elsewhere = exception("apply-here", { item: "a", requirement: "any" });
  const any = { id: "any", credits: 3, from: {} };
  expect(asked([core], [out])).toEqual([
    "error unmeetable-requirement: no set of courses completes core (a) while the exception by-exclude keeps a out of the program",
  ]);
  expect(faults({ requirements: [core, any] }, [...documents, elsewhere])).toEqual([
    ["core needs the course a", "the exception by-apply-here lets a count in any only"],
  ]);
});

test("a requirement that is waived brings no credit to one above it", () => {
  const of = [
    { id: "x", course: "a" },
    { id: "y", course: "b" },
  ];
  const waiver = exception("waive", { requirement: "core/y" });
  expect(
    faults({ requirements: [{ id: "core", credits: 6, of }] }, [...documents, waiver]),
  ).toEqual([
    [
      "core needs 6 credits",
      "core/x needs the course a",
      "the exception by-waive waives core/y, which brings no credit",
    ],
  ]);
  expect(asked([{ id: "core", choose: 2, of }], [waiver], { credits: 6 })).toEqual([]);
});

test("a course that is let in for another completes its requirement without credit where a decision waives it", () => {
  const limits = [{ id: "l", of: { courses: ["a"] }, max: { credits: 1 } }];
  const letIn = exception("substitute", { item: "a", for: "old" });
  const waiver = agreement("ag", {
    microCredentials: [{ id: "badge" }],
    decision: "waiver",
    results: [{ type: "waiver", course: "a" }],
  });
  expect(faults({ requirements: [old], limits }, [...documents, letIn])).toHaveLength(1);
  expect(faults({ requirements: [old], limits }, [...documents, letIn, bank(), waiver])).toEqual(
    [],
  );
});

test("a course that is to stand in its own requirement is not said to be let in there", () => {
  const requirements = [
    { id: "own", course: "a" },
    { id: "more", course: "b" },
  ];
  const limits = [{ id: "l", of: { courses: ["a", "b"] }, max: { credits: 3 } }];
  const here = exception("apply-here", { item: "a", requirement: "own" });
  const [clauses = []] = faults({ requirements, limits }, [...documents, here]);
  expect(clauses).toContain("own needs the course a");
});
