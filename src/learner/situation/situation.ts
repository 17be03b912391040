import type { CivilDate } from "../../kernel/date.ts";
import type { Entry } from "../record.ts";
import type { Seen } from "./sight.ts";

/** What has to be known to answer for a learner in a program. */
export interface Situation {
  readonly program: string;
  /** The day of admission, or one with the same rules; null for the as-of day. */
  readonly admitted: CivilDate | null;
  /** In the order of the rows. */
  readonly entries: readonly Entry[];
  /** What the program's rules see of each entry; null where a record stands twice or exceptions apply. */
  readonly seen: readonly Seen[] | null;
  /** Ids of the exceptions for the learner. */
  readonly exceptions: readonly string[];
}
