import type {
  AllocatableAward,
  AwardStanding,
  RequirementNode,
} from "../../../../src/allocation/problem.ts";
import { type Dice, dice } from "../../../allocation/random-numbers.ts";
import type { Family } from "./family.ts";

/** An award, and what requirements and limits match it by. */
interface Candidate {
  readonly award: AllocatableAward;
  readonly subject: number;
  readonly level: number;
  /** Number of the course; none for unassigned credit. */
  readonly course: number | null;
}

const subjects = 4;
const courses = 12;

function generate(seed: number): ReturnType<Family["generate"]> {
  const drawn = dice(seed);
  const candidates = candidatesOf(drawn.between(3, 8), drawn);
  const where = (test: (one: Candidate) => boolean) =>
    candidates.flatMap((one, at) => (test(one) ? [at] : []));
  const uses = candidates.map(({ award }) => award.uses);
  const conflicts = uses.flatMap((own, at) =>
    uses
      .slice(0, at)
      .flatMap((other, before) =>
        other.some((one) => own.includes(one)) ? [[before, at] as const] : [],
      ),
  );
  const { between, oneOf } = drawn;
  const limit = (id: string, max: number, awards: readonly number[]) => ({
    ...{ id, max, awards, scope: null, measure: "credits" as const },
  });
  return {
    total: oneOf([60, 120]),
    awards: candidates.map(({ award }) => award),
    requirements: program(drawn, where),
    limits: [
      limit(
        "residency",
        oneOf([20, 30, 60]),
        where(() => true),
      ),
      limit(
        "bank",
        between(12, 24),
        where(({ course }) => course === null),
      ),
      limit(
        "level-1",
        between(12, 24),
        where(({ level }) => level === 1),
      ),
    ],
    conflicts,
    sharing: [],
  };
}

function candidatesOf(count: number, drawn: Dice): readonly Candidate[] {
  const { between, oneOf, chance, sample } = drawn;
  const candidate = (kind: string, uses: readonly number[], credits: number): Candidate => {
    const course = kind === "unassigned" ? null : between(0, courses - 1);
    const divisible = course === null && chance(0.6) ? { step: 1, least: 2 } : null;
    const standing = oneOf<AwardStanding>(["recognized", "eligible", "eligible", "review"]);
    const id = `${kind}:${course ?? ""}:${uses.map((one) => `mc-${one}`).join("+")}`;
    return {
      award: { id, credits, divisible, standing, waiver: false, uses },
      subject: course === null ? between(0, subjects - 1) : course % subjects,
      level: course === null ? between(1, 2) : 1 + (course % 3),
      course,
    };
  };
  const all = Array.from({ length: count }, (_, at) => at);
  const alone = all.flatMap((at) => {
    const assigned = chance(0.6) ? [candidate("assigned", [at], 6)] : [];
    const other = assigned.length === 0 || chance(0.5);
    return other ? [...assigned, candidate("unassigned", [at], between(2, 6))] : assigned;
  });
  const clusters = Array.from({ length: between(1, 3) }, () =>
    candidate(
      "assigned",
      sample(all, 2).sort((a, b) => a - b),
      oneOf([6, 6, 8]),
    ),
  );
  return [...alone, ...clusters];
}

/** Ten requirements: courses, pools by subject and level, a set, a choice, electives. */
function program(
  { between, sample }: Dice,
  where: (test: (one: Candidate) => boolean) => readonly number[],
): readonly RequirementNode[] {
  const numbers = sample(
    Array.from({ length: courses }, (_, at) => at),
    7,
  );
  const course = (path: string, at: number): RequirementNode => ({
    ...{ kind: "course", path, accepts: where((one) => one.course === numbers[at]) },
  });
  const pool = (
    path: string,
    credits: number,
    test: (one: Candidate) => boolean,
  ): RequirementNode => ({ kind: "pool", path, credits, accepts: where(test) });
  return [
    course("course-1", 0),
    course("course-2", 1),
    course("course-3", 2),
    { kind: "all-of", path: "core", of: [course("core/a", 3), course("core/b", 4)] },
    {
      ...{ kind: "choose", path: "option", choose: 1 },
      of: [course("option/a", 5), pool("option/b", 6, (one) => one.subject === 0)],
    },
    pool("subject-1", between(6, 12), (one) => one.subject === 1),
    pool("subject-2", between(6, 12), (one) => one.subject === 2),
    pool("upper", between(6, 18), (one) => one.level >= 2),
    pool("either", 12, (one) => one.subject <= 1 && one.level <= 2),
    pool("electives", between(6, 24), () => true),
  ];
}

/** A learner with a few micro-credentials, as the tool meets most often. */
export const learner: Family = { name: "learner", count: 400, generate };
