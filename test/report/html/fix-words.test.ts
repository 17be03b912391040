import { expect, test } from "vitest";
import { fixKinds } from "../../../src/diagnostics/fixes.ts";
import { Rational } from "../../../src/kernel/rational.ts";
import { fixWords } from "../../../src/report/html/fix-words.ts";

const names = {
  offering: (id: string) => id,
  course: (id: string) => `${id}, Carbon`,
  requirement: (path: string) => path,
  statement: (address: string) => (address === "mc#C1" ? "Measure carbon" : null),
  outcome: (_: string, id: string) => (id === "O1" ? "Count carbon" : null),
};

test.each(fixKinds)("%s is said in both languages", (kind) => {
  const args = { course: "CARB 1000", items: ["C1"], value: "45", hours: Rational.of(45) };
  const { en, fr } = fixWords(kind, args, "mc", names);
  expect(en).not.toBe(fr);
  for (const text of [en, fr]) expect(text).toMatch(/^.{15,}\.$/);
});

test("statements stand in place of ids", () => {
  const of = (items: readonly string[]) => ({
    course: "CARB 1000",
    items,
    value: null,
    hours: null,
  });
  expect(fixWords("add-assessment", of(["C1"]), "mc", names).en).toBe(
    "Add a graded assessment of: “Measure carbon”.",
  );
  expect(fixWords("compare", of(["O1"]), "mc", names).en).toBe(
    "Compare it with CARB 1000, Carbon and find this met: “Count carbon”.",
  );
  expect(fixWords("accept-mapping", of(["mc#C1 → c#O9"]), "mc", names).en).toBe(
    "Accept the proposed mapping: “Measure carbon → c#O9”.",
  );
});

test.each([
  ["0", "0 heure d’apprentissage."],
  ["1.5", "1.5 heure d’apprentissage."],
  ["2", "2 heures d’apprentissage."],
])("%s hours in French", (amount, text) => {
  const args = { course: null, items: [], value: null, hours: Rational.parse(amount) };
  expect(fixWords("state-hours", args, "mc", names).fr).toBe(text);
});

test("a bridge says whose outcomes it assesses, and how many hours the answer rests on", () => {
  const args = { course: "CARB 1000", items: ["O1"], value: null, hours: Rational.of(45) };
  expect(fixWords("bridge", args, "mc", names)).toEqual({
    en: "Add a bridge of 45 hours of learning that assesses what CARB 1000, Carbon asks for: “Count carbon”.",
    fr: "Ajouter un module complémentaire de 45 heures d’apprentissage qui évalue ce que demande CARB 1000, Carbon\u00a0: «\u00a0Count carbon\u00a0».",
  });
});
