import * as fc from "fast-check";
import type {
  AllocationLimit,
  AllocationProblem,
  Objective,
  Overlap,
  RequirementNode,
} from "../../src/allocation/problem.ts";
import { extent, type Features } from "./extent.ts";
import { microCredentials, randomAwards } from "./random-awards.ts";
import { randomTree, someAwards } from "./random-tree.ts";
import { allNodes } from "./tree.ts";

/** How large the random problems get. */
export interface Size {
  readonly awards: number;
  readonly leaves: number;
}

/** Problems that mix every feature asked for. */
export function randomProblem(
  size: Size,
  features: Features = { ...extent.features, objectives: false },
): fc.Arbitrary<AllocationProblem> {
  return fc
    .integer({ min: 1, max: size.awards })
    .chain((count) =>
      fc.tuple(randomAwards(count), randomTree(count, size.leaves, features.programs)),
    )
    .chain(([awards, requirements]) =>
      fc
        .record({
          total: fc.oneof(fc.constant(100), fc.integer({ min: 0, max: 14 })),
          awards: fc.constant(awards),
          requirements: fc.constant(requirements),
          limits: fc
            .array(randomLimit(awards.length, pathsOf(requirements)), { maxLength: 3 })
            .map((limits) => limits.map((one, at) => ({ ...one, id: `limit-${at}` }))),
          conflicts: fc.array(pairOf([...awards.keys()]), { maxLength: 2 }),
          sharing: randomSharing(requirements),
        })
        .chain((problem) => withPrograms(problem, features)),
    );
}

function withPrograms(
  problem: AllocationProblem,
  features: Features,
): fc.Arbitrary<AllocationProblem> {
  const programs = problem.requirements.filter((node) => node.kind === "program");
  const overlaps: fc.Arbitrary<Overlap[]> =
    programs.length < 2 ? fc.constant([]) : fc.array(randomOverlap(programs), { maxLength: 2 });
  const objectives = features.objectives
    ? fc.array(randomObjective(pathsOf(problem.requirements)), { maxLength: 3 })
    : fc.constant([]);
  return fc.record({ overlaps, objectives }).map((more) => ({
    ...problem,
    ...(more.overlaps.length > 0
      ? { overlaps: more.overlaps.map((one, at) => ({ ...one, id: `overlap-${at}` })) }
      : {}),
    ...(more.objectives.length > 0 ? { objectives: more.objectives } : {}),
  }));
}

function pathsOf(requirements: readonly RequirementNode[]): readonly string[] {
  return ["r", ...allNodes(requirements).map((node) => node.path)];
}

function pairOf<T>(values: readonly T[]): fc.Arbitrary<readonly [T, T]> {
  return fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values));
}

/** Pairs of requirements within one program; two programs share by an overlap only. */
function randomSharing(
  requirements: readonly RequirementNode[],
): fc.Arbitrary<AllocationProblem["sharing"]> {
  const programs = requirements.some((node) => node.kind === "program");
  const top = (path: string) => path.split("/")[0];
  return fc
    .array(pairOf(pathsOf(requirements)), { maxLength: programs ? 4 : 2 })
    .map((pairs) => pairs.filter(([p, q]) => !programs || top(p) === top(q)));
}

function randomLimit(count: number, paths: readonly string[]): fc.Arbitrary<AllocationLimit> {
  return fc.record({
    id: fc.constant(""),
    scope: fc.option(fc.constantFrom(...paths), { freq: 1, nil: null }),
    awards: someAwards(count),
    measure: fc.constantFrom("credits" as const, "credits" as const, "awards" as const),
    max: fc.integer({ min: 0, max: 9 }),
  });
}

function randomOverlap(programs: readonly RequirementNode[]): fc.Arbitrary<Overlap> {
  const paths = programs.map((node) => node.path);
  return fc
    .record({
      id: fc.constant(""),
      between: fc.shuffledSubarray(paths, { minLength: 2, maxLength: 2 }),
      measure: fc.constantFrom("credits" as const, "awards" as const),
      max: fc.integer({ min: 0, max: 8 }),
    })
    .map((one) => ({ ...one, between: [one.between[0] ?? "", one.between[1] ?? ""] as const }));
}

function randomObjective(paths: readonly string[]): fc.Arbitrary<Objective> {
  const weights = fc.array(fc.integer({ min: 0, max: 5 }), {
    minLength: microCredentials,
    maxLength: microCredentials,
  });
  const plain = ["credits", "completed", "uses", "review", "eligible", "granted"] as const;
  return fc.oneof(
    fc.constantFrom(...plain).map((measure): Objective => ({ measure })),
    fc.constantFrom(...paths).map((path): Objective => ({ measure: "complete", path })),
    weights.map((weights): Objective => ({ measure: "uses", weights })),
  );
}
