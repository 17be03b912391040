import type { Reason } from "../award/award.ts";
import { residencyId } from "./placing/limit-rules.ts";
import type { ProgramModel } from "./program-model.ts";

/** That a residency, named as results name it, leaves no room for an award. */
export function residencyReason({ residencies }: ProgramModel, id: string, award: string): Reason {
  const own = residencies.find((_, index) => residencyId(index) === id);
  if (own === undefined) throw new Error(`there is no ${id}`);
  const { credits, rule, source, at } = own;
  return { code: "residency-short", args: { award, residency: credits }, rule, source, at };
}
