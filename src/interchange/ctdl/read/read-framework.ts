import { groupBy } from "../../../kernel/group.ts";
import type { Draft } from "../../draft.ts";
import { Ids, localIdFrom } from "../../ids.ts";
import type { View } from "../graph/view.ts";
import { derivedCtid } from "../identity.ts";
import { complexityOf, scaleOf } from "./complexity.ts";
import { foreignId, originOf } from "./origin.ts";
import { type Members, parentsOf } from "./parents.ts";
import type { ReadingRun } from "./reading-run.ts";

/** A framework that becomes a document, with the competencies that are part of it, in their order. */
export interface PlannedFramework extends Members {
  readonly competencies: readonly View[];
}

/** Gathers competencies by the framework that they are part of. */
export function gatherFrameworks(
  run: ReadingRun,
  frameworks: readonly View[],
  competencies: readonly View[],
): readonly PlannedFramework[] {
  const homes = groupBy(competencies, (competency) => homeOf(run, competency));
  const described = frameworks.map((view) => planned(view, true, homes.get(view) ?? []));
  const others = [...homes].flatMap(([home, members]) => {
    const [first] = members;
    const isOther = typeof home === "string" || !frameworks.includes(home);
    return isOther && first !== undefined ? [planned(first, false, members)] : [];
  });
  return [...described, ...others];
}

function planned(
  view: View,
  isDescribed: boolean,
  competencies: readonly View[],
): PlannedFramework {
  return { view, isDescribed, competencies, ids: localIds(competencies) };
}

/** The framework of a competency; where that is elsewhere its identifier, and where none is named nothing. */
function homeOf(run: ReadingRun, competency: View): View | string {
  const [home] = run.graph.links(competency, "isPartOf", "isTopChildOf");
  return home?.view ?? home?.iri ?? "";
}

/** Local ids: places in the list or codes, where those tell all apart; otherwise numbers. */
function localIds(competencies: readonly View[]): ReadonlyMap<View, string> {
  const ids = new Ids();
  const named = ["listID", "codedNotation"].map((name) =>
    competencies.map((competency) => localIdFrom(competency.text(name) ?? "")),
  );
  const telling = named.find((all) => new Set(all).size === all.length && !all.includes(null));
  return new Map(
    competencies.map((competency, index) => [
      competency,
      ids.give(telling?.[index] ?? `C${index + 1}`),
    ]),
  );
}

/** Adds a framework as a document. */
export function readFramework(run: ReadingRun, framework: PlannedFramework): void {
  const { view, isDescribed, competencies } = framework;
  const scale = scaleOf(run, competencies);
  const title = isDescribed ? view.text("name") : null;
  const id = run.idOf(view, "competency-framework") ?? "framework";
  const why = title === null ? run.missing(view, "title of its framework", `"${id}"`) : null;
  if (isDescribed) view.pass("hasTopChild", "hasChild", "inLanguage");
  const parents = parentsOf(run, framework);
  const [publisher] = isDescribed ? run.graph.links(view, "publisher", "creator") : [];
  const data: Draft["data"] = {
    title: title ?? id,
    ...(isDescribed ? originOf(view, "competency-framework") : {}),
    note: isDescribed ? (view.text("description") ?? undefined) : undefined,
    publisher:
      (isDescribed ? view.text("publisherName") : null) ??
      publisher?.view?.text("name") ??
      publisher?.iri ??
      undefined,
    uri:
      (isDescribed ? foreignId(view, derivedCtid("competency-framework", id)) : null) ?? undefined,
    scale: scale ?? undefined,
    competencies: competencies.map((each) => competencyOf(run, framework, each, scale, parents)),
  };
  run.add(
    view,
    "competency-framework",
    data,
    why === null ? [] : [{ path: ["title"], lines: [why] }],
  );
}

function competencyOf(
  run: ReadingRun,
  framework: PlannedFramework,
  view: View,
  scale: string | null,
  parents: ReadonlyMap<string, string>,
) {
  const id = framework.ids.get(view) ?? "";
  const home = run.idOf(framework.view, "competency-framework") ?? "";
  const named = view.text("competencyText") ?? view.text("name", "competencyLabel");
  view.pass("ctid", "isTopChildOf", "inLanguage", "listID", "narrowerThan");
  const statement = named ?? id;
  if (named === null) run.missing(view, "statement", `"${id}"`);
  const label = view.text("competencyLabel");
  return {
    id,
    code: view.text("codedNotation") ?? undefined,
    uri: foreignId(view, derivedCtid("competency", home, id)) ?? undefined,
    statement,
    aliases: label === null || label === statement ? undefined : [label],
    parent: parents.get(id),
    level: complexityOf(run, view, scale) ?? undefined,
  };
}
