import { type Diagnostic, diagnostic, type RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { clauseSentence } from "../../diagnostics/program-fault.ts";
import { placeOf } from "../../documents/document.ts";
import { greatest, least, Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import type { TreeNode } from "../requirement-tree.ts";
import type { Availabilities } from "./availability.ts";
import { creditsLeft } from "./change.ts";
import { faultsOf } from "./fault.ts";
import { atMargin } from "./margin.ts";
import { puzzleOf } from "./puzzle.ts";
import { capacity } from "./totals.ts";

type Minimum = ProgramModel["program"]["data"]["minimums"][number];

/** Reports minimums above what the requirements can count of such credit, or what limits and residency leave of it. */
export function unmeetableMinimums(model: ProgramModel, courses: Availabilities): Diagnostic[] {
  return model.program.data.minimums.flatMap((minimum, index) => {
    const credits =
      minimum.min.credits ?? (minimum.min.share ?? Rational.zero).times(model.credits);
    const room = roomFor(model, courses, minimum);
    const limited = limitedTo(model, courses, minimum, credits, index);
    const most = room === null ? (limited?.most ?? credits) : least(room, limited?.most ?? room);
    if (most.atLeast(credits)) return [];
    const proven = limited === null || limited.proven;
    const args = { program: model.program.id, minimum: minimum.id, credits, most, proven };
    const related = limited?.most.equals(most) === true ? limited.related : [];
    const at = placeOf(model.program, "minimums", index, "min");
    return [diagnostic("unmeetable-minimum", args, at, { related })];
  });
}

/** What requirements that take such credit count of it, and what no requirement asks for, within the program's credits. */
function roomFor(model: ProgramModel, courses: Availabilities, { of }: Minimum): Rational | null {
  const matching = capacity(model.tree, courses, of ?? {});
  const all = capacity(model.tree, courses, {});
  if (matching === null || all === null) return null;
  const unasked = greatest(Rational.zero, model.credits.minus(all));
  return least(model.credits, matching.plus(unasked));
}

/** Seen as a pool of its own under the program's limits: how much of it can be had, and what stands in the way. */
function limitedTo(
  model: ProgramModel,
  courses: Availabilities,
  { id, of }: Minimum,
  credits: Rational,
  index: number,
): {
  readonly most: Rational;
  readonly proven: boolean;
  readonly related: readonly RelatedPlace[];
} | null {
  const requirement = { id, form: "pool", credits, from: of ?? {} } as const;
  const pool: TreeNode = {
    path: id,
    requirement,
    children: [],
    note: null,
    place: ["minimums", index],
  };
  const puzzle = { ...puzzleOf(model, courses, [pool]), sharing: [] };
  const [fault] = faultsOf(puzzle).faults;
  if (fault === undefined) return null;
  const { credits: most, proven } = creditsLeft(puzzle, fault);
  const { clauses } = atMargin(puzzle, fault, { path: id, credits: most });
  const others = clauses.filter(({ clause }) => !("path" in clause));
  return {
    most,
    proven,
    related: others.map(({ clause, at }) => ({ message: clauseSentence(clause), at })),
  };
}
