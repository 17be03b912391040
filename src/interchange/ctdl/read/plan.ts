import type { Kind } from "../../../documents/kinds.ts";
import { documentIdFrom, Ids } from "../../ids.ts";
import type { Link } from "../graph/graph.ts";
import type { View } from "../graph/view.ts";
import { kindsWithEditions, type Role, roleOf } from "../vocabulary.ts";
import type { Components } from "./components.ts";
import { conditionsOf, targetsOf } from "./conditions.ts";
import type { PublishedDecision } from "./decision.ts";
import { lastPart, nameOf } from "./name-of.ts";
import { codeOf, ownId } from "./own-id.ts";
import type { ReadingRun } from "./reading-run.ts";

/** What of a graph becomes documents, in the order in which it stands. */
export interface Plan {
  readonly microCredentials: readonly View[];
  readonly courses: readonly View[];
  readonly programs: readonly View[];
  /** What decisions rest on and no file describes. */
  readonly stubs: readonly Link[];
}

/** What a node is by its types; the first that says something counts. */
export function roleOfView(view: View): Role | null {
  return view.types.flatMap((type) => roleOf(type) ?? [])[0] ?? null;
}

/** Settles what becomes a micro-credential, a course, a program: by type, and by what decisions and programs need. */
export function planOfferings(
  run: ReadingRun,
  decisions: readonly PublishedDecision[],
  pathways: readonly View[],
  components: Components,
): Plan {
  const rests = decisions.flatMap(({ from }) => from);
  const sources = new Set(rests.flatMap(({ view }) => view ?? []));
  const credited = new Set(targetCourses(run, decisions));
  const taken = new Set([...credited, ...coursesOfPrograms(run)]);
  const ends = pathways.flatMap((pathway) => endsOf(run, pathway, components));
  const courses = new Set<View>(taken);
  const microCredentials = new Set<View>(sources);
  const programs = new Set<View>(ends);
  for (const view of run.graph.nodes) {
    const role = roleOfView(view);
    if (role === "program") programs.add(view);
    else if (role === "micro-credential") microCredentials.add(view);
    else if (role === "course" && !sources.has(view)) courses.add(view);
    else if (role === "opportunity" && !sources.has(view) && !taken.has(view))
      (view.get("creditValue") === null ? microCredentials : courses).add(view);
    else if (view.is("CourseComponent") && components.subject(view) === view) courses.add(view);
  }
  const stubs = new Map(rests.filter(({ view }) => view === null).map((link) => [link.iri, link]));
  return {
    microCredentials: [...microCredentials],
    courses: [...courses],
    programs: [...programs],
    stubs: [...stubs.values()],
  };
}

/** The courses that decisions give credit for. */
function targetCourses(run: ReadingRun, decisions: readonly PublishedDecision[]): readonly View[] {
  const profiles = decisions.flatMap((decision) => decision.profiles);
  return profiles
    .flatMap((profile) => run.graph.links(profile, "transferValueFor"))
    .flatMap(({ view }) => (view !== null && isCourse(view) ? view : []));
}

/** The courses that programs have as parts or require. */
function coursesOfPrograms(run: ReadingRun): readonly View[] {
  const programs = run.graph.nodes.filter((view) => roleOfView(view) === "program");
  return programs.flatMap((program) => {
    const requires = conditionsOf(run, program, "requires");
    const links = [
      ...run.graph.links(program, "hasPart"),
      ...targetsOf(run, requires, "targetLearningOpportunity"),
    ];
    return links.flatMap(({ view }) => (view !== null && isCourse(view) ? view : []));
  });
}

const isCourse = (view: View) =>
  ["course", "opportunity"].includes(roleOfView(view) ?? "") || view.is("CourseComponent");

/** The end of a pathway, where it is a program that courses lead to and nothing else describes it. */
function endsOf(run: ReadingRun, pathway: View, components: Components): readonly View[] {
  return run.graph.links(pathway, "hasDestinationComponent").flatMap(({ view }) => {
    if (view === null || components.subject(view) !== view) return [];
    const conditions = conditionsOf(run, view, "hasCondition");
    const targets = targetsOf(run, conditions, "targetComponent");
    const leadsOn = targets.some((link) => link.view?.is("CourseComponent") ?? false);
    return leadsOn && roleOfView(view) === "component" ? view : [];
  });
}

/** Gives out the ids of documents: those they had with us, else from their codes and names. */
export class Naming {
  private readonly run: ReadingRun;
  private readonly alone: boolean;
  private readonly ids = new Map<Kind, Ids>();

  /** `count` is how many documents there will be: one alone takes the id that the user gave. */
  constructor(run: ReadingRun, count: number) {
    this.run = run;
    this.alone = count === 1;
  }

  /** Plans a node as a document of a kind. */
  name(view: View, kind: Kind, called: string = nameOf(view)): void {
    const own = ownId(view);
    const code = kind === "course" ? codeOf(view) : null;
    const words = code === null || code === called ? called : `${code} ${called}`;
    const ids = this.idsOf(kind);
    const edition = own !== null && kindsWithEditions.has(kind) ? view.text("versionCode") : null;
    const id = ids.giveEdition(own ?? this.prefixed(documentIdFrom(words) ?? kind), edition);
    this.run.plan(view, kind, id);
  }

  /** Plans what a link leads to, and no file describes, as a micro-credential. */
  nameElsewhere({ iri }: Link): void {
    const word = documentIdFrom(lastPart(iri ?? "")) ?? "elsewhere";
    this.run.planElsewhere(iri ?? "", this.idsOf("micro-credential").give(this.prefixed(word)));
  }

  private prefixed(id: string): string {
    const stated = this.run.options.id;
    if (stated === undefined) return id;
    return this.alone ? stated : `${stated}-${id}`;
  }

  private idsOf(kind: Kind): Ids {
    const ids = this.ids.get(kind) ?? new Ids();
    this.ids.set(kind, ids);
    return ids;
  }
}
