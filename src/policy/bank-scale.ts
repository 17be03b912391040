import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";
import type { GradeBands } from "./grade.ts";

/** The grade scale that a bank names, as it is on the day; null where it names none, or none in effect. */
export function bankScale(
  { workspace, asOf }: Catalogue,
  { data }: DocumentOnDay<"credit-bank">,
): GradeBands | null {
  const id = data.grade?.scale;
  if (id === undefined || id === null) return null;
  return workspace.documents.on("grade-scale", id, asOf)?.data ?? null;
}
