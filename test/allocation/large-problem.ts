import type {
  AllocatableAward,
  AllocationLimit,
  AllocationProblem,
  AwardStanding,
  RequirementNode,
} from "../../src/allocation/problem.ts";
import { type Dice, dice } from "./random-numbers.ts";

/** A program of `leaves` leaves and a bank of `count` awards, with overlapping limits of every kind. */
export function largeProblem(seed: number, count: number, leaves: number): AllocationProblem {
  const drawn = dice(seed);
  const { random, between, oneOf } = drawn;
  const awards = Array.from({ length: count }, (_, at) => largeAward(at, drawn));
  const all = awards.map((_, at) => at);
  const some = (part: number) => all.filter(() => random() < part);
  const subjects = all.map(() => between(0, 4));
  const paths: string[] = [];

  const leaf = (parent: string): RequirementNode => {
    const path = `${parent}/${String(paths.length).padStart(2, "0")}`;
    paths.push(path);
    if (random() < 0.35)
      return { kind: "course", path, accepts: [between(0, count - 1), ...some(1.5 / count)] };
    const subject = between(0, 4);
    const accepts = random() < 0.5 ? all.filter((at) => subjects[at] === subject) : some(0.6);
    return { kind: "pool", path, credits: oneOf([6, 6, 12, 12, 18, 24]), accepts };
  };
  const requirements: RequirementNode[] = [];
  for (let left = leaves; left > 0; ) {
    const path = `q${String(requirements.length).padStart(2, "0")}`;
    const size = Math.min(left, between(1, 5));
    const of = Array.from({ length: size }, () => leaf(path));
    left -= size;
    const kind = between(0, 3);
    if (kind === 0)
      requirements.push({ kind: "credits-of", path, credits: oneOf([12, 18, 24]), of });
    else if (kind === 1)
      requirements.push({ kind: "choose", path, choose: Math.ceil(size / 2), of });
    else if (kind === 2) requirements.push({ kind: "all-of", path, of });
    else requirements.push(...of);
  }
  const limit = (id: string, max: number, more: Partial<AllocationLimit>): AllocationLimit => ({
    ...{ id, max, scope: null, measure: "credits", awards: some(0.4) },
    ...more,
  });
  return {
    total: 120,
    awards,
    requirements,
    limits: [
      limit("residency", between(30, 90), { awards: all }),
      limit("bank-a", between(15, 40), {}),
      limit("bank-b", between(15, 40), {}),
      limit("inside", between(6, 18), { scope: paths[between(0, paths.length - 1)] ?? null }),
      limit("count", between(3, 10), { measure: "awards" }),
    ],
    conflicts: all.flatMap((at) =>
      at > 0 && random() < 0.3 ? [[at, between(0, at - 1)] as const] : [],
    ),
    sharing: seed % 4 === 0 ? [[paths[0] ?? "", paths.at(-1) ?? ""]] : [],
  };
}

function largeAward(at: number, { random, between, oneOf }: Dice): AllocatableAward {
  const standing: AwardStanding = oneOf(["recognized", "eligible", "eligible", "review"]);
  const divisible = random() < 0.2 ? { step: 1, least: 2 } : null;
  const waiver = divisible === null && random() < 0.05;
  const credits = waiver ? 0 : divisible === null ? oneOf([2, 3, 4, 6, 6, 6]) : between(4, 20);
  return {
    ...{ id: `a${String(at).padStart(3, "0")}`, credits, divisible, waiver },
    standing: random() < 0.05 ? "earned" : standing,
    uses: random() < 0.2 ? [at, at + 1] : [at],
  };
}
