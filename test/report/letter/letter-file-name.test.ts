import fc from "fast-check";
import { expect, test } from "vitest";
import { letterFileName } from "../../../src/report/letter/letter-file-name.ts";

const name = (learner: string, program = "dip-forest") =>
  letterFileName(learner, program, "en.html");

test("plain ids are their own names", () => {
  expect(name("L-001")).toBe("L-001_dip-forest.en.html");
  expect(name("300123456", "b.sc-2024")).toBe("300123456_b.sc-2024.en.html");
});

test("other ids are cleaned, and a digest keeps them apart", () => {
  expect(name("../../etc/passwd")).toMatch(/^etc-passwd_dip-forest_[0-9a-f]{16}\.en\.html$/);
  expect(name("C:\\x\u0000y")).toMatch(/^C-x-y_dip-forest_[0-9a-f]{16}\.en\.html$/);
  expect(name("学生")).toMatch(/^learner_dip-forest_[0-9a-f]{16}\.en\.html$/);
  expect(name("")).toMatch(/^learner_dip-forest_[0-9a-f]{16}\.en\.html$/);
  expect(name("L-001", "../p")).toMatch(/^L-001_p_[0-9a-f]{16}\.en\.html$/);
});

test("ids that clean alike, or differ in case only, have names that differ in more than case", () => {
  const learners = ["a/b", "a b", "a-b", "A-B", "A/B", "a.b", "é", "e\u0301", "\ud800", "\ud801"];
  const all = [...learners.map((id) => name(id)), name("A", "b_c"), name("A_b", "c")];
  expect(new Set(all.map((text) => text.toLowerCase())).size).toBe(all.length);
});

test("ids of any length give short names", () => {
  const [long, longer] = ["L".repeat(100_000), "L".repeat(100_001)].map((id) => name(id, id));
  expect(long).not.toBe(longer);
  expect(long?.length).toBeLessThan(160);
});

const anyId = fc.string({ unit: "binary", maxLength: 80 });
const nearlyPlain = fc.string({ unit: fc.constantFrom(..."aAbB01-_./ "), maxLength: 6 });
const ids = fc.oneof(anyId, nearlyPlain);

test("every name is one safe part of a path", () => {
  fc.assert(
    fc.property(ids, ids, (learner, program) => {
      expect(letterFileName(learner, program, "fr.md")).toMatch(
        /^[A-Za-z0-9][A-Za-z0-9._-]{0,159}$/,
      );
    }),
  );
});

test("different ids never share a name, whether case counts or not", () => {
  fc.assert(
    fc.property(ids, ids, ids, ids, (learner, program, otherLearner, otherProgram) => {
      fc.pre(learner !== otherLearner || program !== otherProgram);
      const one = letterFileName(learner, program, "md").toLowerCase();
      expect(letterFileName(otherLearner, otherProgram, "md").toLowerCase()).not.toBe(one);
    }),
  );
});
