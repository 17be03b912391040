import type { AllocationData } from "../../report/html/page-data.ts";
import type { Messages } from "../messages/en.ts";

/** Why nothing is named that holds a program of so many credits back. */
export function unheldWords(
  m: Messages,
  size: number,
  { credits, optimal }: AllocationData,
): string {
  if (credits >= size) return m.program.full;
  return optimal ? m.program.noBinding : m.program.bindingUnproven;
}
