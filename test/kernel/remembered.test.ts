import { expect, test } from "vitest";
import { remembered } from "../../src/kernel/remembered.ts";

test("answers stay the same, are worked out once, and also when very many or long ones came between", () => {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  expect([length("a"), length("a"), length("bc"), length("a")]).toEqual([1, 1, 2, 1]);
  expect(asked).toEqual(["a", "bc"]);
  const long = "x".repeat(1000);
  expect([length(long), length(long)]).toEqual([1000, 1000]);
  for (let n = 0; n < 25_000; n += 1) expect(length(`${n}`)).toBe(`${n}`.length);
  expect(length("a")).toBe(1);
});
