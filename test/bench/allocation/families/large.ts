import type {
  AllocatableAward,
  AllocationLimit,
  RequirementNode,
} from "../../../../src/allocation/problem.ts";
import { type Dice, dice } from "../../../allocation/random-numbers.ts";
import type { Family } from "./family.ts";

const size = 60;
const all = Array.from({ length: size }, (_, at) => at);

/** What limits match an award by. */
interface Facts {
  readonly level: number;
  readonly route: "transfer" | "non-credit" | "exam";
}

function generate(seed: number): ReturnType<Family["generate"]> {
  const drawn = dice(seed);
  const { between, oneOf, some, sample, chance, random } = drawn;
  const density = 0.06 + random() * 0.04;
  const facts = all.map(
    (): Facts => ({
      level: between(1, 4),
      route: oneOf(["transfer", "transfer", "non-credit", "exam"]),
    }),
  );
  const where = (test: (fact: Facts) => boolean) => all.filter((at) => test(facts[at] as Facts));
  const limit = (id: string, max: number, awards: readonly number[]): AllocationLimit => ({
    ...{ id, scope: null, measure: "credits", max, awards },
  });
  return {
    total: 180,
    awards: all.map((at) => award(at, drawn)),
    requirements: tree(drawn, () => {
      const accepts = some(all, density);
      return accepts.length > 0 ? accepts : sample(all, 1);
    }),
    limits: [
      limit(
        "residency",
        between(60, 120),
        where(({ route }) => route !== "transfer"),
      ),
      limit(
        "level-1",
        between(24, 60),
        where(({ level }) => level === 1),
      ),
      limit(
        "bank",
        between(30, 60),
        some(
          where(({ route }) => route === "non-credit"),
          0.8,
        ),
      ),
      ...(chance(0.5) ? [limit("exams", between(12, 30), where(isExam))] : []),
    ],
    conflicts: all.flatMap((at) => (at > 0 && chance(0.2) ? [[at - 1, at] as const] : [])),
    sharing: [],
  };
}

const isExam = ({ route }: Facts) => route === "exam";

/** Sixty leaves: a third at the top, the others in groups of credits, choices and sets of courses. */
function tree(drawn: Dice, accepts: () => number[]): readonly RequirementNode[] {
  const { between, oneOf, chance } = drawn;
  const leaf = (path: string): RequirementNode =>
    chance(0.4)
      ? { kind: "course", path, accepts: accepts() }
      : { kind: "pool", path, credits: oneOf([6, 6, 9, 12, 18]), accepts: accepts() };
  const tops: RequirementNode[] = [];
  for (let left = size; left > 0; ) {
    const path = `q${String(tops.length).padStart(2, "0")}`;
    const count = Math.min(left, chance(0.5) ? 1 : between(2, 5));
    left -= count;
    const of = Array.from({ length: count }, (_, at) => leaf(`${path}/${at}`));
    const kind = oneOf<"credits-of" | "choose" | "all-of">(["credits-of", "choose", "all-of"]);
    if (count === 1) tops.push(leaf(path));
    else if (kind === "credits-of") tops.push({ kind, path, credits: between(1, count) * 6, of });
    else if (kind === "choose") tops.push({ kind, path, choose: Math.ceil(count / 2), of });
    else tops.push({ kind, path, of });
  }
  return tops;
}

function award(at: number, { oneOf, chance, between }: Dice): AllocatableAward {
  return {
    id: `a${String(at).padStart(2, "0")}`,
    credits: oneOf([6, 6, 6, 6, 3, 3, 8, 4, 5, 12]),
    divisible: null,
    standing: oneOf(["earned", "recognized", "recognized", "eligible", "review"]),
    waiver: false,
    uses: chance(0.2) ? [at, between(0, size - 1)] : [at],
  };
}

/** Sixty awards and sixty leaves under overlapping limits. */
export const large: Family = { name: "large", count: 40, generate };
