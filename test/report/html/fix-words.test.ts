import { expect, test } from "vitest";
import { fixKinds } from "../../../src/diagnostics/fixes.ts";
import { fixWords } from "../../../src/report/html/fix-words.ts";

const names = {
  offering: (id: string) => id,
  course: (id: string) => `${id}, Carbon`,
  requirement: (path: string) => path,
  statement: (address: string) => (address === "mc#C1" ? "Measure carbon" : null),
  outcome: (_: string, id: string) => (id === "O1" ? "Count carbon" : null),
};

test.each(fixKinds)("%s is said in both languages", (kind) => {
  const args = { course: "CARB 1000", items: ["C1"], value: "45" };
  const { en, fr } = fixWords(kind, args, "mc", names);
  expect(en).not.toBe(fr);
  for (const text of [en, fr]) expect(text).toMatch(/^.{15,}\.$/);
});

test("statements stand in place of ids", () => {
  const of = (items: readonly string[]) => ({ course: "CARB 1000", items, value: null });
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
])("%s hours in French", (value, text) => {
  expect(fixWords("state-hours", { course: null, items: [], value }, "mc", names).fr).toBe(text);
});
