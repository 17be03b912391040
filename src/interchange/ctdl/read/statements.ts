import type { Rational } from "../../../kernel/rational.ts";
import { isAmount } from "../../amount.ts";
import type { Cursor } from "../../cursor/cursor.ts";
import { Ids, localIdFrom } from "../../ids.ts";
import type { View } from "../graph/view.ts";
import { isAbsolute } from "./agents.ts";
import type { ReadingRun } from "./reading-run.ts";

/** Something that is taught, assessed or required to be known. */
export interface Statement {
  readonly id: string;
  readonly statement: string;
  readonly weight: Rational | null;
  /** The competency that it is, in a framework here or elsewhere. */
  readonly target: string | null;
}

/** The statements of one document: each once, however many properties name it. */
export class Statements {
  readonly all: Statement[] = [];
  private readonly run: ReadingRun;
  private readonly ids = new Ids();
  private readonly known = new Map<string, Statement>();

  constructor(run: ReadingRun) {
    this.run = run;
  }

  /** Takes what stands under some names of a node; the ids of what it is here. */
  take(view: View, ...names: readonly string[]): readonly string[] {
    return view.list(...names).flatMap((item) => this.one(item, view)?.id ?? []);
  }

  private one(cursor: Cursor, owner: View): Statement | null {
    const link = this.run.graph.link(cursor, owner);
    const [aimed] =
      link.view === null ? [] : this.run.graph.links(link.view, "targetNode", "targetCompetency");
    const competency = aimed?.view ?? link.view;
    const said = link.view?.text("targetNodeName", "targetNodeDescription") ?? null;
    const text = said ?? competency?.text("competencyText", "prefLabel", "name") ?? null;
    link.view?.pass("framework", "frameworkName", "targetUrl", "alignmentType");
    if (text === null) {
      if (link.iri !== null) this.run.leadsElsewhere("a competency", link);
      else this.run.missing(link.view ?? owner, "statement", null);
      return null;
    }
    const code = link.view?.text("codedNotation") ?? null;
    const target = this.addressOf(aimed?.iri ?? link.iri, competency);
    const key = `${target ?? ""} ${text}`;
    const kept = this.known.get(code === null ? key : `${code} ${key}`);
    if (kept !== undefined) {
      const again = this.weightOf(link.view);
      if (again !== null && kept.weight?.equals(again) !== true)
        link.view?.get("weight")?.lose("it has another weight, or none, where it is first named");
      return kept;
    }
    const id = this.ids.give(localIdFrom(code ?? "") ?? `C${this.all.length + 1}`);
    const statement = { id, statement: text, weight: this.weightOf(link.view), target };
    if (code !== null) this.known.set(`${code} ${key}`, statement);
    if (!this.known.has(key)) this.known.set(key, statement);
    this.all.push(statement);
    return statement;
  }

  /** Where the competency stands: in a framework that was read too, or on the web. */
  private addressOf(iri: string | null, competency: View | null): string | null {
    const local = competency === null ? null : this.run.competencyAddress(competency);
    return local ?? (isAbsolute(iri) ? iri : null);
  }

  private weightOf(view: View | null): Rational | null {
    const weight = view?.number("weight") ?? null;
    if (weight === null || isAmount(weight, 20)) return weight;
    view?.get("weight")?.wrong("a weight, at least 0");
    return null;
  }
}

/** A statement as an outcome of a course, or the first keys of a competency. */
export function statementData({ id, statement, weight, target }: Statement) {
  return {
    id,
    statement,
    weight: weight ?? undefined,
    alignments: target === null ? undefined : [{ target, relation: "exact" }],
  };
}
