import { groupBy } from "../../kernel/group.ts";
import type { Direction } from "../../ladder/comparison/change.ts";
import type { ExplainedChange } from "../../ladder/comparison/compare-states.ts";
import type { Tone } from "../text/style.ts";

/** How each direction is shown. */
export const directionLooks: Readonly<
  Record<Direction, { readonly heading: string; readonly symbol: string; readonly tone: Tone }>
> = {
  broken: { heading: "Broken", symbol: "✘", tone: "bad" },
  opened: { heading: "Opened", symbol: "✔", tone: "good" },
  worse: { heading: "Worse", symbol: "-", tone: "maybe" },
  better: { heading: "Better", symbol: "+", tone: "good" },
  changed: { heading: "Otherwise changed", symbol: "·", tone: "quiet" },
};

/** All directions, in the order of the sections. */
export const listedDirections = Object.keys(directionLooks) as readonly Direction[];

/** Changes that rest on the same edits together, in the order of the first of each. */
export function groupedByCause(changes: readonly ExplainedChange[]): ExplainedChange[][] {
  const groups = groupBy(changes, ({ cause }) =>
    cause === null
      ? ""
      : [
          cause.certainty,
          cause.undone,
          ...[...cause.edits, ...(cause.alone ?? [])].map(({ id }) => id),
        ].join(" "),
  );
  return [...groups.values()];
}
