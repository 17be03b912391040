import { describe, expect, test } from "vitest";
import { findCycle } from "../../src/kernel/cycles.ts";
import * as write from "../builders/documents.ts";
import { codes, workspaceOf } from "../builders/workspace.ts";

describe("hierarchies lead nowhere in a circle", () => {
  test.each<[string, write.Part[], string[]]>([
    [
      "parents",
      [
        write.framework("f", [
          { id: "A", parent: "B" },
          { id: "B", parent: "A" },
        ]),
      ],
      ["A", "B", "A"],
    ],
    ["a parent of itself", [write.framework("f", [{ id: "A", parent: "A" }])], ["A", "A"]],
    [
      "parts",
      [
        write.course("c", {
          outcomes: [
            write.outcome("O1", { parts: ["O2"] }),
            write.outcome("O2", { parts: ["O3"] }),
            write.outcome("O3", { parts: ["O1"] }),
          ],
        }),
      ],
      ["O1", "O2", "O3", "O1"],
    ],
    [
      "components",
      [
        write.microCredential("a", { composedOf: ["b"] }),
        write.microCredential("b", { composedOf: ["a"] }),
      ],
      ["a", "b", "a"],
    ],
    [
      "shared curricula",
      [write.microCredential("a", { basedOn: { microCredential: "a" } })],
      ["a", "a"],
    ],
  ])("%s", (_, documents, path) => {
    const { diagnostics } = workspaceOf(...documents);
    expect(diagnostics).toMatchObject([{ code: "reference-cycle", args: { path } }]);
  });

  test("each circle is reported, not only the first", () => {
    const pair = (a: string, b: string) => [
      write.microCredential(a, { composedOf: [b] }),
      write.microCredential(b, { composedOf: [a] }),
    ];
    const { diagnostics } = workspaceOf(...pair("a", "b"), ...pair("x", "y"));
    expect(codes(diagnostics)).toEqual(["reference-cycle", "reference-cycle"]);
  });

  test("two ways to one thing are no circle", () => {
    const { diagnostics } = workspaceOf(
      write.microCredential("top", { composedOf: ["left", "right"] }),
      write.microCredential("left", { composedOf: ["base"] }),
      write.microCredential("right", { composedOf: ["base"] }),
      write.microCredential("base"),
    );
    expect(diagnostics).toEqual([]);
  });

  test("a course in a circle takes no part, the others do", () => {
    const { documents } = workspaceOf(
      write.course("c", { outcomes: [write.outcome("O1", { parts: ["O1"] })] }),
      write.course("d"),
    );
    expect(documents.ids("course")).toEqual(["d"]);
  });
});

describe("the circle shown", () => {
  test("is the shortest", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["a"]],
      ["d", ["e"]],
      ["e", ["d"]],
    ]);
    expect(findCycle(graph)).toEqual(["d", "e", "d"]);
  });

  test("is none where there is none", () => {
    expect(
      findCycle(
        new Map([
          ["a", ["b", "elsewhere"]],
          ["b", []],
        ]),
      ),
    ).toBeNull();
  });

  test("of a long chain is found in no time", () => {
    const chain = Array.from(
      { length: 2_000 },
      (_, i) => [`n${i}`, [`n${(i + 1) % 2_000}`]] as const,
    );
    const start = performance.now();
    expect(findCycle(new Map(chain))).toHaveLength(2_001);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
