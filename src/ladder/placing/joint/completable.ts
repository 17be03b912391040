import type { AllocationProblem, RequirementNode } from "../../../allocation/problem.ts";

/** Could a requirement be complete if every award might go into each leaf that takes it, without limits? A program is where its credits can be filled, too. Never too strict. */
export function isCompletable(node: RequirementNode, awards: AllocationProblem["awards"]): boolean {
  switch (node.kind) {
    case "course":
      return node.accepts.length > 0;
    case "pool":
    case "credits-of":
      return reach(node, awards) >= node.credits;
    case "choose":
      return node.of.filter((child) => isCompletable(child, awards)).length >= node.choose;
    case "program":
      return (
        reach(node, awards) >= node.credits &&
        node.of.every((child) => isCompletable(child, awards))
      );
    case "all-of":
      return node.of.every((child) => isCompletable(child, awards));
  }
}

/** The most that could lie in a requirement. */
function reach(node: RequirementNode, awards: AllocationProblem["awards"]): number {
  const credits = (index: number) => awards[index]?.credits ?? 0;
  switch (node.kind) {
    case "course":
      return Math.max(0, ...node.accepts.map(credits));
    case "pool":
      return Math.min(node.credits, total(node.accepts.map(credits)));
    case "credits-of":
    case "program":
      return Math.min(node.credits, total(node.of.map((child) => reach(child, awards))));
    case "all-of":
    case "choose":
      return total(node.of.map((child) => reach(child, awards)));
  }
}

const total = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
