import { expect, test } from "vitest";
import { evaluate, report } from "../properties/evaluate.ts";

const documents = [
  {
    kind: "micro-credential",
    id: "m",
    title: "M",
    creditStatus: "non-credit",
    issuer: { id: "x" },
    competencies: [],
  },
  { kind: "credit-bank", id: "b", institution: "x", edition: "1", equivalence: { threshold: 1 } },
  {
    kind: "program",
    id: "p",
    institution: "x",
    credits: 12,
    unit: "u",
    requirements: [
      { id: "arts", credits: 3, from: { subjects: ["AAA"] } },
      { id: "first", credits: 3, from: { levels: [1] } },
    ],
    sharing: [["arts", "first"]],
  },
  {
    kind: "agreement",
    id: "a",
    bank: "b",
    microCredentials: [{ id: "m" }],
    decision: "credit",
    results: [{ type: "unassigned", subject: "AAA", level: 1, credits: 3 }],
    assessed: { on: "2024-01-01" },
    approved: { on: "2024-01-02" },
  },
];
const question = { documents, asOf: "2025-01-31", program: "p" };

test("an award that fills a second requirement is reported with it, and counts once", () => {
  const { certain } = JSON.parse(report(question)).programs[0];
  expect(certain).toMatchObject({
    credits: 3,
    completed: ["arts", "first"],
    placed: [{ requirement: "arts", shared: "first", granted: 3, counted: 3 }],
  });
});

test("without sharing it fills one requirement, and no second", () => {
  const alone = documents.map((d) => (d.kind === "program" ? { ...d, sharing: [] } : d));
  const { certain } = JSON.parse(report({ ...question, documents: alone })).programs[0];
  expect(certain.completed).toEqual(["arts"]);
  expect(certain.placed[0]).toHaveProperty("shared", null);
  expect(evaluate({ ...question, documents: alone }).summary.recognized).toBe(1);
});
