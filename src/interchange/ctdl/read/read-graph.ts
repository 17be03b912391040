import { groupBy } from "../../../kernel/group.ts";
import type { View } from "../graph/view.ts";
import type { Value } from "./amount.ts";
import { Components } from "./components.ts";
import { gatherDecisions, type PublishedDecision } from "./decision.ts";
import { nameOf } from "./name-of.ts";
import { Naming, type Plan, planOfferings, roleOfView } from "./plan.ts";
import { readAgreement } from "./read-agreement.ts";
import { readAlignments } from "./read-alignments.ts";
import { readCourse } from "./read-course.ts";
import { gatherFrameworks, type PlannedFramework, readFramework } from "./read-framework.ts";
import { readMicroCredential } from "./read-micro-credential.ts";
import { readPathway } from "./read-pathway.ts";
import { readProgram } from "./read-program.ts";
import { readScale } from "./read-scale.ts";
import { readStub } from "./read-stub.ts";
import type { ReadingRun } from "./reading-run.ts";
import { gatherScales, type PlannedScale } from "./scales.ts";
import { valuesOf } from "./value-profile.ts";

/** Makes documents of everything in a graph that can be one; the rest is told. */
export function readGraph(run: ReadingRun): void {
  const byRole = groupBy(run.graph.nodes, roleOfView);
  const of = (role: ReturnType<typeof roleOfView>) => byRole.get(role) ?? [];
  const decisions = gatherDecisions(run, of("agreement"), of("value-profile"));
  const components = new Components(run, of("pathway"));
  const frameworks = gatherFrameworks(run, of("framework"), of("competency"));
  const plan = planOfferings(run, decisions, of("pathway"), components);
  const isAlone =
    [frameworks, decisions, of("pathway"), ...Object.values(plan)].flat().length === 0;
  const scales = gatherScales(run, of("scheme"), of("concept"), of("competency"), isAlone);
  nameAll(run, { plan, frameworks, scales, decisions, pathways: of("pathway") });
  for (const { scheme, concepts } of scales) readScale(run, scheme, concepts);
  for (const framework of frameworks) readFramework(run, framework);
  for (const framework of frameworks) readAlignments(run, framework);
  const values = valuesByCourse(run, decisions);
  for (const view of plan.courses) readCourse(run, view, values.get(view) ?? null);
  const ends = new Map(of("pathway").flatMap((pathway) => endsOf(run, pathway, components)));
  for (const view of plan.programs) {
    const end = ends.get(view);
    readProgram(run, view, end === undefined ? [] : components.requirements(end));
  }
  for (const view of plan.microCredentials) readMicroCredential(run, view);
  for (const link of plan.stubs) readStub(run, link);
  for (const decision of decisions) readAgreement(run, decision);
  for (const view of of("pathway")) readPathway(run, view, components);
  leaveRest(run, scales);
}

interface Documents {
  readonly plan: Plan;
  readonly frameworks: readonly PlannedFramework[];
  readonly scales: readonly PlannedScale[];
  readonly decisions: readonly PublishedDecision[];
  readonly pathways: readonly View[];
}

/** Gives every document its id before the first is written, since they refer to each other. */
function nameAll(
  run: ReadingRun,
  { plan, frameworks, scales, decisions, pathways }: Documents,
): void {
  const all = [frameworks, scales, decisions, pathways, ...Object.values(plan)];
  const naming = new Naming(run, all.flat().length);
  for (const { scheme, concepts } of scales) {
    naming.name(scheme, "level-scale");
    for (const concept of concepts)
      run.grade(concept, run.idOf(scheme, "level-scale") ?? "", nameOf(concept));
  }
  for (const { view, ids, isDescribed } of frameworks) {
    naming.name(view, "competency-framework", isDescribed ? nameOf(view) : "competencies");
    const id = run.idOf(view, "competency-framework") ?? "";
    for (const [competency, local] of ids) run.place(competency, `${id}#${local}`);
  }
  for (const view of plan.courses) naming.name(view, "course");
  for (const view of plan.programs) naming.name(view, "program");
  for (const view of plan.microCredentials) naming.name(view, "micro-credential");
  for (const link of plan.stubs) naming.nameElsewhere(link);
  for (const decision of decisions) {
    const [first] = decision.profiles;
    naming.name(first, "agreement", callDecision(decision) ?? nameOf(first));
  }
  for (const view of pathways) naming.name(view, "pathway");
}

/** What a decision is called: its own name, or else that of what it is about. */
function callDecision({ profiles, agreement, from }: PublishedDecision): string | null {
  const [first] = profiles;
  const sources = from.flatMap(({ view }) => view?.text("name") ?? []);
  return first.text("name") ?? agreement?.text("name") ?? sources[0] ?? null;
}

/** The value that a decision gives for each course, for courses that state none. */
function valuesByCourse(run: ReadingRun, decisions: readonly PublishedDecision[]) {
  const values = new Map<View, Value>();
  for (const profile of decisions.flatMap((decision) => decision.profiles)) {
    const [value] = valuesOf(run, profile, "transferValue");
    for (const { view } of run.graph.links(profile, "transferValueFor"))
      if (view !== null && value !== undefined && !values.has(view)) values.set(view, value);
  }
  return values;
}

/** The program at the end of a pathway, and the component that stands for it. */
function endsOf(run: ReadingRun, pathway: View, components: Components) {
  return run.graph.links(pathway, "hasDestinationComponent").flatMap(({ view }) => {
    const subject = view === null ? null : components.subject(view);
    const isProgram = run.idOf(subject, "program") !== null;
    return view !== null && subject !== null && isProgram ? [[subject, view] as const] : [];
  });
}

/** Tells of every node that became nothing and that nothing refers to. */
function leaveRest(run: ReadingRun, scales: readonly PlannedScale[]): void {
  const kept = new Set(scales.flatMap(({ scheme, concepts }) => [scheme, ...concepts]));
  for (const view of run.graph.nodes) {
    const role = roleOfView(view);
    if (role === "agent" || role === "assessment" || role === "concept" || role === "scheme") {
      if (!run.graph.reached.has(view) && !kept.has(view))
        run.leaveOut(view, "nothing that becomes a document refers to it");
    } else if (role === null && !run.graph.reached.has(view))
      run.leaveOut(view, `no document could hold a thing of type ${view.type}`);
  }
}
