import type { AllocationProblem, RequirementNode } from "../../../allocation/problem.ts";
import { isCompletable } from "./completable.ts";
import { marks, type Narrower, replaced, wanting } from "./narrower.ts";

type Capped = Extract<RequirementNode, { readonly kind: "pool" | "credits-of" }>;

/**
 * The problem with a requirement overfilled, for each below `prefix` in which any of some awards could be lost. Who loses
 * any of them loses it in one of these.
 */
export function overfilled(
  problem: AllocationProblem,
  prefix: string,
  awards: ReadonlySet<number>,
): readonly Narrower[] {
  return cappedIn(problem.requirements.filter(({ path }) => path === prefix)).flatMap((node) => {
    const more = morePut(node);
    const mayLose = takenBy(node).some((award) => awards.has(award));
    if (!mayLose || !isCompletable(more, problem.awards)) return [];
    const { path, credits } = node;
    const of: RequirementNode = { kind: "credits-of", path, credits, of: [more] };
    return [wanting(replaced(problem, path, of), more.path)];
  });
}

/** Everything under a requirement, which is complete when that is one unit more than the requirement counts. */
function morePut(node: Capped): Capped {
  return { ...node, path: node.path + marks.over, credits: node.credits + 1 };
}

function cappedIn(nodes: readonly RequirementNode[]): readonly Capped[] {
  return nodes.flatMap((node): readonly Capped[] => {
    if (node.kind === "pool") return [node];
    const below = "of" in node ? cappedIn(node.of) : [];
    return node.kind === "credits-of" ? [node, ...below] : below;
  });
}

function takenBy(node: RequirementNode): readonly number[] {
  return "of" in node ? node.of.flatMap(takenBy) : node.accepts;
}
