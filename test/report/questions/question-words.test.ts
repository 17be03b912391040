import { expect, test } from "vitest";
import { Rational } from "../../../src/kernel/rational.ts";
import type { PairAtStake } from "../../../src/ladder/work-list.ts";
import { worthText } from "../../../src/report/questions/question-words.ts";

const pair = (gain: PairAtStake["gain"]): PairAtStake => ({
  microCredential: "m",
  title: "M",
  edition: null,
  offering: "active",
  program: "p",
  programTitle: "P",
  verdict: "review",
  unassigned: null,
  credits: Rational.zero,
  unit: "ca-semester",
  gain,
});

test.each([
  [3, [null, "program"], "up to 3.0 credits"],
  [0, ["waiver"], "a requirement met without credit"],
  [0, ["verdict", "verdict"], "no more credit, but a better verdict"],
  [
    0,
    ["program"],
    "no more credit by itself, but a part of what more could count in the program as a whole",
  ],
] as const)("%d credits and %j: %s", (credits, gains, words) => {
  expect(worthText({ credits: Rational.of(credits), pairs: gains.map(pair) })).toBe(words);
});
