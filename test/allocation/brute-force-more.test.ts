import { describe, test } from "vitest";
import { allocate } from "../../src/allocation/solve.ts";
import { expectBruteForce } from "./small.ts";

describe("allocate against brute force, on more problems", () => {
  test("every objective agrees on small problems that mix every feature", () => {
    expectBruteForce(20261125, [allocate]);
  }, 60_000);
});
