import { describe, expect, test } from "vitest";
import { LearningIndex } from "../../../src/award/learning.ts";
import { conflicts } from "../../../src/ladder/placing/conflicts.ts";
import type { Item } from "../../../src/ladder/placing/item.ts";
import * as write from "../../builders/documents.ts";
import { candidatesOf, catalogueOf } from "../../builders/workspace.ts";
import { assigned, credit, unassigned } from "./world.ts";

/** Pairs of awards that bar each other, as the ids of their decisions: `a:c × b:c`. */
function clashes(documents: readonly write.Part[]): string[] {
  const all = [write.bank(), write.program(), ...documents];
  const catalogue = catalogueOf(all);
  const items = candidatesOf(all).map((award): Item => ({ kind: "award", award }));
  const name = (index: number) => {
    const item = items[index];
    return item?.kind === "award" ? item.award.id.replace("agreement:agreement-", "") : "";
  };
  return conflicts(catalogue, new LearningIndex(catalogue), items).map(
    ([a, b]) => `${name(a)} × ${name(b)}`,
  );
}

describe("two awards bar each other", () => {
  test("when they share learning, also through a component or a curriculum", () => {
    const part = write.microCredential("part");
    const whole = (id: string) =>
      credit(id).map((d) => (d.kind === "micro-credential" ? { ...d, composedOf: ["part"] } : d));
    expect(clashes([part, ...whole("a"), ...whole("b"), ...credit("z")])).toEqual([
      "a:ABC-1 × b:ABC-1",
    ]);
  });

  test("when they are for the same course", () => {
    const c = write.course("c");
    expect(clashes([c, ...credit("a", assigned("c")), ...credit("b", assigned("c"))])).toEqual([
      "a:c × b:c",
    ]);
  });

  test("when one course excludes the other, or a decision precludes it", () => {
    const courses = [
      write.course("c", { code: "ABC 1000", excludes: ["d"] }),
      write.course("d", { code: "ABC 1100" }),
    ];
    const awards = [...credit("a", assigned("c")), ...credit("b", assigned("d"))];
    expect(clashes([...courses, ...awards])).toEqual(["a:c × b:d"]);
    const precluding = credit("k", { ...unassigned(3), precludes: ["d"] });
    expect(clashes([...courses, ...credit("b", assigned("d")), ...precluding])).toEqual([
      "b:d × k:ABC-1",
    ]);
  });

  test("but not when they are results of one decision about different courses", () => {
    const courses = [write.course("c"), write.course("d", { code: "ABC 1100" })];
    expect(clashes([...courses, ...credit("a", assigned("c"), assigned("d"))])).toEqual([]);
  });
});

test("many awards without a conflict are compared with none", () => {
  const documents = Array.from({ length: 40 }, (_, i) => credit(`m${i}`)).flat();
  expect(clashes(documents)).toEqual([]);
});
