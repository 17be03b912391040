import { type Diagnostic, diagnostic, type RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { clauseSentence } from "../../diagnostics/program-fault.ts";
import { placeOf } from "../../documents/document.ts";
import { least, type Rational } from "../../kernel/rational.ts";
import { leastOf } from "../minimum-progress.ts";
import type { ProgramModel } from "../program-model.ts";
import type { TreeNode } from "../requirement-tree.ts";
import { creditsLeft } from "./change.ts";
import { faultsOf } from "./fault.ts";
import { atMargin } from "./margin.ts";
import type { ProgramInForce } from "./program-in-force.ts";
import { type Puzzle, puzzleOf } from "./puzzle.ts";
import { capacity } from "./totals.ts";

type Minimum = ProgramModel["program"]["data"]["minimums"][number];

/** How much of some credit can be had, and the clauses that stand in the way of more. */
interface Bound {
  readonly most: Rational;
  /** False where the search for the most was stopped. */
  readonly proven: boolean;
  readonly related: readonly RelatedPlace[];
}

/** Reports minimums above what the requirements can count of such credit, or what limits and residency leave of it. */
export function unmeetableMinimums(program: ProgramInForce): Diagnostic[] {
  const { model } = program;
  return model.program.data.minimums.flatMap((minimum, index) => {
    const { id } = minimum;
    const credits = leastOf(minimum.min, model.credits);
    const { most, proven, related } = mostOf(program, minimum, credits);
    if (most.atLeast(credits)) return [];
    const args = { program: model.program.id, minimum: id, credits, most, proven };
    const at = placeOf(model.program, "minimums", index, "min");
    return [diagnostic("unmeetable-minimum", args, at, { related })];
  });
}

/**
 * The tightest of three bounds: what requirements count of such credit, within the program's credits; what limits leave
 * of it, whatever requirements take it; and both together.
 */
function mostOf(program: ProgramInForce, { id, of = {} }: Minimum, asked: Rational): Bound {
  const all = { path: `minimum ${id}`, children: [], note: null, place: [] };
  let bound: Bound = { most: least(asked, program.model.credits), proven: true, related: [] };
  const room = capacity(program.tree, program, of);
  if (room !== null) bound = { ...bound, most: least(bound.most, room) };
  for (const among of [false, true]) {
    if (!bound.most.isPositive || !bound.proven) return bound;
    const credits = bound.most;
    const node: TreeNode = among
      ? { ...all, requirement: { id, form: "credits-of", credits, of: [] }, children: program.tree }
      : { ...all, requirement: { id, form: "pool", credits, from: {} } };
    bound = boundOf(puzzleOf(program, [node], of), node.path) ?? bound;
  }
  return bound;
}

/** What can be had of the one requirement of a puzzle; null where it can be had in full, as far as is known. */
function boundOf(puzzle: Puzzle, path: string): Bound | null {
  const [fault] = faultsOf(puzzle).faults;
  if (fault === undefined) return null;
  const { credits: most, proven } = creditsLeft(puzzle, fault);
  const { clauses } = atMargin(puzzle, fault, { path, credits: most });
  const others = clauses.filter(({ clause }) => !("path" in clause));
  const related = others.map(({ clause, at }) => ({ message: clauseSentence(clause), at }));
  return { most, proven, related };
}
