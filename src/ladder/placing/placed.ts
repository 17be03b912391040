import type { AllocationResult, Placement } from "../../allocation/result.ts";
import type { PlacedAward, PlacedBlock, PlacedCourse } from "../result.ts";
import type { CreditUnits } from "./credit-units.ts";
import type { Item } from "./item.ts";
import { isWithin, pathWithout } from "./paths.ts";

/** What a result places in one program. */
export interface Placed {
  readonly placed: readonly PlacedAward[];
  readonly earned: readonly PlacedCourse[];
  readonly blocks: readonly PlacedBlock[];
  readonly completed: readonly string[];
}

/** The part of a result that lies in one program, its paths without the prefix. */
export function placedIn(
  result: Pick<AllocationResult, "placements" | "completed">,
  items: readonly Item[],
  units: CreditUnits,
  prefix: string | null,
): Placed {
  const placed: PlacedAward[] = [];
  const earned: PlacedCourse[] = [];
  const blocks: PlacedBlock[] = [];
  const own = (path: string) => prefix === null || isWithin(path, prefix);
  for (const placement of result.placements) {
    const item = items[placement.award];
    for (const { requirement, counted, shared } of spots(placement)) {
      if (item === undefined || !own(requirement)) continue;
      const place = pathWithout(prefix, requirement);
      const amounts = {
        granted: units.credits(placement.granted),
        counted: units.credits(counted),
      };
      const second = shared === null ? null : pathWithout(prefix, shared);
      if (item.kind === "block") {
        const { program, content } = item;
        blocks.push({ requirement: place, program, content, ...amounts });
      } else if (item.kind === "earned")
        earned.push({ requirement: place, earned: item.earned, shared: second, ...amounts });
      else placed.push({ requirement: place, award: item.award, shared: second, ...amounts });
    }
  }
  const completed = result.completed
    .filter((path) => own(path) && path !== prefix)
    .map((path) => pathWithout(prefix, path));
  return { placed, earned, blocks, completed };
}

type Spot = Pick<Placement, "requirement" | "counted" | "shared">;

/** Where a placement counts: once, or in two programs that overlap. */
function spots({ requirement, counted, shared, also }: Placement): Spot[] {
  const second = also === null ? [] : [{ ...also, shared: null }];
  return [{ requirement, counted, shared }, ...second];
}
