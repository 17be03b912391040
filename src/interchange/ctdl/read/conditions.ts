import type { View } from "../graph/view.ts";
import type { ReadingRun } from "./reading-run.ts";

/** What a condition profile of some name asks for, in words: its conditions, or else what describes it. */
export function wordsOfConditions(views: readonly View[]): readonly string[] {
  return views.flatMap((view) => {
    const conditions = view.list("condition").length === 0 ? [] : view.texts("condition");
    const described = view.text("description");
    return conditions.length > 0 ? conditions : described === null ? [] : [described];
  });
}

/** The things that condition profiles name under some property, such as courses. */
export function targetsOf(run: ReadingRun, views: readonly View[], ...names: readonly string[]) {
  return views.flatMap((view) => run.graph.links(view, ...names));
}

/** Condition profiles, wherever they are described. */
export function conditionsOf(run: ReadingRun, view: View, ...names: readonly string[]) {
  return run.graph.links(view, ...names).flatMap((link) => {
    if (link.view === null) run.leadsElsewhere("a condition", link);
    return link.view ?? [];
  });
}
