import type { DraftValue } from "../../../source/draft-yaml.ts";
import { Ids, localIdFrom } from "../../ids.ts";
import type { Link } from "../graph/graph.ts";
import type { View } from "../graph/view.ts";
import { conditionsOf, wordsOfConditions } from "./conditions.ts";
import { nameOf } from "./name-of.ts";
import type { ReadingRun } from "./reading-run.ts";

/** A node of a requirement tree, as it is written. */
export type RequirementData = { readonly [key: string]: DraftValue | undefined };

/** The deepest that programs within programs are followed. */
const deepest = 8;

/** What a program requires, as far as courses can say it: its conditions and its parts. */
export function requirementsOf(run: ReadingRun, program: View): readonly RequirementData[] {
  return new Requirements(run).of(program, [program]);
}

class Requirements {
  private readonly run: ReadingRun;
  private left = 5000;

  constructor(run: ReadingRun) {
    this.run = run;
  }

  of(program: View, way: readonly View[]): readonly RequirementData[] {
    const ids = new Ids();
    program.pass("isPartOf", "isRequiredFor");
    const required = conditionsOf(this.run, program, "requires").flatMap((condition) =>
      this.ofCondition(condition, ids, way),
    );
    const parts = this.leaves(this.run.graph.links(program, "hasPart"), new Ids(), way);
    if (parts.length === 0) return required;
    const note = "The file lists these as parts; it does not say how many of them are needed.";
    return [...required, { id: ids.give("parts"), title: "Parts", note, allOf: parts }];
  }

  private ofCondition(condition: View, ids: Ids, way: readonly View[]): readonly RequirementData[] {
    if (!isCondition(condition)) return this.leaves([this.itself(condition)], ids, way);
    const targets = this.run.graph.links(
      condition,
      "targetLearningOpportunity",
      "targetCredential",
      "targetAssessment",
    );
    const inner = new Ids();
    const all = this.leaves(targets, inner, way);
    const choices = conditionsOf(this.run, condition, "alternativeCondition").flatMap((each) =>
      this.ofCondition(each, inner, way),
    );
    const [note] = [wordsOfConditions([condition]).join(" ")].filter((text) => text !== "");
    const choice =
      choices.length === 0 ? [] : [{ id: inner.give("one-of"), choose: 1, of: choices }];
    const children = [...all, ...choice];
    if (children.length === 0) return [];
    const title = condition.text("name") ?? undefined;
    return [{ id: ids.give(localIdFrom(title ?? "") ?? "required"), title, note, allOf: children }];
  }

  /** What a program names in place of a condition is required itself. */
  private itself(view: View): Link {
    return { iri: view.id, view, cursor: view.cursor };
  }

  private leaves(
    links: readonly Link[],
    ids: Ids,
    way: readonly View[],
  ): readonly RequirementData[] {
    return links.flatMap((link): readonly RequirementData[] => {
      this.left -= 1;
      if (this.left < 0) {
        link.cursor.lose("a program of so many parts is not written out");
        return [];
      }
      const leaf = this.leaf(link, ids, way);
      return leaf === null ? [] : [leaf];
    });
  }

  private leaf(link: Link, ids: Ids, way: readonly View[]): RequirementData | null {
    const { view, cursor } = link;
    if (view === null) {
      this.run.leadsElsewhere("a part of a program", link);
      return null;
    }
    const course = this.run.idOf(view, "course");
    if (course !== null) return { id: ids.give(course), title: nameOf(view), course };
    const isInner = this.run.idOf(view, "program") !== null && !way.includes(view);
    const inner = isInner && way.length < deepest ? this.of(view, [...way, view]) : [];
    if (inner.length > 0)
      return {
        id: ids.give(localIdFrom(nameOf(view)) ?? "part"),
        title: nameOf(view),
        allOf: inner,
      };
    cursor.lose("a requirement of ours names courses");
    return null;
  }
}

const isCondition = (view: View) => view.types.length === 0 || view.is("ConditionProfile");
