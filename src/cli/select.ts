import { idMatcher, isGlob } from "../kernel/glob.ts";
import { didYouMean } from "../kernel/text.ts";
import { UsageError } from "./exit-code.ts";

/** What patterns choose from. */
export interface Choices {
  /** The noun for one of them. */
  readonly what: string;
  readonly ids: Iterable<string>;
  /** Why a known id cannot be chosen; null when it is not known at all. */
  readonly absent: (id: string) => string | null;
}

/** A test for the ids that the patterns name; undefined when there are no patterns. Throws a UsageError when one names none. */
export function select(
  patterns: readonly string[] | undefined,
  choices: Choices,
): ((id: string) => boolean) | undefined {
  if (patterns === undefined || patterns.length === 0) return undefined;
  const ids = [...choices.ids];
  const chosen = new Set(patterns.flatMap((pattern) => matching(pattern, ids, choices)));
  return (id) => chosen.has(id);
}

function matching(pattern: string, ids: readonly string[], { what, absent }: Choices): string[] {
  const found = ids.filter(idMatcher(pattern));
  if (found.length > 0) return found;
  if (isGlob(pattern)) throw new UsageError(`no ${what} matches "${pattern}"`, listOf(ids, what));
  const why = absent(pattern);
  if (why !== null) throw new UsageError(`${what} "${pattern}" takes no part: ${why}`);
  const near = didYouMean(pattern, ids);
  const help = near === null ? listOf(ids, what) : `did you mean "${near}"?`;
  throw new UsageError(`there is no ${what} "${pattern}"`, help);
}

function listOf(ids: readonly string[], what: string): string {
  if (ids.length === 0) return `the workspace has no ${what} in effect on this day`;
  const shown = ids.slice(0, 8).join(", ");
  return ids.length > 8 ? `there are ${ids.length}: ${shown} …` : `there are: ${shown}`;
}
