import * as fc from "fast-check";
import type { RequirementNode } from "../../src/allocation/problem.ts";

/** Some of the awards, by index. */
export function someAwards(count: number): fc.Arbitrary<number[]> {
  return fc.subarray([...Array(count).keys()], { minLength: 0 });
}

/** Top requirements, or programs that hold them, with at most so many leaves. */
export function randomTree(
  count: number,
  leaves: number,
  programs: boolean,
): fc.Arbitrary<RequirementNode[]> {
  const plain = fc.array(randomNode(count, 2), { minLength: 1, maxLength: 3 });
  const several = fc.array(randomProgram(count), { minLength: 2, maxLength: 3 });
  const tops = programs ? fc.oneof(plain, several) : plain;
  return tops.map((nodes) => {
    const cut = { left: leaves };
    return nodes.flatMap((one, at) => named(one, `${"rst"[at] ?? "u"}`, cut) ?? []);
  });
}

function randomProgram(count: number): fc.Arbitrary<RequirementNode> {
  return fc
    .tuple(
      fc.array(randomNode(count, 1), { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 0, max: 14 }),
    )
    .map(([of, credits]) => ({ kind: "program", path: "", credits, of }));
}

function randomNode(count: number, depth: number): fc.Arbitrary<RequirementNode> {
  const accepts = someAwards(count);
  const credits = fc.integer({ min: 0, max: 7 });
  const leaf: fc.Arbitrary<RequirementNode> = fc.oneof(
    fc.record({ kind: fc.constant("course" as const), path: fc.constant(""), accepts }),
    fc.record({ kind: fc.constant("pool" as const), path: fc.constant(""), credits, accepts }),
  );
  if (depth === 0) return leaf;
  const of = fc.array(randomNode(count, depth - 1), { minLength: 1, maxLength: 3 });
  const inner: fc.Arbitrary<RequirementNode> = fc.oneof(
    fc
      .tuple(of, fc.integer({ min: 0, max: 9 }))
      .map(([of, credits]) => ({ kind: "credits-of" as const, path: "", credits, of })),
    of.map((of) => ({ kind: "all-of" as const, path: "", of })),
    fc
      .tuple(of, fc.integer({ min: 0, max: 2 }))
      .map(([of, choose]) => ({ kind: "choose" as const, path: "", choose, of })),
  );
  return fc.oneof(leaf, inner);
}

/** Gives paths, and leaves out leaves beyond the number allowed. */
function named(
  from: RequirementNode,
  path: string,
  cut: { left: number },
): RequirementNode | undefined {
  if (from.kind === "course" || from.kind === "pool") {
    cut.left -= 1;
    return cut.left < 0 ? undefined : { ...from, path };
  }
  const of = from.of.flatMap((child, at) => named(child, `${path}/${at}`, cut) ?? []);
  return { ...from, path, of };
}
