import { append } from "../../../kernel/append.ts";
import type { View } from "../graph/view.ts";
import type { Components } from "./components.ts";
import { conditionsOf } from "./conditions.ts";
import { nameOf } from "./name-of.ts";
import { originOf } from "./origin.ts";
import type { ReadingRun } from "./reading-run.ts";
import { valuesOf } from "./value-profile.ts";

/** Adds a pathway, as the steps of it that are micro-credentials or programs. */
export function readPathway(run: ReadingRun, view: View, components: Components): void {
  const way = new Way(run, components, view);
  const steps = way.steps();
  if (steps.length === 0) {
    run.missing(view, "step that is a micro-credential or a program", null);
    return;
  }
  run.add(view, "pathway", {
    title: nameOf(view),
    ...originOf(view, "pathway"),
    note: view.text("description") ?? undefined,
    steps,
  });
}

type Step = { readonly key: "microCredential" | "program"; readonly id: string };

/** The order of the components of one pathway. */
class Way {
  private readonly run: ReadingRun;
  private readonly components: Components;
  private readonly all: ReadonlySet<View>;
  private readonly before = new Map<View, View[]>();
  /** How many more components may be passed over, so that no file takes long. */
  private left = 200_000;

  constructor(run: ReadingRun, components: Components, pathway: View) {
    this.run = run;
    this.components = components;
    const parts = components.of(pathway);
    for (const part of parts) this.before.set(part, []);
    for (const part of parts) this.note(part);
    this.all = new Set(this.before.keys());
  }

  /** The steps, each after those that it needs. */
  steps() {
    const order = this.inOrder();
    const seen = new Set<string>();
    return order.flatMap((component) => {
      const step = this.stepOf(component);
      if (step === null) {
        component.cursor.lose("a step of ours is a micro-credential or a program");
        return [];
      }
      if (seen.has(step.id)) return [];
      seen.add(step.id);
      const after = this.after(component).filter((id) => id !== step.id && seen.has(id));
      const [credit] = step.key === "program" ? valuesOf(this.run, component, "creditValue") : [];
      return {
        [step.key]: step.id,
        after: after.length === 0 ? undefined : [...new Set(after)],
        credits: credit?.credits ?? undefined,
      };
    });
  }

  private stepOf(component: View): Step | null {
    for (const view of [this.components.subject(component), component]) {
      const microCredential = this.run.idOf(view, "micro-credential");
      if (microCredential !== null) return { key: "microCredential", id: microCredential };
      const program = this.run.idOf(view, "program");
      if (program !== null) return { key: "program", id: program };
    }
    return null;
  }

  /** The nearest steps before a component; what is no step is passed over. */
  private after(component: View): readonly string[] {
    const found: string[] = [];
    const seen = new Set<View>([component]);
    const waiting = [...(this.before.get(component) ?? [])];
    for (const next of waiting) {
      if (seen.has(next)) continue;
      seen.add(next);
      this.left -= 1;
      if (this.left < 0) {
        component.get("hasCondition", "precededBy")?.lose("the pathway has too many components");
        return found;
      }
      const step = this.stepOf(next);
      if (step === null) append(waiting, this.before.get(next) ?? []);
      else found.push(step.id);
    }
    return found;
  }

  /** Notes what must come before and after a component. */
  private note(part: View): void {
    const subject = this.components.subject(part);
    const isRepeated = subject !== part && part.text("name") === subject.text("name");
    if (subject !== part && !isRepeated)
      part.get("name")?.lose("what it stands for has a name of its own");
    part.pass("isPartOf", "isChildOf", "hasChild", "isDestinationComponentFor", "ctid", "hasPart");
    for (const condition of conditionsOf(this.run, part, "hasCondition"))
      this.condition(part, condition);
    const { graph } = this.run;
    for (const { view } of graph.links(part, "precededBy", "prerequisite")) this.link(view, part);
    for (const { view } of graph.links(part, "precedes")) this.link(part, view);
  }

  private condition(part: View, condition: View): void {
    const targets = this.run.graph.links(condition, "targetComponent");
    const needed = condition.number("requiredNumber");
    const isChoice = needed !== null && Number(needed.inUnits(1n)) < targets.length;
    const areCourses = targets.some(
      ({ view }) => view !== null && this.components.course(view) !== null,
    );
    if (areCourses) return;
    if (isChoice)
      condition.get("targetComponent")?.lose("steps of ours come after all of some, not after any");
    else
      for (const link of targets)
        if (link.view === null) this.run.leadsElsewhere("a component of a condition", link);
        else this.link(link.view, part);
  }

  private link(earlier: View | null, later: View | null): void {
    if (earlier === null || later === null) return;
    for (const view of [earlier, later]) if (!this.before.has(view)) this.before.set(view, []);
    this.before.get(later)?.push(earlier);
  }

  /** Components after those before them, else in the order of the file; a circle is cut where it is met. */
  private inOrder(): readonly View[] {
    const done: View[] = [];
    const state = new Map<View, "open" | "done">();
    for (const start of this.all) {
      const stack = [start];
      for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const waiting = state.has(top)
          ? undefined
          : (this.before.get(top) ?? []).filter((view) => !state.has(view));
        if (waiting !== undefined) {
          state.set(top, "open");
          append(stack, waiting.reverse());
          continue;
        }
        stack.pop();
        if (state.get(top) === "open") {
          state.set(top, "done");
          done.push(top);
        }
      }
    }
    return done;
  }
}
