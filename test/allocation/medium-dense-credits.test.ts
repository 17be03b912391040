import { describe, test } from "vitest";
import { expectOptimal } from "./medium.ts";

describe("allocate against an independent MILP solver", () => {
  test("every objective on dense-credits banks", () => expectOptimal("dense-credits"), 300_000);
});
