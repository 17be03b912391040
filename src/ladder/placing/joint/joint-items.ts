import type { Award } from "../../../award/award.ts";
import { type BarredAward, barredByEarned } from "../earned-bars.ts";
import type { EarnedCourse, Item } from "../item.ts";
import type { JointEntry } from "./entry.ts";

/** What is to be placed in several programs, each thing once, and what each program is offered of it. */
export interface JointItems {
  readonly items: readonly Item[];
  /** In the order of the programs. */
  readonly offered: readonly ReadonlySet<Item>[];
  readonly barred: readonly (readonly BarredAward[])[];
  /** Items as awards of each program: what several have may rest on different grounds in each. */
  readonly own: readonly ReadonlyMap<Award, Award>[];
}

/** One list of items over all programs: an award that several of them have is one item, as is an earned course. */
export function jointItems(
  entries: readonly JointEntry[],
  earned: readonly EarnedCourse[],
): JointItems {
  const courses = earned.map((course) => ({ kind: "earned", earned: course }) as const);
  const known = new Map<string, Extract<Item, { kind: "award" }>>();
  const barred = entries.map(({ placing, awards }) =>
    barredByEarned(placing.model, awards, earned),
  );
  const shares = entries.map(({ awards }, index) => {
    const out = new Set(barred[index]?.map(({ award }) => award));
    const offered = new Set<Item>(courses);
    const own = new Map<Award, Award>();
    for (const award of awards) {
      if (out.has(award)) continue;
      const key = identity(award);
      const item = known.get(key) ?? { kind: "award", award };
      known.set(key, item);
      offered.add(item);
      own.set(item.award, award);
    }
    return { offered, own };
  });
  return {
    items: [...known.values(), ...courses],
    offered: shares.map(({ offered }) => offered),
    barred,
    own: shares.map(({ own }) => own),
  };
}

/** What makes two awards of different programs the same award. */
function identity({ id, bank, credits, status, at }: Award): string {
  return [id, bank, credits.toExact(), status, at.file, at.line, at.column].join("\n");
}
