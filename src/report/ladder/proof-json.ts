import type { LimitCost, ProgramView, Proof } from "../../ladder/result.ts";
import type { Lookup } from "../text/lookup.ts";
import { placedJson } from "./placed-json.ts";
import { alternativeText, blockerText } from "./proof-text.ts";

/** Why no more credits count for certain, and which other choice counts as many; null where no more is sought. */
export function proofJson(proof: Proof | null, view: ProgramView, lookup: Lookup): object | null {
  if (proof === null) return null;
  const { value, bound, optimal, blocking, alternative, undecidedBy } = proof;
  return {
    value,
    bound,
    optimal,
    blocking: blocking.map((one) => blockerJson(one, view, lookup)),
    alternative: alternative && {
      placed: alternative.placed.map(placedJson),
      worse: alternative.worse,
      words: alternativeText(alternative, view.certain, lookup),
    },
    undecided: undecidedBy !== null,
    undecidedBy,
  };
}

function blockerJson(
  blocker: Proof["blocking"][number],
  { program }: ProgramView,
  lookup: Lookup,
): object {
  const { gain } = blocker;
  const undecided = blocker.undecided === true;
  const words = blockerText(blocker, program, lookup);
  if (blocker.kind === "exclusion") {
    return {
      kind: blocker.kind,
      awards: blocker.items.map(({ id }) => id),
      banks: blocker.items.map(({ bank }) => bank),
      gain,
      undecided,
      words,
    };
  }
  const { kind, id: name } = blocker.hold;
  return { kind, name, unit: blocker.unit, gain, undecided, words };
}

/** What an upper bound costs. */
export function limitJson({ id, kind, measure, max, used, costs, gain }: LimitCost): object {
  return { id, kind, measure, max, used, costs, gain };
}
