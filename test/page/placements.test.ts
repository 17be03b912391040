import { describe, expect, test } from "vitest";
import { creditIn } from "../../src/page/model/placements.ts";
import { agreement, bank, microCredential, program } from "../builders/documents.ts";
import { pageOf, programOf } from "../report/html/small-page.ts";

/** What counts now of three credits in a program whose requirements `a/x` and `b` may share. */
function placedIn(least: number) {
  const requirements = [
    { id: "a", allOf: [{ id: "x", credits: 3, from: {} }] },
    { id: "b", credits: least, from: {} },
  ];
  const data = pageOf(
    bank(),
    program({ requirements, sharing: [["a/x", "b"]] }),
    microCredential("m"),
    agreement("d"),
  );
  return programOf(data).certain.placed;
}

describe("credit that two requirements share", () => {
  test("counts in one and fills both, with what is above them", () => {
    const placed = placedIn(3);
    expect(placed).toMatchObject([{ requirement: "a/x", counted: 3, shared: "b" }]);
    expect(["a", "a/x", "b"].map((path) => creditIn(path, 3, placed))).toEqual([3, 3, 3]);
  });

  test("fills no more than is needed", () => {
    expect(creditIn("b", 2, placedIn(2))).toBe(2);
  });

  test("is no credit of requirements whose names only begin alike", () => {
    expect(creditIn("a/xy", 3, placedIn(3))).toBe(0);
  });
});
