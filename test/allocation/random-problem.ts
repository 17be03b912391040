import * as fc from "fast-check";
import type {
  AllocatableAward,
  AllocationLimit,
  AllocationProblem,
  AwardStanding,
  RequirementNode,
} from "../../src/allocation/problem.ts";
import { allNodes } from "./check.ts";

/** How large the random problems get. */
export interface Size {
  readonly awards: number;
  readonly leaves: number;
}

const standings: readonly AwardStanding[] = [
  "recognized",
  "recognized",
  "eligible",
  "review",
  "earned",
];

/** Problems that mix every feature. */
export function randomProblem(size: Size): fc.Arbitrary<AllocationProblem> {
  return fc
    .integer({ min: 1, max: size.awards })
    .chain((count) => fc.tuple(fc.constant(count), awards(count), topNodes(count, size.leaves)))
    .chain(([count, list, requirements]) => {
      const paths = allNodes(requirements).map((node) => node.path);
      return fc.record({
        total: fc.oneof(fc.constant(100), fc.integer({ min: 0, max: 14 })),
        awards: fc.constant(list),
        requirements: fc.constant(requirements),
        limits: fc.array(limit(count, paths), { maxLength: 3 }).map(numbered),
        conflicts: fc.array(fc.tuple(index(count), index(count)), { maxLength: 2 }),
        sharing: fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...paths)), {
          maxLength: 2,
        }),
      });
    });
}

function index(count: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: count - 1 });
}

function subset(count: number): fc.Arbitrary<number[]> {
  return fc.subarray([...Array(count).keys()], { minLength: 0 });
}

function awards(count: number): fc.Arbitrary<AllocatableAward[]> {
  const one = fc
    .record({
      credits: fc.integer({ min: 0, max: 6 }),
      divisible: fc.option(
        fc.record({ step: fc.integer({ min: 1, max: 2 }), least: fc.integer({ min: 0, max: 3 }) }),
        { freq: 2, nil: null },
      ),
      standing: fc.constantFrom(...standings),
      waiver: fc.integer({ min: 0, max: 7 }).map((value) => value === 0),
      uses: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
      id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    })
    .map((award) => (award.waiver ? { ...award, credits: 0, divisible: null } : award));
  return fc.array(one, { minLength: count, maxLength: count });
}

function topNodes(count: number, leaves: number): fc.Arbitrary<RequirementNode[]> {
  return fc.array(node(count, 2), { minLength: 1, maxLength: 3 }).map((nodes) => {
    const cut = { left: leaves };
    return nodes.flatMap((one, at) => named(one, `${"rst"[at] ?? "u"}`, cut) ?? []);
  });
}

function node(count: number, depth: number): fc.Arbitrary<RequirementNode> {
  const leaf = fc.oneof(
    subset(count).map((accepts): RequirementNode => ({ kind: "course", path: "", accepts })),
    fc
      .tuple(subset(count), fc.integer({ min: 0, max: 7 }))
      .map(([accepts, credits]): RequirementNode => ({ kind: "pool", path: "", credits, accepts })),
  );
  if (depth === 0) return leaf;
  const of = fc.array(node(count, depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc.tuple(of, fc.integer({ min: 0, max: 9 })).map(
        ([children, credits]): RequirementNode => ({
          kind: "credits-of",
          path: "",
          credits,
          of: children,
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: of.map(
        (children): RequirementNode => ({ kind: "all-of", path: "", of: children }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(of, fc.integer({ min: 0, max: 2 })).map(
        ([children, most]): RequirementNode => ({
          kind: "choose",
          path: "",
          choose: most,
          of: children,
        }),
      ),
    },
  );
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

function limit(count: number, paths: readonly string[]): fc.Arbitrary<AllocationLimit> {
  return fc.record({
    id: fc.constant(""),
    scope: fc.option(fc.constantFrom(...paths), { freq: 1, nil: null }),
    awards: subset(count),
    measure: fc.constantFrom("credits" as const, "credits" as const, "awards" as const),
    max: fc.integer({ min: 0, max: 9 }),
  });
}

function numbered(limits: readonly AllocationLimit[]): AllocationLimit[] {
  return limits.map((one, at) => ({ ...one, id: `limit-${at}` }));
}
