import type {
  AllocatableAward,
  AllocationLimit,
  AllocationProblem,
  Objective,
  RequirementNode,
} from "../../../src/allocation/problem.ts";
import { learner } from "../../bench/allocation/families/learner.ts";
import { type Dice, dice } from "../random-numbers.ts";

/** A problem of a learner's size, with everything that the search for small problems takes. */
export function learnerLike(seed: number): AllocationProblem {
  const given = learner.generate(seed);
  const drawn = dice(seed + 1e6);
  const waivers = drawn.between(0, 2);
  const awards = [
    ...given.awards.map((award, at) => changed(award, at, drawn)),
    ...Array.from({ length: waivers }, (_, at) => waiver(at)),
  ];
  const first = given.awards.length;
  return {
    ...given,
    total: drawn.oneOf([given.total, 12, 20, 31]),
    awards,
    requirements: requirements(given.requirements, first, waivers, drawn),
    limits: [...given.limits, ...moreLimits(awards.length, drawn)],
    ...(drawn.chance(0.5) ? { objectives: objectives(drawn) } : {}),
  };
}

/** The same in a program of sixty more leaves that no award may enter, some of which need nothing. */
export function withVacancies(given: AllocationProblem, seed: number): AllocationProblem {
  const drawn = dice(seed + 2e6);
  const leaves = Array.from({ length: 60 }, (_, at): RequirementNode => {
    const path = `${drawn.oneOf(["a", "m", "z"])}-${at}`;
    const credits = drawn.oneOf([0, 3, 6]);
    return drawn.chance(0.5)
      ? { kind: "course", path, accepts: [] }
      : { kind: "pool", path, credits, accepts: [] };
  });
  const more: readonly RequirementNode[] = [
    { kind: "choose", path: "choice", choose: 2, of: leaves.slice(0, 20) },
    { kind: "all-of", path: "all", of: leaves.slice(20, 22) },
    { kind: "credits-of", path: "of", credits: 9, of: leaves.slice(22, 40) },
    ...leaves.slice(40),
  ];
  return { ...given, requirements: [...more, ...given.requirements] };
}

/** Ids of their own, so that no two awards share one; some earned, some with another step. */
function changed(award: AllocatableAward, at: number, drawn: Dice): AllocatableAward {
  const standing = drawn.chance(0.15) ? "earned" : award.standing;
  const divisible = award.divisible !== null && drawn.chance(0.3) ? { step: 2, least: 3 } : null;
  return {
    ...award,
    standing,
    id: `${award.id}:${at}`,
    divisible: divisible ?? award.divisible,
  };
}

function waiver(at: number): AllocatableAward {
  const id = `waiver:${at}`;
  return { id, credits: 0, divisible: null, standing: "recognized", waiver: true, uses: [90 + at] };
}

/** Waivers for course leaves; some pools under a cap of their own; two children where one was chosen. */
function requirements(
  given: readonly RequirementNode[],
  first: number,
  waivers: number,
  drawn: Dice,
): readonly RequirementNode[] {
  const opened = given.map((node, at): RequirementNode => {
    if (node.kind === "course" && at < waivers)
      return { ...node, accepts: [...node.accepts, first + at] };
    return node.kind === "choose" && drawn.chance(0.3) ? { ...node, choose: 2 } : node;
  });
  if (drawn.chance(0.4)) return opened;
  const pools = opened.filter(({ kind }) => kind === "pool").slice(0, 3);
  const others = opened.filter((node) => !pools.includes(node));
  const credits = drawn.between(5, 30);
  return [...others, { kind: "credits-of", path: "breadth", credits, of: pools }];
}

function moreLimits(count: number, drawn: Dice): readonly AllocationLimit[] {
  const all = Array.from({ length: count }, (_, at) => at);
  return Array.from({ length: drawn.between(0, 2) }, (_, at) => ({
    id: `more-${at}`,
    scope: drawn.oneOf([null, "core", "option", "electives", "breadth"]),
    awards: drawn.sample(all, drawn.between(1, count)),
    measure: drawn.oneOf(["credits", "awards"] as const),
    max: drawn.between(1, 9),
  }));
}

function objectives(drawn: Dice): readonly Objective[] {
  const weights = Array.from({ length: 100 }, () => drawn.between(0, 3));
  const more: readonly Objective[] = [
    { measure: "complete", path: drawn.oneOf(["core", "upper", "option/b"]) },
    { measure: "uses", weights },
    { measure: "review" },
    { measure: "granted" },
    { measure: "completed" },
  ];
  return [{ measure: "credits" }, ...drawn.sample(more, drawn.between(1, 4))];
}
