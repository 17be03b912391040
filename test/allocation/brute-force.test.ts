import { describe, test } from "vitest";
import { allocate } from "../../src/allocation/solve.ts";
import { expectBruteForce } from "./small.ts";

describe("allocate against brute force", () => {
  test("every objective agrees on small problems that mix every feature", () => {
    expectBruteForce(20261124, [allocate]);
  }, 60_000);
});
