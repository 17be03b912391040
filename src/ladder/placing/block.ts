import { passes, poolAccepts } from "../../award/filter.ts";
import type { Filter } from "../../documents/requirement.ts";
import { type Block, seenBlock } from "./item.ts";

type Filled = Pick<Block, "program" | "content">;

/** Does a block pass a filter by every route of what it is filled with? What it might not be, it does not count as. */
export function surelyPasses(filter: Filter | undefined, block: Filled): boolean {
  return passes(withoutRoutes(filter), seenBlock(block)) && allCameBy(filter?.routes, block);
}

/** Does a block pass a filter by some route of what it is filled with? A limit holds for all that it might be. */
export function mayPass(filter: Filter | undefined, block: Filled): boolean {
  const routes = filter?.routes;
  const came =
    routes === undefined || block.content.some((one) => one.routes.some((by) => among(routes, by)));
  return came && passes(withoutRoutes(filter), seenBlock(block));
}

/** May a pool with this filter take a block? */
export function poolTakes(filter: Filter, block: Filled): boolean {
  return (
    poolAccepts(withoutRoutes(filter) ?? {}, seenBlock(block)) && allCameBy(filter.routes, block)
  );
}

/** Has all that a block is filled with come by these routes, and by no other? */
export function allCameBy(routes: readonly string[] | undefined, { content }: Filled): boolean {
  return (
    routes === undefined || content.every((one) => one.routes.every((by) => among(routes, by)))
  );
}

const among = (routes: readonly string[], route: string) => routes.includes(route);

function withoutRoutes(filter: Filter | undefined): Filter | undefined {
  if (filter === undefined) return undefined;
  const { routes: _, ...rest } = filter;
  return rest;
}
