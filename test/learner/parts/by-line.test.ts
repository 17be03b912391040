import fc from "fast-check";
import { expect, test } from "vitest";
import { ByLine } from "../../../src/learner/parts/by-line.ts";

test("sequences of lines are put together in the order of all lines", () => {
  const owners = fc.array(fc.nat(6), { maxLength: 300 });
  fc.assert(
    fc.property(owners, (owner) => {
      const waiting = new ByLine<{ readonly line: number; readonly rest: number[] }>();
      const next = (rest: number[]) => {
        const line = rest.shift();
        return line === undefined ? null : { line, rest };
      };
      for (let part = 6; part >= 0; part -= 1) {
        const own = [...owner.keys()].filter((line) => owner[line] === part);
        const first = next(own);
        if (first !== null) waiting.add(first);
      }
      const found: number[] = [];
      for (let first = waiting.first; first !== undefined; first = waiting.first) {
        found.push(first.line);
        waiting.replaceFirst(next(first.rest));
      }
      expect(found).toEqual([...owner.keys()]);
    }),
  );
});
