import type { AllocatableAward } from "../../../../src/allocation/problem.ts";
import { dice } from "../../../allocation/random-numbers.ts";
import { degree } from "./audit-degree.ts";
import { transcript } from "./audit-transcript.ts";
import type { Family } from "./family.ts";

function generate(seed: number): ReturnType<Family["generate"]> {
  const drawn = dice(seed);
  const { between, chance } = drawn;
  const plan = degree(drawn, between(60, 250));
  const held = transcript(drawn, plan.named);
  const where = (test: (one: (typeof held)[number]) => boolean) =>
    held.flatMap((one, at) => (test(one) ? [at] : []));
  const limit = (id: string, max: number, awards: readonly number[]) => ({
    ...{ id, max, awards, scope: null, measure: "credits" as const },
  });
  return {
    total: 120,
    awards: held.map(
      ({ course, credits, standing }, at): AllocatableAward => ({
        ...{ id: `${course.subject}-${course.number}`, credits, divisible: null, standing },
        ...{ waiver: false, uses: standing === "earned" ? [] : [at] },
      }),
    ),
    requirements: plan.requirements((test) => where(({ course }) => test(course))),
    limits: [
      limit(
        "residency",
        between(20, 90),
        where((one) => one.standing !== "earned"),
      ),
      ...(chance(0.7) ? [limit("level-1", between(45, 75), where(isFirstYear))] : []),
      ...(chance(0.4)
        ? [
            limit(
              "subject",
              between(40, 60),
              where(({ course }) => course.subject === 0),
            ),
          ]
        : []),
      ...(chance(0.4) ? [limit("two-year", between(6, 30), where(isEarlyTransfer))] : []),
    ],
    conflicts: [],
    sharing: [],
  };
}

type Held = ReturnType<typeof transcript>[number];

const isFirstYear = ({ course }: Held) => course.number < 200;
const isEarlyTransfer = (one: Held) => one.standing !== "earned" && isFirstYear(one);

/** Whole degrees of 60 to 250 leaves against a learner's 36 courses. */
export const audit: Family = { name: "audit", count: 40, generate };
