import { expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import type { Bound } from "../../../src/ladder/bound.ts";
import { boundWords } from "../../../src/report/html/bound-words.ts";

const names = {
  offering: (id: string) => id,
  course: (id: string) => id,
  requirement: () => "Core",
  statement: () => null,
  outcome: () => null,
};

const nine = Rational.of(9);
const limit = { kind: "limit", id: "cap", title: "Cap" } as const;

test.each<[Bound, string, string]>([
  [{ kind: "residency" }, "institution itself", "établissement même"],
  [{ kind: "overlap", title: "Arts" }, "count in Arts, too", "aussi dans Arts"],
  [{ kind: "credits", path: "core", credits: nine }, "“Core” takes 9", "Core\u00a0» accepte 9"],
  [{ kind: "parts", path: "core", choose: 2 }, "2 of its parts", "2 de ses parties"],
  [{ kind: "requirement", path: "core" }, "“Core” is full", "est rempli"],
  [{ ...limit, max: { credits: nine } }, "Cap: at most 9 credits", "au plus 9 crédits"],
  [{ ...limit, max: { share: Rational.of(1).over(Rational.of(4)) } }, "at most 25%", "25\u00a0%"],
  [{ ...limit, max: { credits: Rational.zero } }, "at most 0 credits", "au plus 0 crédit"],
  [{ ...limit, max: { awards: 2 } }, "at most 2 awards", "au plus 2 octrois"],
  [{ ...limit, max: { awards: 1 } }, "at most 1 award", "au plus 1 octroi"],
  [{ kind: "unknown", name: "x" }, "x", "x"],
])("%o is said in words: %s", (bound, en, fr) => {
  const words = boundWords(bound, names);
  expect(words.en).toContain(en);
  expect(words.fr).toContain(fr);
  expect(words.en).not.toMatch(/\b1 (credits|awards)/);
  expect(words.fr).not.toMatch(/[01] (crédits|octrois)/);
});
