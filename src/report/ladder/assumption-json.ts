import type { Pair } from "../../ladder/result.ts";
import { placeJson } from "../text/json.ts";

/** A condition on a learner that is taken as met. */
export function assumptionJson({ at, ...assumption }: Pair["assumed"][number]): object {
  return { ...assumption, at: placeJson(at) };
}
