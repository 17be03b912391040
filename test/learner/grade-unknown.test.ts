import { describe, expect, test } from "vitest";
import { reasonMessage } from "../../src/diagnostics/reasons.ts";
import { explainTogether } from "../../src/learner/account/explain-together.ts";
import { messagesEn } from "../../src/report/letter/messages-en.ts";
import { messagesFr } from "../../src/report/letter/messages-fr.ts";
import { reasonWords } from "../../src/report/letter/plain-words.ts";
import { competencies, type Part } from "../builders/documents.ts";
import {
  deskOf,
  done,
  entryOf,
  gradeScale,
  ladderable,
  type RowText,
} from "../builders/learner.ts";
import { names } from "../report/letter/account.ts";

const asking = ladderable({ bank: { grade: { minimum: "70%", scale: "scale" } } }, gradeScale);
const marked = ladderable(
  {
    m: { competencies: competencies(2) },
    bank: { grade: { perCompetency: "70%", scale: "scale" } },
  },
  gradeScale,
);
const demanding = ladderable(
  {
    bank: { grade: { scale: "scale" } },
    program: { requirements: [{ id: "any", credits: 60, from: {}, minimumGrade: "70%" }] },
  },
  gradeScale,
);

/** The reason `grade-unknown` of a learner, in the words of `explain`, and of the letter in two languages. */
function saidOf(documents: readonly Part[], row: Partial<RowText>): readonly string[] {
  const records = { program: "program", admitted: null, entries: [entryOf(done(row))] };
  const found = explainTogether(deskOf(documents), { id: "L-1", name: "L-1" }, [records]);
  const [reason] = (found[0]?.account.holdings ?? [])
    .flatMap(({ reasons }) => reasons)
    .filter(({ code }) => code === "grade-unknown");
  if (reason === undefined) throw new Error("the grade is known");
  return [
    reasonMessage(reason.code, reason.args),
    ...[messagesEn, messagesFr].map((messages) => reasonWords(messages, reason, names, "m")),
  ];
}

describe("why a grade is not known to be good enough", () => {
  test.each([
    [{}, "is not stated; 70", "not on record", "n’est pas au dossier"],
    [{ grade: "B" }, "is B, and B means 62 to 79; 70", "62 to 79", "de 62 à 79"],
    [{ grade: "P" }, "is P, a pass that stands for no number", "no number", "sans valeur"],
    [{ grade: "A+" }, "is A+, which is not in the grade scale", "grade scale", "l’échelle"],
  ])("%j: %s", (row, plain, english, french) => {
    for (const documents of [asking, demanding]) {
      const [text, inEnglish, inFrench] = saidOf(documents, row);
      expect(text).toContain(plain);
      expect(inEnglish).toContain(english);
      expect(inFrench).toContain(french);
    }
  });

  test("without a scale a letter says nothing", () => {
    const plain = ladderable({ bank: { grade: { minimum: "70%" } } });
    expect(saidOf(plain, { grade: "B" })[0]).toContain("no grade scale says what that means");
  });

  test("of a mark, the competency is named", () => {
    const missing = saidOf(marked, { grade: "80", marks: { K1: "80" } });
    expect(missing[0]).toContain("the mark for K2 of");
    expect(missing[0]).toContain("is not stated");
    const open = saidOf(marked, { grade: "80", marks: { K1: "B", K2: "80" } });
    expect(open[0]).toContain("the mark for K1 of");
    expect(open[0]).toContain("B means 62 to 79; 70 % is needed");
    expect(open[1]).toContain("your mark for");
    expect(open[2]).toContain("de 62 à 79");
  });
});
