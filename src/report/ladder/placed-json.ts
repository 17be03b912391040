import type { PlacedAward } from "../../ladder/result.ts";

/** An award where it is placed; `shared` is the second requirement that it fills, by a program's `sharing`. */
export function placedJson({ requirement, award, granted, counted, shared }: PlacedAward): object {
  return {
    requirement,
    award: award.id,
    bank: award.bank,
    granted,
    counted,
    microCredentials: award.microCredentials,
    shared,
  };
}
