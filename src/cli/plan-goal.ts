import type { Rational } from "../kernel/rational.ts";
import type { ProgramEvaluation } from "../ladder/evaluation.ts";
import type { Goal, Measure, RequirementPlace } from "../ladder/plan/goal.ts";
import { allNodes } from "../ladder/requirement-tree.ts";
import { UsageError } from "./exit-code.ts";
import { select } from "./select.ts";

/** The flags of `plan` that make its goal. */
export interface GoalFlags {
  readonly credits?: Rational;
  readonly requirement?: string;
  readonly minimise?: Measure;
}

/** What the flags ask for. Throws a UsageError where they contradict each other or name no one requirement. */
export function goalOf(
  { credits, requirement, minimise }: GoalFlags,
  programs: readonly ProgramEvaluation[],
): Goal {
  if (credits !== undefined && requirement !== undefined)
    throw new UsageError("--credits and --requirement are two goals", "give one of them");
  if (credits !== undefined) return { kind: "credits", credits, minimise: minimise ?? "hours" };
  if (requirement === undefined) return { kind: "most", minimise: minimise ?? null };
  const place = placeOf(requirement, programs);
  return { kind: "requirement", ...place, minimise: minimise ?? "hours" };
}

/** A requirement by its path, or with its program before it. */
function placeOf(name: string, programs: readonly ProgramEvaluation[]): RequirementPlace {
  const places = programs.flatMap(({ model: { program, tree } }) =>
    allNodes(tree).map(({ path }): RequirementPlace => ({ program: program.id, path })),
  );
  const found = places.filter((place) => name === place.path || name === fullName(place));
  const [place, ...others] = found;
  if (place === undefined) throw unknown(name, places);
  if (others.length === 0) return place;
  const names = found.map(fullName).join(", ");
  throw new UsageError(`"${name}" is a requirement of several programs`, `name one of: ${names}`);
}

const fullName = ({ program, path }: RequirementPlace) => `${program}:${path}`;

/** Why no requirement has the name; names with a program are answered with such. */
function unknown(name: string, places: readonly RequirementPlace[]): UsageError {
  const ids = places.map((place) => (name.includes(":") ? fullName(place) : place.path));
  select([name], { what: "requirement", ids: new Set(ids), absent: () => null });
  return new UsageError(`"${name}" is a pattern`, "name one requirement");
}
