import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { placeOf } from "../../documents/document.ts";
import { compareText } from "../../kernel/order.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { circleFrom } from "./order.ts";
import type { Prerequisites } from "./prerequisites.ts";

/** Circles of prerequisites behind offerings that have something to give, each once, from its smallest member back to it. */
export function prerequisiteCircles(
  programs: readonly ProgramEvaluation[],
  offerings: Iterable<string>,
  prerequisites: Prerequisites,
  mayTake: (id: string) => boolean,
): string[][] {
  const found = new Map<string, string[]>();
  for (const id of offerings) {
    const serves = programs.some((program) => program.awardsUsing(id).length > 0);
    if (!serves || !mayTake(id) || prerequisites.isWithinReach(id)) continue;
    const circle = circleFrom(id, (one) => prerequisites.blockedFor(one));
    if (circle === null) continue;
    const members = circle.slice(1);
    const start = members.indexOf([...members].sort(compareText)[0] ?? "");
    const turned = [...members.slice(start), ...members.slice(0, start)];
    found.set(turned.join(" "), [...turned, ...turned.slice(0, 1)]);
  }
  return [...found.values()];
}

/** A circle as a finding, at the prerequisites of its first member; a warning, for only what lies in it cannot be planned with. */
export function circleFinding(catalogue: Catalogue, path: readonly string[]): Diagnostic[] {
  const offering = catalogue.offerings.get(path[0] ?? "");
  if (offering === undefined) return [];
  const at = placeOf(offering, "prerequisites", "required");
  return [diagnostic("reference-cycle", { path }, at, { severity: "warning" })];
}
