import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryWorkspace } from "../oracle/arbitrary.ts";
import { oracle } from "../oracle/index.ts";
import { evaluate, numbers } from "./evaluate.ts";

test("verdicts and credits agree with a brute-force reading of the semantics", () => {
  fc.assert(
    fc.property(arbitraryWorkspace(), (question) => {
      const { documents, asOf, program, bank } = question;
      expect(numbers(evaluate(question))).toEqual(oracle(documents, asOf, program, bank));
    }),
    { numRuns: 600 },
  );
}, 120_000);
