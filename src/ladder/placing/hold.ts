import type { Binding } from "../../allocation/binding.ts";
import type { BoundAllocation, Hold } from "../result.ts";
import type { LimitRule } from "./limit-rules.ts";

const residency = "residency" satisfies LimitRule["kind"];

/** A restraint of a problem of one program, as results name it. */
export function holdOf({ kind, family, name, undecided }: Binding): Hold {
  const hold: Hold = { kind: family === residency ? residency : kind, id: name };
  return undecided === undefined ? hold : { ...hold, undecided };
}

/** What holds credit back as an allocation shows it. */
export const heldBy = (holds: readonly Hold[]): Pick<BoundAllocation, "binding" | "holds"> => ({
  binding: holds.map(({ id }) => id),
  holds,
});
