import type { Restraint } from "../../allocation/relax.ts";
import type { BoundAllocation, Hold } from "../result.ts";
import type { LimitRule } from "./limit-rules.ts";

const residency: LimitRule["kind"] = "residency";

/** A restraint of a problem of one program, as results name it. */
export function holdOf({ kind, family, name }: Restraint): Hold {
  return { kind: family === residency ? "residency" : kind, id: name };
}

/** What holds credit back as an allocation shows it. */
export const heldBy = (holds: readonly Hold[]): Pick<BoundAllocation, "binding" | "holds"> => ({
  binding: holds.map(({ id }) => id),
  holds,
});
