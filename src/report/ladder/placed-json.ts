import type { PlacedAward } from "../../ladder/result.ts";

/** An award where it is placed; `shared` stands only where a second requirement is filled, by a program's `sharing`. */
export function placedJson({ requirement, award, granted, counted, shared }: PlacedAward): object {
  return {
    requirement,
    award: award.id,
    bank: award.bank,
    granted,
    counted,
    microCredentials: award.microCredentials,
    ...(shared === null ? {} : { shared }),
  };
}
