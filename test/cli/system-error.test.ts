import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { orRefused } from "../../src/cli/format.ts";
import { systemCode } from "../../src/cli/system-error.ts";

/** What some work throws. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

test("what the system refuses has its word", () => {
  expect(systemCode(thrownBy(() => readFileSync("/nowhere/at/all")))).toBe("ENOENT");
});

test.each([
  ["a fault of the program", new RangeError("Maximum call stack size exceeded")],
  ["a call that Node refuses", thrownBy(() => readFileSync({} as never))],
  ["what is no error", "ENOSPC"],
])("%s is thrown again", (_, fault) => {
  expect(thrownBy(() => systemCode(fault))).toBe(fault);
  const failing = () => {
    throw fault;
  };
  expect(thrownBy(() => orRefused("out.csv", failing))).toBe(fault);
});
