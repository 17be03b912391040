import type { Profile } from "./profile.ts";
import type { Statement } from "./statement.ts";
import type { LevelReader } from "./verbs.ts";

/** What sets two statements apart although their words are alike. */
export interface Difference {
  readonly by: "level" | "number" | "negation";
  /** As the two statements have it; empty where one says nothing. */
  readonly from: string;
  readonly to: string;
}

/** Where neither statement holds so much of the other, they are different in any case. */
const nearlySame = 0.7;

/** What sets two statements apart; `shared` is the greater share of one's words that the other holds. */
export function differencesOf(
  a: { readonly statement: Statement; readonly profile: Profile },
  b: { readonly statement: Statement; readonly profile: Profile },
  shared: number,
  levels: LevelReader,
): Difference[] {
  const found: Difference[] = [];
  const level = levels.difference(a.statement, b.statement);
  if (level !== null) found.push({ by: "level", ...level });
  const [from, to] = [listed(a.profile.numbers), listed(b.profile.numbers)];
  if (from !== to && ((from !== "" && to !== "") || shared >= nearlySame)) {
    found.push({ by: "number", from, to });
  }
  if (a.profile.negated !== b.profile.negated && shared >= nearlySame) {
    found.push({
      by: "negation",
      from: a.profile.negated ? "not" : "",
      to: b.profile.negated ? "not" : "",
    });
  }
  return found;
}

const listed = (numbers: ReadonlySet<string>) =>
  [...numbers].sort((a, b) => Number(a) - Number(b)).join(", ");
