import type { Link } from "../graph/graph.ts";
import type { View } from "../graph/view.ts";
import { withoutCircles } from "./hierarchy.ts";
import type { ReadingRun } from "./reading-run.ts";

/** A framework with the competencies that are part of it. */
export interface Members {
  /** The framework; a competency of it where it is described elsewhere. */
  readonly view: View;
  readonly isDescribed: boolean;
  /** The local id of each competency. */
  readonly ids: ReadonlyMap<View, string>;
}

/** Above which competency another stands, and the value that says so. */
interface Above {
  /** Null of one that is not here. */
  readonly parent: string | null;
  readonly at: Link["cursor"];
}

/** The competency above each, as it says itself or, where it says none, as one says that has it as a child; a circle is cut, with a finding. */
export function parentsOf(run: ReadingRun, framework: Members): ReadonlyMap<string, string> {
  const above = statedParents(run, framework);
  addChildren(run, framework, above);
  const { kept, cut } = withoutCircles(
    new Map(
      [...above].flatMap(([child, { parent }]) => (parent === null ? [] : [[child, parent]])),
    ),
  );
  for (const id of cut) above.get(id)?.at.lose(aboveItself);
  return kept;
}

/** What competencies say of what is above them. */
function statedParents(run: ReadingRun, framework: Members): Map<string, Above> {
  return new Map(
    [...framework.ids].flatMap(([competency, id]) => {
      const above = parentOf(run, framework, competency);
      return above === null ? [] : [[id, above] as const];
    }),
  );
}

/** The competency that another says is above it; null where it says none. */
function parentOf(
  run: ReadingRun,
  { view, isDescribed, ids }: Members,
  competency: View,
): Above | null {
  const top = isDescribed ? view : null;
  const parents = run.graph
    .links(competency, "isChildOf")
    .filter((link) => link.view === null || link.view !== top);
  const [first, ...others] = parents;
  for (const other of others) other.cursor.lose(oneParent);
  if (first === undefined) return null;
  const parent = first.view === null ? undefined : ids.get(first.view);
  if (parent === undefined) tellOutside(run, "the parent of a competency", first);
  return { parent: parent ?? null, at: first.cursor };
}

/** Adds what competencies say of what is below them, where that does not say another thing itself. */
function addChildren(run: ReadingRun, framework: Members, above: Map<string, Above>): void {
  const { ids } = framework;
  for (const [competency, parent] of ids)
    for (const link of run.graph.links(competency, "hasChild")) {
      const { view, cursor } = link;
      const child = view === null ? undefined : ids.get(view);
      const known = child === undefined ? undefined : above.get(child);
      if (view === null || child === undefined) tellOutside(run, "a child of a competency", link);
      else if (child === parent) cursor.lose(aboveItself);
      else if (known !== undefined) {
        if (known.parent !== parent) cursor.lose(oneParent);
      } else if (isAtTop(run, framework, view)) cursor.lose("the child says that it is at the top");
      else above.set(child, { parent, at: cursor });
    }
}

/** Does a competency say that nothing but its framework is above it? */
function isAtTop(run: ReadingRun, { view, isDescribed }: Members, competency: View): boolean {
  const above = run.graph.links(competency, "isChildOf");
  const isChild = isDescribed && above.some((link) => link.view === view);
  return isChild || competency.get("isTopChildOf") !== null;
}

/** Tells of a competency that is not of the same framework. */
function tellOutside(run: ReadingRun, what: string, link: Link): void {
  if (link.view === null) run.leadsElsewhere(what, link);
  else link.cursor.lose("it is no competency of the same framework");
}

const aboveItself = "it would be above itself";
const oneParent = "a competency has one parent";
