import type { Clause } from "../../diagnostics/program-fault.ts";
import { placeOf } from "../../documents/document.ts";
import { Rational } from "../../kernel/rational.ts";
import { ExceptionRules } from "../placing/exception-rules.ts";
import { exceptionsInForce } from "../placing/exceptions-in-force.ts";
import type { Seen } from "../placing/item.ts";
import type { ProgramModel } from "../program-model.ts";
import { leavesOf, type TreeNode } from "../requirement-tree.ts";
import { Availabilities } from "./availability.ts";
import type { PlacedClause } from "./clause.ts";
import { exceptionKey, type LeafRulings, noRulings } from "./leaf-rulings.ts";

/** A program as the exceptions for everyone in it leave it, on its day. */
export class ProgramInForce {
  readonly model: ProgramModel;
  readonly courses: Availabilities;
  readonly rules: ExceptionRules;
  /** Its requirements; one that is waived takes nothing and asks for nothing. */
  readonly tree: readonly TreeNode[];
  /** Paths of those that take credit. */
  private readonly leaves: ReadonlySet<string>;

  constructor(model: ProgramModel) {
    const { catalogue, program } = model;
    this.model = model;
    this.courses = new Availabilities(model);
    this.rules = new ExceptionRules(model, exceptionsInForce(catalogue, program.id, null));
    this.tree = withoutWaived(model.tree, this.rules.waived);
    this.leaves = new Set(leavesOf(this.tree).map(({ path }) => path));
  }

  /** What exceptions say of a requirement; nothing of one that is not a leaf of the program, or is waived. */
  rulingsOf(node: TreeNode): LeafRulings {
    const { rules } = this;
    if (!this.leaves.has(node.path) || rules.waived.has(node.path)) return noRulings;
    const { documents } = this.model.catalogue.workspace;
    const items = rules.letInto(node);
    return {
      letIn: items.filter((id) => documents.has("course", id)),
      open: items.some((id) => documents.has("micro-credential", id)),
      lets: onceEach((item) => rules.letting(item, node) !== undefined),
      barring: onceEach((item) => rules.barring(item, node).map(exceptionKey)),
    };
  }

  /** That a requirement is waived, as a clause: nothing counts in it; null where it is not. */
  waiverAt(path: string): Pick<PlacedClause, "clause" | "at"> | null {
    const waiver = this.rules.waiverOf(path);
    if (waiver === null) return null;
    const clause: Clause = {
      kind: "exception",
      exception: waiver.id,
      type: "waive",
      item: null,
      requirement: path,
    };
    return { clause, at: placeOf(waiver, "type") };
  }

  /** The exceptions that keep some of these courses out of requirements. */
  barsOn(courses: readonly string[]): PlacedClause[] {
    return this.rules.exceptions.flatMap((exception): PlacedClause[] => {
      const { type, item = null, requirement = null } = exception.data;
      if (item === null || !courses.includes(item)) return [];
      if (type !== "exclude" && type !== "apply-here") return [];
      const clause = {
        kind: "exception",
        exception: exception.id,
        type,
        item,
        requirement,
      } as const;
      return [{ key: exceptionKey(exception), clause, at: placeOf(exception, "item") }];
    });
  }
}

/** Works out what is asked of each item once: it is asked for every set of courses that is tried. */
function onceEach<T>(asked: (item: Seen) => T): (item: Seen) => T {
  const known = new Map<Seen, T>();
  return (item) => {
    const found = known.get(item) ?? asked(item);
    known.set(item, found);
    return found;
  };
}

/** A tree in which waived requirements are pools of no courses that ask for no credit. */
function withoutWaived(nodes: readonly TreeNode[], waived: ReadonlySet<string>): TreeNode[] {
  return nodes.map((node) => {
    if (!waived.has(node.path)) return { ...node, children: withoutWaived(node.children, waived) };
    const { id } = node.requirement;
    const from = { courses: [] };
    const requirement = { id, form: "pool", credits: Rational.zero, from } as const;
    return { ...node, requirement, children: [], note: null };
  });
}
