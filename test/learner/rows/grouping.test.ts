import fc from "fast-check";
import { expect, test } from "vitest";
import { Grouping } from "../../../src/learner/rows/grouping.ts";
import { LearnerName } from "../../../src/learner/rows/learner-name.ts";

function nameOf(text: string): LearnerName {
  const name = new LearnerName();
  name.bytes = Buffer.from(text);
  name.to = name.bytes.length;
  return name;
}

test("a learner whose rows had ended is known again, and changes nothing", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const grouping = new Grouping();
      const before = new Set<string>();
      let current: string | null = null;
      for (const text of names) {
        const expected = text === current ? "same" : before.has(text) ? "apart" : "new";
        expect(grouping.take(nameOf(text))).toBe(expected);
        if (expected === "new") current = text;
        before.add(text);
      }
    }),
  );
});

test("also among very many", () => {
  const grouping = new Grouping();
  const names = Array.from({ length: 50_000 }, (_, at) => nameOf(`S${at}`));
  expect(names.every((name) => grouping.take(name) === "new")).toBe(true);
  expect(grouping.take(nameOf("S49999"))).toBe("same");
  expect(names.slice(0, -1).every((name) => grouping.take(name) === "apart")).toBe(true);
  expect(grouping.isFull).toBe(false);
});
