import { idMatcher, isGlob } from "../kernel/glob.ts";
import { begunBy, nearestName } from "../kernel/text.ts";
import { UsageError } from "./exit-code.ts";

/** What patterns choose from. */
export interface Choices {
  /** The noun for one of them. */
  readonly what: string;
  readonly ids: Iterable<string>;
  /** Ids that may be named, though they choose nothing; absent where there are none. */
  readonly idle?: readonly string[];
  /** Why a known id cannot be chosen; null when it is not known at all. */
  readonly absent: (id: string) => string | null;
  /** What else, with its article, goes by an id that is none of these; null or absent where nothing does. */
  readonly instead?: (id: string) => string | null;
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

function matching(pattern: string, ids: readonly string[], choices: Choices): string[] {
  const { what, absent, idle = [] } = choices;
  const names = idMatcher(pattern);
  const found = ids.filter(names);
  if (found.length > 0 || idle.some(names)) return found;
  if (isGlob(pattern)) throw new UsageError(`no ${what} matches "${pattern}"`, listOf(ids, what));
  const why = absent(pattern);
  if (why !== null) throw new UsageError(`${what} "${pattern}" takes no part: ${why}`);
  throw unknown(pattern, ids, choices);
}

/** Why nothing has the id: something else has it, it is misspelt or cut short, or neither. */
function unknown(id: string, ids: readonly string[], { what, instead }: Choices): UsageError {
  const other = instead?.(id) ?? null;
  if (other !== null) {
    return new UsageError(
      `"${id}" is ${other}, and a ${what} is asked for`,
      "were two words exchanged? --help shows what stands where",
    );
  }
  return new UsageError(`there is no ${what} "${id}"`, meant(id, ids) ?? listOf(ids, what));
}

/** What may have been meant by a name that is misspelt or cut short; null where nothing is like it. */
export function meant(name: string, names: readonly string[]): string | null {
  const near = nearestName(name, names);
  if (near !== null) return `did you mean "${near}"?`;
  const begun = begunBy(name, names);
  return begun.length > 0 ? listed(begun, " that begin so") : null;
}

function listOf(ids: readonly string[], what: string): string {
  return ids.length === 0 ? `the workspace has no ${what} in effect on this day` : listed(ids);
}

/** Which there are, the first of many. */
export function listed(ids: readonly string[], which = ""): string {
  const shown = ids.slice(0, 8).join(", ");
  return ids.length > 8
    ? `there are ${ids.length}${which}: ${shown} …`
    : `there are${which === "" ? "" : ` ${ids.length}${which}`}: ${shown}`;
}
