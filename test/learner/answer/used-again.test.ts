import { describe, expect, test } from "vitest";
import { reasonMessage } from "../../../src/diagnostics/reasons.ts";
import { explainTogether } from "../../../src/learner/account/explain-together.ts";
import { messagesEn } from "../../../src/report/letter/messages-en.ts";
import { messagesFr } from "../../../src/report/letter/messages-fr.ts";
import { reasonWords } from "../../../src/report/letter/plain-words.ts";
import {
  agreement,
  course,
  microCredential,
  type Part,
  program,
} from "../../builders/documents.ts";
import { deskOf, done, entryOf, gradeScale, ladderable } from "../../builders/learner.ts";
import { names } from "../../report/letter/account.ts";

const decided = (id: string, from: readonly string[], to: string, more: Part = {}) =>
  agreement(id, {
    microCredentials: from.map((one) => ({ id: one })),
    results: [{ type: "assigned", course: to }],
    ...more,
  });

/** `x` and `y` together are worth the course `d`, three credits; the requirement of `d` asks for the grade C. */
const pair = (...more: readonly Part[]) =>
  ladderable(
    {
      bank: { grade: { scale: "scale" } },
      program: {
        requirements: [
          { id: "second", minimumGrade: "C", course: "d" },
          { id: "others", credits: 50, from: { courses: ["e"] } },
        ],
      },
    },
    gradeScale,
    ...["x", "y"].map((id) => microCredential(id, { title: id.toUpperCase() })),
    course("d", { code: "DDD 1000" }),
    course("e", { code: "EEE 1000", credits: 6 }),
    decided("both", ["x", "y"], "d"),
    ...more,
  );

/** What is said of each micro-credential in each program: reasons as text, and in the letters. */
function saidOf(
  documents: readonly Part[],
  grades: Readonly<Record<string, string | undefined>>,
  programs: readonly string[] = ["program"],
) {
  const entries = Object.entries(grades).map(([item, grade]) =>
    entryOf(done({ item, ...(grade === undefined ? {} : { grade }) })),
  );
  const records = programs.map((one) => ({ program: one, admitted: null, entries }));
  const found = explainTogether(deskOf(documents), { id: "L-1", name: "L-1" }, records);
  return found.map(({ account }) =>
    Object.fromEntries(
      account.holdings.map(({ microCredential: id, reasons }) => [
        id,
        reasons.map((one) => ({
          code: one.code,
          text: reasonMessage(one.code, one.args),
          letters: [messagesEn, messagesFr].map((messages) =>
            reasonWords(messages, one, names, id).replace(/\s/g, " "),
          ),
        })),
      ]),
    ),
  );
}

describe("learning that an award needs and that counts already", () => {
  const single = decided("single", ["y"], "e");

  test("is that of the other micro-credential: told as what it is, and for what it counts", () => {
    const [said] = saidOf(pair(single), { x: "85", y: "85" });
    expect(said).toEqual({
      x: [
        {
          code: "already-used",
          text: "for DDD 1000 it also needs Y, and that counts for EEE 1000 already: learning is used once",
          letters: [
            "Together with “Y” it would earn credit for DDD 1000, but “Y” counts already for EEE 1000. The same learning counts only once.",
            "Avec « Y », elle donnerait des crédits pour DDD 1000, mais « Y » compte déjà pour EEE 1000. Le même apprentissage ne compte qu’une fois.",
          ],
        },
      ],
      y: [],
    });
  });

  test("counts through another that shares it", () => {
    const sharing = microCredential("z", { title: "Z", composedOf: ["y"] });
    const [said] = saidOf(pair(sharing, decided("single", ["z"], "e")), {
      ...{ x: "85", y: "85", z: "85" },
    });
    expect(said?.x?.[0]?.text).toBe(
      "for DDD 1000 it also needs Y, which shares its learning with Z, and that counts for EEE 1000 already: learning is used once",
    );
    expect(said?.y?.[0]?.text).toBe(
      "it shares its learning with Z, which counts for EEE 1000 already: learning is used once, so it cannot count for DDD 1000 as well",
    );
  });

  test("is not told by its course where both are credit for one", () => {
    const [said] = saidOf(pair(decided("single", ["y"], "d")), { x: "85", y: "85" });
    expect(said?.x?.[0]?.text).toBe(
      "for DDD 1000 it also needs Y, and that counts already: learning is used once",
    );
    expect(said?.x?.[0]?.letters).toEqual([
      "Together with “Y” it would earn credit for DDD 1000, but “Y” counts already. The same learning counts only once.",
      "Avec « Y », elle donnerait des crédits pour DDD 1000, mais « Y » compte déjà. Le même apprentissage ne compte qu’une fois.",
    ]);
  });

  test("counts in another program", () => {
    const requirements = [{ id: "only", course: "e" }];
    const other = program({ id: "first", title: "First", requirements });
    const [, said] = saidOf(pair(single, other), { x: "85", y: "85" }, ["first", "program"]);
    expect(said?.x?.[0]?.text).toBe(
      "for DDD 1000 it also needs Y, and that counts in First already: learning is used once",
    );
    expect(said?.y?.[0]?.text).toBe(
      "Y counts in First, and learning is used once: it cannot count for DDD 1000 here as well",
    );
  });

  test("does not hide a grade with which the award could enter nowhere", () => {
    const [said] = saidOf(pair(single), { x: "40", y: "85" });
    expect(said?.x).toMatchObject([{ code: "grade-low", text: "grade 40 is below the minimum C" }]);
  });

  test("does not hide a grade that would bring more if it were known to be good", () => {
    const little = decided("single", ["y"], "e", {
      results: [{ type: "assigned", course: "e", credits: 1 }],
    });
    const [said] = saidOf(pair(little), { x: undefined, y: "85" });
    expect(said?.x).toMatchObject([{ code: "grade-unknown" }]);
  });

  test("is told where a grade that is not known would bring nothing anyway", () => {
    const [said] = saidOf(pair(single), { x: undefined, y: "85" });
    expect(said?.x).toMatchObject([{ code: "already-used" }]);
  });
});
