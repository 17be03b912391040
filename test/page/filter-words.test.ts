import { expect, test } from "vitest";
import { en } from "../../src/page/messages/en.ts";
import { fr } from "../../src/page/messages/fr.ts";
import { filterWords, gradeWords } from "../../src/page/parts/filter-words.ts";
import { bank, course, microCredential, type Part, program } from "../builders/documents.ts";
import { pageOf, programOf } from "../report/html/small-page.ts";

/** A page whose program has one pool. */
const pageWith = (pool: Part) =>
  pageOf(
    bank(),
    program({ requirements: [{ id: "pool", credits: 3, from: {}, ...pool }] }),
    course("c"),
    microCredential("m", { issuer: { id: "north", name: "North College" } }),
  );

const poolOf = (page: ReturnType<typeof pageOf>) => programOf(page).requirements[0];

test.each<[Part, string, string]>([
  [{}, "anything", "tout"],
  [{ exceptSubjects: ["ABC"] }, "anything, except ABC", "tout, sauf ABC"],
  [{ levels: [1, 2] }, "year 1, 2", "année 1, 2"],
  [{ providers: ["north"] }, "learnt with North College", "appris auprès de\u00a0: North College"],
  [
    { routes: ["plar", "resident"] },
    "by way of prior learning assessment and study at the institution",
    "par\u00a0: reconnaissance des acquis et études à l’établissement",
  ],
  [{ awardTypes: ["assigned"] }, "credit for a course", "crédits pour un cours précis"],
])("a pool from %j takes what it says", (from, english, french) => {
  const filter = poolOf(pageWith({ from }))?.filter ?? {};
  expect(filterWords(en, filter)).toBe(english);
  expect(filterWords(fr, filter)).toBe(french);
});

test.each([
  ["70%", "70%", "70\u00a0%"],
  [0.655, "65.5%", "65,5\u00a0%"],
  ["C+", "C+", "C+"],
])("a least grade of %s is told", (minimumGrade, english, french) => {
  const grade = poolOf(pageWith({ minimumGrade }))?.minimumGrade ?? "";
  expect(gradeWords(en, grade)).toBe(`A grade of at least ${english} is needed.`);
  expect(gradeWords(fr, grade)).toBe(`Une note d’au moins ${french} est demandée.`);
});

test("a requirement's own limits are told with what they are about", () => {
  const limit = { id: "few", title: "Few", of: { subjects: ["ABC"] }, max: { awards: 1 } };
  const least = { id: "least", max: { credits: 1 } };
  const page = pageWith({ limits: [limit, least] });
  const [told, other] = poolOf(page)?.limits ?? [];
  expect(page.words[told?.words ?? -1]?.en).toBe("Few: at most 1 award");
  expect(page.words[other?.words ?? -1]).toEqual({
    en: "least: at most 1 credit",
    fr: "least\u00a0: au plus 1 crédit",
  });
  expect(filterWords(en, told?.of ?? {})).toBe("ABC");
});
