import type { DiagnosticArgs } from "../../diagnostics/catalogue.ts";
import type { Document } from "../../documents/document.ts";
import type { ProgramModel } from "../program-model.ts";
import { allNodes, type TreeNode } from "../requirement-tree.ts";
import { isWithin } from "./paths.ts";

type Exception = Document<"exception">;

/** What an exception does not say or does not find, and the key that is about it. */
export type TargetFault = Pick<DiagnosticArgs<"exception-target">, "why" | "target">;

/** Why an exception points nowhere in a program of the day; null where it can be applied. */
export function targetFault(model: ProgramModel, exception: Exception): TargetFault | null {
  const { requirement } = exception.data;
  const lacks = lackingKey(model, exception);
  if (lacks !== null) return { why: "not-stated", target: lacks };
  const known = requirement === undefined || nodeAt(model, requirement) !== undefined;
  if (!known) return { why: "no-requirement", target: requirement };
  if (!needsLeaves(exception) || leavesMeant(model, exception).length > 0) return null;
  return { why: "no-leaf", target: courseMeant(exception) ?? requirement ?? "" };
}

/** The key that an exception of this type cannot do without, and lacks. */
function lackingKey({ catalogue }: ProgramModel, { data }: Exception): string | null {
  const { type, item, requirement, minimumGrade } = data;
  const { documents } = catalogue.workspace;
  const lacks = (...pairs: (readonly [string, unknown])[]) =>
    pairs.find(([, value]) => value === undefined)?.[0] ?? null;
  switch (type) {
    case "substitute":
      return lacks(["item", item], ["for", data.for ?? requirement]);
    case "also-allow":
    case "apply-here":
      return lacks(["item", item], ["requirement", requirement]);
    case "exclude":
      return lacks(["item", item]);
    case "waive": {
      const isOffering = documents.has("micro-credential", item ?? "");
      const course = isOffering && !documents.has("course", item ?? "") ? undefined : item;
      return lacks(["requirement", requirement ?? data.for ?? course]);
    }
    case "minimum-grade":
      return lacks(["minimumGrade", minimumGrade], ["requirement", requirement ?? item]);
  }
}

const needsLeaves = ({ data }: Exception) =>
  data.type === "substitute" || (data.type === "waive" && data.requirement === undefined);

/** The course that an exception is about beside its item: what is substituted, or waived without a requirement. */
function courseMeant({ data }: Exception): string | undefined {
  return data.type === "waive" ? (data.for ?? data.item) : data.for;
}

/** The requirement at a path; undefined when the program of the day has none. */
function nodeAt(model: ProgramModel, path: string): TreeNode | undefined {
  return allNodes(model.tree).find((node) => node.path === path);
}

/**
 * The leaves that an exception is about. A substitute counts as its course, in the requirement if one is named; where
 * nothing there takes the course, the leaf that is named takes the substitute all the same, unless it asks for another
 * course.
 */
export function leavesMeant(model: ProgramModel, exception: Exception): readonly TreeNode[] {
  const { type, requirement } = exception.data;
  const within = model.leaves.filter(
    ({ path }) => requirement === undefined || isWithin(path, requirement),
  );
  const id = courseMeant(exception);
  if (id === undefined) return within;
  const course = model.catalogue.courses.get(id);
  const taking = within.filter((leaf) =>
    leaf.requirement.form === "course"
      ? leaf.requirement.course === id
      : type === "substitute" && course !== undefined && model.mayTakeIn(leaf, course),
  );
  if (taking.length > 0) return taking;
  const asksForAnother = ({ requirement: { form } }: TreeNode) =>
    type === "substitute" && form === "course";
  return within.filter((leaf) => leaf.path === requirement && !asksForAnother(leaf));
}
