import { append } from "../../kernel/append.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { aboutHolder, type Found, findAchievements } from "../open-badges/find-achievements.ts";
import { typesOf } from "../open-badges/types-of.ts";

/** What records hold. */
export interface Held {
  readonly achievements: readonly Found[];
  /** Associations between achievements, as they stand. */
  readonly associations: readonly Cursor[];
}

/** The achievements of records and of the credentials and records in them, and their associations. Of the person nothing is looked at. */
export function findClr(top: Cursor): Held {
  const achievements: Found[] = [];
  const associations: Cursor[] = [];
  const waiting = [...top.items].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    append(waiting, answersOf(node));
    const held = subjectsOf(node);
    if (held === null) {
      if (!node.keys.includes("credential")) append(achievements, findAchievements(node));
      continue;
    }
    for (const subject of held) {
      append(associations, subject.list("association"));
      const inside = [...subject.list("verifiableCredential"), ...subject.list("achievement")];
      append(waiting, inside.reverse());
      subject.pass(...subject.keys);
      subject.reading.lose(subject.path, aboutHolder);
    }
  }
  return { achievements, associations };
}

/** The records that an answer of a service holds, last first. */
function answersOf(node: Cursor): readonly Cursor[] {
  if (!node.isObject || typesOf(node).size > 0) return [];
  return [...node.list("credential")].reverse();
}

/** The subjects of a record. Null where the node is no record. */
function subjectsOf(node: Cursor): readonly Cursor[] | null {
  if (!node.isObject) return null;
  if (typesOf(node).has("ClrCredential")) {
    const subjects = node.list("credentialSubject");
    node.pass(...node.keys);
    return subjects.filter(({ isObject }) => isObject);
  }
  return null;
}
