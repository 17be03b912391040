import type { Restraint } from "../../allocation/relax.ts";
import type { Hold } from "../result.ts";
import type { LimitRule } from "./limit-rules.ts";

const residency: LimitRule["kind"] = "residency";

/** A restraint of a problem of one program, as results name it. */
export function holdOf({ kind, family, name }: Restraint): Hold {
  return { kind: family === residency ? "residency" : kind, id: name };
}
