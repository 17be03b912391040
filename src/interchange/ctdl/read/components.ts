import { groupBy } from "../../../kernel/group.ts";
import { Ids, localIdFrom } from "../../ids.ts";
import type { View } from "../graph/view.ts";
import { conditionsOf } from "./conditions.ts";
import { nameOf } from "./name-of.ts";
import type { RequirementData } from "./read-requirements.ts";
import type { ReadingRun } from "./reading-run.ts";

/** The components of pathways: which pathway each is part of, and what it stands for. */
export class Components {
  private readonly run: ReadingRun;
  private readonly parts: ReadonlyMap<View, readonly View[]>;

  constructor(run: ReadingRun, pathways: readonly View[]) {
    this.run = run;
    const wanted = new Set(pathways);
    const pairs =
      pathways.length === 0
        ? []
        : run.graph.nodes.flatMap((part) =>
            run.graph
              .links(part, "isPartOf", "isDestinationComponentFor", "isChildOf")
              .flatMap(({ view }) =>
                view !== null && wanted.has(view) ? [{ part, whole: view }] : [],
              ),
          );
    const groups = groupBy(pairs, ({ whole }) => whole);
    this.parts = new Map(
      [...groups].map(([whole, found]) => [whole, found.map(({ part }) => part)]),
    );
  }

  /** All components of a pathway, in the order in which it names them. */
  of(pathway: View): readonly View[] {
    const named = this.run.graph.links(
      pathway,
      "hasPart",
      "hasDestinationComponent",
      "hasChild",
      "hasRoot",
    );
    const views = named.flatMap((link) => {
      if (link.view === null) this.run.leadsElsewhere("a component of a pathway", link);
      return link.view ?? [];
    });
    return [...new Set([...views, ...(this.parts.get(pathway) ?? [])])];
  }

  /** What a component stands for: what it is a proxy of, where that is described here, else itself. */
  subject(component: View): View {
    const [proxied] = this.run.graph.links(component, "proxyFor", "sourceData");
    if (proxied !== undefined && proxied.view === null)
      this.run.leadsElsewhere("what a component of a pathway stands for", proxied);
    return proxied?.view ?? component;
  }

  /** The course that a component stands for; null where it stands for none. */
  course(component: View): string | null {
    return this.run.idOf(this.subject(component), "course") ?? this.run.idOf(component, "course");
  }

  /** What a component requires of courses: so many of some, as each of its conditions says. */
  requirements(component: View): readonly RequirementData[] {
    const ids = new Ids();
    return conditionsOf(this.run, component, "hasCondition").flatMap((condition) =>
      this.requirement(condition, ids),
    );
  }

  private requirement(condition: View, ids: Ids): readonly RequirementData[] {
    const inner = new Ids();
    const targets = this.run.graph.links(condition, "targetComponent");
    const leaves = targets.flatMap((link) => {
      const course = link.view === null ? null : this.course(link.view);
      return course === null
        ? []
        : { id: inner.give(course), title: nameOf(link.view ?? condition), course };
    });
    if (leaves.length === 0) return [];
    for (const link of targets)
      if (link.view === null) this.run.leadsElsewhere("a component of a condition", link);
      else if (this.course(link.view) === null)
        link.cursor.lose("a requirement of ours names courses");
    const number = Number(condition.number("requiredNumber")?.inUnits(1n) ?? leaves.length);
    const isConstrained = condition.get("hasConstraint") !== null;
    const isCut = leaves.length < targets.length;
    const note = [
      ...(isConstrained ? ["The file sets constraints here that are not carried over."] : []),
      ...(isCut ? ["Not all that the file names here could be carried over."] : []),
    ].join(" ");
    if (isConstrained) condition.get("hasConstraint")?.lose("a constraint over data of learners");
    const title = condition.text("name") ?? condition.text("description") ?? undefined;
    const id = ids.give(localIdFrom(title ?? "") ?? "required");
    const head = { id, title, note: note === "" ? undefined : note };
    return [
      number >= leaves.length && !isCut
        ? { ...head, allOf: leaves }
        : { ...head, choose: Math.min(Math.max(number, 1), leaves.length), of: leaves },
    ];
  }
}
