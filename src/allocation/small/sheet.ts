import type { RequirementNode } from "../problem.ts";

// One sheet serves every call: what is read of a problem overwrites what an earlier one left, and nothing is
// looked at beyond the sizes that were read. All numbers are whole and below 2^30, which engines keep unboxed.

/** The most of everything that a small problem has. */
export const capacity = {
  /** Awards of the problem, of any use or none. */
  given: 64,
  awards: 30,
  leaves: 30,
  nodes: 256,
  limits: 8,
  groups: 30,
  /** Where amounts are few. */
  fewGroups: 12,
  uses: 30,
  options: 4096,
  /** Choices of awards that are looked at. */
  choices: 4096,
  /** The sum of all grants. */
  amount: 2 ** 20,
  /** Steps in which credits are told apart that are missing yet. */
  steps: 64,
} as const;

/** The place of award `a` in leaf `l` has the number `l * stride + a`. */
export const stride = 32;

/** Completions are weighed in parts: a share of an objective's unit is rounded up to one of these. */
export const binaryParts = 10;
export const parts = 2 ** binaryParts;

const whole = (size: number) => new Int32Array(size);

/** Node kinds as numbers. */
export const kinds = {
  course: 1,
  pool: 2,
  creditsOf: 3,
  allOf: 4,
  choose: 5,
  program: 6,
  /** A course leaf that no award may enter. */
  vacant: 7,
} as const;

/** Sums of weights, in parts, stay below this. */
export const widestSum = 2 ** 30;

/** The requirement tree in the order of reading, parents first. */
export const tree = {
  size: 0,
  /** The most that counts in all. */
  total: 0,
  node: [] as RequirementNode[],
  kind: whole(capacity.nodes),
  /** -1 at the top. */
  parent: whole(capacity.nodes),
  /** What a pool, a credits-of node or a program counts at most. */
  cap: whole(capacity.nodes),
  /** How many children of a choose node may receive anything. */
  most: whole(capacity.nodes),
  children: whole(capacity.nodes),
  /** The nearest node above that caps credits, or -1. */
  capped: whole(capacity.nodes),
  /** The nearest child of a choose node at or above, or -1. */
  gate: whole(capacity.nodes),
  /** Leaves at or below, as bits. */
  leaves: whole(capacity.nodes),
  /** 1 where it is complete with nothing placed. */
  always: whole(capacity.nodes),
  /** What its completion is worth in the packed objectives. */
  weight: whole(capacity.nodes),
  /** An upper bound, in parts, on what filling it adds to completions, nodes above included; 0 where it never can. */
  worth: whole(capacity.nodes),
};

/** The leaves that name an award, in the order of their paths. */
export const leaves = {
  size: 0,
  /** Course leaves, and leaves whose completion is worth something, as bits. */
  courses: 0,
  scoring: 0,
  node: whole(capacity.leaves),
  /** A pool's credits; 0 for a course leaf. */
  cap: whole(capacity.leaves),
  course: whole(capacity.leaves),
  /** Awards that may be placed in it, as bits. */
  takes: whole(capacity.leaves),
  /** The least that has to be granted in it to complete it. */
  need: whole(capacity.leaves),
  /** Its node's worth. */
  worth: whole(capacity.leaves),
  /** The part of it that needs no other leaf. */
  alone: whole(capacity.leaves),
  /** Leaves that the rest of its worth needs, as bits, itself included. */
  needs: whole(capacity.leaves),
  /** Leaves of which at most one receives anything, as bits, itself included; 0 where there are no others. */
  rivals: whole(capacity.leaves),
};

/** The awards that some leaf names, in the order of their ids and then of the problem; those that none can take are in no group. */
export const awards = {
  size: 0,
  /** True where two have the same id. */
  namesakes: false,
  /** Index in the problem. */
  given: whole(capacity.awards),
  /** Awards with the same id, as bits, itself included. */
  alike: whole(capacity.awards),
  /** Leaves that take it, as bits. */
  accepts: whole(capacity.awards),
  /** Awards that may not be chosen with it, as bits, itself included. */
  excludes: whole(capacity.awards),
  /** Amounts: the least, one step more and so on, and last the whole. An indivisible award has a step of 0. */
  least: whole(capacity.awards),
  step: whole(capacity.awards),
  whole: whole(capacity.awards),
  /** The most that a leaf can use of it. */
  full: whole(capacity.awards),
  /** Micro-credentials it uses, as bits. */
  uses: whole(capacity.awards),
  /** What its standing costs in the packed objectives. */
  cost: whole(capacity.awards),
  /** What choosing it costs at least: its standing, and micro-credentials that no award beside it can use. */
  ownCost: whole(capacity.awards),
  /** The most, in parts, that it adds to completions. */
  worth: whole(capacity.awards),
};

/** Award and leaf together. */
export const places = {
  /** True where amounts are many: the general search, to which each is an option, has much to do then. */
  fine: false,
  /** The rank, in the order of lists, of the option with the least amount; greater amounts follow. */
  option: whole(capacity.leaves * stride),
  /** The index of the greatest amount that the leaf can use, and that amount. */
  last: whole(capacity.leaves * stride),
  top: whole(capacity.leaves * stride),
  /** What the greatest amount adds, in parts, to the leaf's worth, and to the worth of credits-of nodes above. */
  share: whole(capacity.leaves * stride),
  above: whole(capacity.leaves * stride),
};

/** Limits that could be exceeded. */
export const limits = {
  size: 0,
  /** Those of a part of the program, as bits. */
  inParts: 0,
  awards: whole(capacity.limits),
  /** Leaves of its scope, as bits; -1 for the whole program. */
  leaves: whole(capacity.limits),
  max: whole(capacity.limits),
  /** 1 where it counts awards, 0 where it counts credits. */
  counts: whole(capacity.limits),
};

/** Awards that exclude each other, as bits. */
export const groups = {
  size: 0,
  awards: whole(capacity.groups + 1),
  /** Credits that are counted as one in `cost`: more than one where there are more than it tells apart. */
  step: 1,
  /** By level and credits: the least that awards cost, one at most of this group and of each later one, that are granted so much. */
  cost: whole((capacity.groups + 1) * capacity.steps),
};

/** Micro-credentials. */
export const uses = {
  size: 0,
  id: whole(capacity.uses),
  /** Awards that use it, as bits. */
  by: whole(capacity.uses),
  weight: whole(capacity.uses),
};

/** How the objectives after credits are packed into one number, the more important ones higher. */
export const packing = {
  /** One unit of credit granted. */
  granted: 0,
  /** The smallest weight of a completion; all others are multiples of it. */
  completion: 0,
  /** The weight of what is complete with nothing placed. */
  always: 0,
  /** The worth of credits-of nodes, in parts: it is not shared out among leaves. */
  inner: 0,
};

/** The lowest bit of a set that is not empty. */
export function lowest(set: number): number {
  return 31 - Math.clz32(set & -set);
}

/** The amount with an index, of an award. */
export function amountOf(award: number, index: number): number {
  const amount = (awards.least[award] ?? 0) + index * (awards.step[award] ?? 0);
  return Math.min(awards.whole[award] ?? 0, amount);
}
