import { expect, test } from "vitest";
import type { LearnerAnswer } from "../../../src/learner/result.ts";
import { agreement, bank, course, microCredential, program } from "../../builders/documents.ts";
import { answerFor, done } from "../../builders/learner.ts";

const decided = (id: string, microCredentials: readonly string[], more: object = {}) =>
  agreement(id, {
    microCredentials: microCredentials.map((one) => ({ id: one })),
    results: [{ type: "assigned", course: id }],
    ...more,
  });

/** Together `m` and `n` bring `both`; apart they bring more, but `two` waits for a signature. */
const documents = [
  microCredential("m"),
  microCredential("n"),
  course("both", { code: "ABC 1", credits: 4 }),
  course("one", { code: "ABC 2" }),
  course("two", { code: "ABC 3" }),
  bank(),
  program(),
  decided("both", ["m", "n"]),
  decided("one", ["m"]),
  decided("two", ["n"], { approved: null }),
];

/** Of each award its course, both statuses, what counts now, and then. */
const linesOf = ({ awards }: LearnerAnswer) =>
  awards.map(({ course: of, status, ownStatus, credits, possible }) =>
    [of, status, ownStatus, credits, possible ?? "none"].join(" "),
  );

test("what counts only after a review keeps its own status, and what gives way to it says so", () => {
  expect(linesOf(answerFor(documents, [done(), done({ item: "n" })]))).toEqual([
    "both recognized recognized 4 none",
    "one review recognized 3 3",
    "two review review 3 3",
  ]);
});

test("what a requirement has no room for is cut off what counts only after a review", () => {
  const apart = documents.filter(({ kind }) => kind !== "agreement" && kind !== "program");
  const answer = answerFor(
    [
      ...apart,
      program({ requirements: [{ id: "small", credits: 5, from: {} }] }),
      decided("one", ["m"], { approved: null }),
      decided("two", ["n"]),
    ],
    [done(), done({ item: "n" })],
  );
  expect(String(answer.possible)).toBe("5");
  expect(linesOf(answer)).toEqual(["two recognized recognized 3 3", "one review review 2 2"]);
});
