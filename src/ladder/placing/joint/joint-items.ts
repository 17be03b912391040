import type { Award } from "../../../award/award.ts";
import { byAward } from "../../../award/award-order.ts";
import { sorted } from "../../../kernel/order.ts";
import { type BarredAward, barredByEarned } from "../earned-bars.ts";
import type { Item } from "../item.ts";
import type { JointEntry } from "./entry.ts";

/** What is to be placed in several programs, each thing once, and what each program is offered of it. */
export interface JointItems {
  readonly items: readonly Item[];
  /** What is offered to each program, and what it is there: awards may rest on other grounds, courses have another route. */
  readonly own: readonly ReadonlyMap<Item, Item>[];
  readonly barred: readonly (readonly BarredAward[])[];
}

type AwardItem = Extract<Item, { readonly kind: "award" }>;

/** One list of items over all programs: an award that several of them have is one item, as is an earned course. */
export function jointItems(entries: readonly JointEntry[]): JointItems {
  const awards = new Map<string, AwardItem>();
  const courses = new Map<string, Item>();
  const barred = entries.map(({ placing, awards, earned = [] }) =>
    barredByEarned(placing.model, awards, earned),
  );
  const own = entries.map((entry, index) => {
    const out = new Set(barred[index]?.map(({ award }) => award));
    const found = new Map<Item, Item>();
    const times = new Map<string, number>();
    for (const award of entry.awards) {
      if (out.has(award)) continue;
      const item: AwardItem = { kind: "award", award };
      // A program may have two that look the same, of two editions of a decision.
      const same = identity(award);
      const time = (times.get(same) ?? 0) + 1;
      times.set(same, time);
      found.set(first(awards, `${time} ${same}`, item), item);
    }
    for (const earned of entry.earned ?? []) {
      const item: Item = { kind: "earned", earned };
      found.set(first(courses, earned.course.id, item), item);
    }
    return found;
  });
  const inOrder = sorted(awards.values(), (a, b) => byAward(a.award, b.award));
  return { items: [...inOrder, ...courses.values()], own, barred };
}

/** The first item of a key. */
function first<T extends Item>(known: Map<string, T>, key: string, item: T): T {
  const found = known.get(key) ?? item;
  known.set(key, found);
  return found;
}

const identities = new WeakMap<Award, string>();

/**
 * What makes two awards of different programs the same award: what is given by which result or for which course, and
 * the learning that it rests on. Which edition of a micro-credential is held for each program makes no difference.
 */
export function identity(award: Award): string {
  const known = identities.get(award) ?? identityOf(award);
  identities.set(award, known);
  return known;
}

function identityOf(award: Award): string {
  const { bank, agreement, result, type, coverage, course, subject, level } = award;
  const { at, microCredentials, credits, status } = award;
  // Computed coverage is that of the course at that place, which an award of a part of its credit does not name.
  const compared = coverage === null ? "" : `${at.file}:${at.line}:${at.column}`;
  const given = [agreement, result, type, compared, course, subject, level].map((one) => one ?? "");
  return [bank, ...given, microCredentials.join("+"), credits.toExact(), status].join("\n");
}
