import { expect, test } from "vitest";
import { dataOf } from "../builders/decode.ts";

test("assessments without an id are named by their type", () => {
  const text =
    "kind: micro-credential\nid: m\ntitle: M\nissuer: {id: i}\ncreditStatus: non-credit\ncompetencies: []\nassessments: [{type: project}, {type: testing}, {type: project}, {id: project-2}, {}]\n";
  const { assessments } = dataOf(text) as { assessments: { id: string }[] };
  expect(assessments.map(({ id }) => id)).toEqual([
    "project",
    "testing",
    "project-3",
    "project-2",
    "assessment",
  ]);
});
