import { expect, test } from "vitest";
import { kinds, listsAlwaysThere } from "../../src/documents/kinds.ts";

test("the lists that a document has whatever it states are those required and those empty by default", () => {
  const lists = Object.fromEntries(kinds.map((kind) => [kind, [...listsAlwaysThere(kind)]]));
  expect(lists).toMatchObject({
    "micro-credential": ["competencies"],
    course: ["outcomes"],
    "competency-framework": ["competencies"],
    crosswalk: ["compared", "mappings"],
    program: ["limits", "minimums", "requirements", "sharing", "overlap"],
    pathway: ["steps"],
    agreement: [],
  });
});
