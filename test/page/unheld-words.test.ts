import { expect, test } from "vitest";
import { en } from "../../src/page/messages/en.ts";
import { fr } from "../../src/page/messages/fr.ts";
import { unheldWords } from "../../src/page/parts/unheld-words.ts";
import { agreement, bank, microCredential, type Part, program } from "../builders/documents.ts";
import { pageOf, programOf } from "../report/html/small-page.ts";

const small = program({ credits: 3, requirements: [{ id: "any", credits: 3, from: {} }] });

/** What counts now in a program of three credits. */
const countedWith = (...decisions: readonly Part[]) =>
  programOf(pageOf(bank(), small, microCredential("m"), ...decisions)).certain;

test("of a program without credit it is not said that more would bring more", () => {
  const none = countedWith(agreement("a", { decision: "no-credit", results: [] }));
  expect(none.binding).toEqual([]);
  expect(unheldWords(en, 3, none)).toBe(
    "No limit holds back what is known here: without any, no more would count.",
  );
});

test("a full program is said to be full, in both languages", () => {
  const full = countedWith(agreement("a"));
  expect(full.binding).toEqual([]);
  expect(unheldWords(en, 3, full)).toBe("It is full: all of its credits are filled.");
  expect(unheldWords(fr, 3, full)).toContain("Il est rempli");
});

test("where the search stopped nothing is claimed", () => {
  const stopped = { ...countedWith(), optimal: false };
  expect(unheldWords(en, 3, stopped)).toContain("The search stopped early");
});
