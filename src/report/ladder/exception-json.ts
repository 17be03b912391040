import type { AppliedException } from "../../ladder/result.ts";
import { placeJson } from "../text/json.ts";

/** A human decision that an allocation keeps to; keys that its type does not need are null. */
export function exceptionJson(exception: AppliedException): object {
  const { id, type, requirement, item, minimumGrade, decided, reason, at } = exception;
  return {
    id,
    type,
    requirement,
    item,
    for: exception.for,
    minimumGrade,
    decided: decided === null ? null : { on: decided.on, by: decided.by ?? [] },
    reason,
    at: placeJson(at),
  };
}
