import { expect, test } from "vitest";
import { en } from "../../src/page/messages/en.ts";
import { fr } from "../../src/page/messages/fr.ts";
import { stakeWords } from "../../src/page/parts/stake-words.ts";
import {
  agreement,
  bank,
  course,
  microCredential,
  type Part,
  program,
} from "../builders/documents.ts";
import { pageOf } from "../report/html/small-page.ts";

/** What depends on the approval of a decision with this result, in both languages. */
function stakesOf(result: Part): string[][] {
  const { work } = pageOf(
    bank(),
    program({ requirements: [{ id: "one", course: "c" }] }),
    course("c"),
    microCredential("m"),
    agreement("a", { results: [result], approved: undefined }),
  );
  return work.map((item) => [en, fr].map((m) => stakeWords(m, item)));
}

test("credit that depends on a question is told", () => {
  expect(stakesOf({ type: "assigned", course: "c" })).toEqual([["3 credits", "3 crédits"]]);
});

test("of a question that brings no more credit is told what it brings", () => {
  expect(stakesOf({ type: "waiver", course: "c" })).toEqual([
    ["a requirement met without credit", "une exigence satisfaite sans crédit"],
  ]);
});
