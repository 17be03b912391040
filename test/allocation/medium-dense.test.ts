import { describe, test } from "vitest";
import { expectOptimal } from "./medium.ts";

describe("allocate against an independent MILP solver", () => {
  test("every objective on dense banks", () => expectOptimal("dense"), 300_000);
});
