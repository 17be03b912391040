import { expect, test } from "vitest";
import { en } from "../../src/page/messages/en.ts";
import { fr } from "../../src/page/messages/fr.ts";
import { Model } from "../../src/page/model/model.ts";
import { countedWords } from "../../src/page/parts/placed-words.ts";
import { agreement, bank, course, microCredential, program } from "../builders/documents.ts";
import { pageOf, programOf } from "../report/html/small-page.ts";

/** What counts now in a program with these requirements, in words of both languages. */
function countedIn(requirements: readonly object[], results: readonly object[]): string[][] {
  const data = pageOf(
    bank(),
    program({ requirements }),
    course("c"),
    microCredential("m"),
    agreement("a", { results }),
  );
  const model = new Model(data);
  return programOf(data).certain.placed.map((placed) => {
    const award = model.award(placed.award);
    return award === null ? [] : [en, fr].map((m) => countedWords(m, award, placed));
  });
}

const abc = { type: "unassigned", subject: "ABC", level: 1, credits: 3 };

test("what counts in full is so much credit", () => {
  const pool = { id: "pool", credits: 3, from: {} };
  expect(countedIn([pool], [abc])).toEqual([["3 credits", "3 crédits"]]);
});

test("what a cap loses is told beside what was granted, and is no waiver", () => {
  const pool = { id: "pool", credits: 1.5, from: {} };
  expect(countedIn([pool], [abc])).toEqual([["1.5 of 3 credits count", "1,5 crédit sur 3 compte"]]);
  const both = {
    id: "some",
    credits: 3,
    of: [
      { id: "c", course: "c" },
      { id: "pool", credits: 3, from: {} },
    ],
  };
  const words = countedIn([both], [abc, { type: "assigned", course: "c" }]).flat();
  expect(words).toContain("0 of 3 credits count");
  expect(words).toContain("0 crédit sur 3 compte");
});

test("a waiver meets its requirement without credit", () => {
  expect(countedIn([{ id: "c", course: "c" }], [{ type: "waiver", course: "c" }])).toEqual([
    ["met without credit", "satisfaite sans crédit"],
  ]);
});
