import { placeOf } from "../../documents/document.ts";
import type { Filter } from "../../documents/requirement.ts";
import { greatest, Rational } from "../../kernel/rational.ts";
import type { ProgramModel } from "../program-model.ts";
import { allNodes, type RequirementOnDay } from "../requirement-tree.ts";
import type { PlacedClause } from "./clause.ts";
import type { ProgramInForce } from "./program-in-force.ts";
import { routes } from "./routes.ts";

/** A limit of a program or of one of its requirements, or its residency seen as a limit on credit by other routes. */
export interface Constraint extends PlacedClause {
  /** Path of the requirement it governs; null for the whole program. */
  readonly scope: string | null;
  /** What it charges. */
  readonly of: Filter;
  readonly measure: "credits" | "awards";
  readonly max: Rational;
}

type Limit = NonNullable<RequirementOnDay["limits"]>[number];

/** Is a requirement the scope itself or below it? */
export const within = (scope: string | null, path: string): boolean =>
  scope === null || path === scope || path.startsWith(`${scope}/`);

/** All limits and residencies of a program, those on what is waived left out. A bank's limits bind its own awards only, so credit earned otherwise avoids them. */
export function constraintsOf({
  model,
  tree,
}: Pick<ProgramInForce, "model" | "tree">): Constraint[] {
  const { program } = model;
  return [
    ...program.data.limits.map((limit, i) => limitOn(model, limit, null, ["limits", i])),
    ...allNodes(tree).flatMap(({ path, place, requirement }) =>
      (requirement.limits ?? []).map((limit, i) =>
        limitOn(model, limit, path, [...place, "limits", i]),
      ),
    ),
    ...residenciesOf(model),
  ];
}

function limitOn(
  { program }: ProgramModel,
  { id, of, max }: Limit,
  scope: string | null,
  place: readonly (string | number)[],
): Constraint {
  const name = scope === null ? id : `${scope}/${id}`;
  const measure = max.awards === undefined ? "credits" : "awards";
  const most =
    max.awards === undefined
      ? (max.credits ?? (max.share ?? Rational.one).times(program.data.credits))
      : Rational.of(max.awards);
  const clause = { kind: "limit", id: name, max: most, measure } as const;
  const at = placeOf(program, ...place, "max");
  return { key: `limit ${name}`, clause, at, scope, of: of ?? {}, measure, max: most };
}

function residenciesOf(model: ProgramModel): Constraint[] {
  const { program, residencies } = model;
  return residencies.map(({ credits, satisfiedBy, at }, index) => ({
    key: `residency ${index}`,
    clause: { kind: "residency", credits, satisfiedBy } as const,
    at,
    scope: null,
    of: { routes: routes.filter((route) => !satisfiedBy.includes(route)) },
    measure: "credits" as const,
    max: greatest(Rational.zero, program.data.credits.minus(credits)),
  }));
}
