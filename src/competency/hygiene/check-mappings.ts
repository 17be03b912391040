import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import type { Closure } from "../closure.ts";
import { assertionsOf } from "./assertions.ts";
import { contradictions } from "./contradictions.ts";
import { drifts } from "./drift.ts";
import { impliedMappings, unusedMappings } from "./idle.ts";
import { retiredMappings } from "./retired.ts";

/** What is amiss with the mappings in effect on a day: contradictions, what changes nothing, what is over, and drift. */
export function checkMappings(catalogue: Catalogue, closure: Closure): Diagnostic[] {
  const assertions = assertionsOf(catalogue);
  return [
    ...contradictions(assertions),
    ...impliedMappings(assertions, closure),
    ...unusedMappings(assertions),
    ...retiredMappings(catalogue),
    ...drifts(assertions, catalogue),
  ];
}
