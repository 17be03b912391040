import type { Rational } from "../kernel/rational.ts";
import { amountIn } from "../policy/conversion.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";
import { allNodes, type RequirementOnDay, requirementTree } from "./requirement-tree.ts";
import type { Hold } from "./result.ts";

type Program = DocumentOnDay<"program">;
type Limit = Program["data"]["limits"][number];

/** What something that holds an allocation back is. */
export type Bound =
  | { readonly kind: "residency" }
  /** Only so much may count in another program, too. */
  | { readonly kind: "overlap"; readonly title: string }
  | { readonly kind: "credits"; readonly path: string; readonly credits: Rational }
  | { readonly kind: "parts"; readonly path: string; readonly choose: number }
  | { readonly kind: "requirement"; readonly path: string }
  | {
      readonly kind: "limit";
      readonly id: string;
      readonly title: string | null;
      readonly max: Limit["max"];
    }
  | { readonly kind: "unknown"; readonly name: string };

/** Looks up a limit, requirement or other bound of a program by the name that a result gives it. */
export function boundOf(program: Program, catalogue: Catalogue, { kind, id }: Hold): Bound {
  switch (kind) {
    case "residency":
      return { kind };
    case "overlap": {
      const other = id.slice("overlap:".length);
      return { kind, title: catalogue.programs.get(other)?.data.title ?? other };
    }
    case "capacity": {
      const node = nodesOf(program).find(({ path }) => path === id);
      return node === undefined ? { kind: "unknown", name: id } : roomOf(id, node.requirement);
    }
    case "limit": {
      const limit = limitsOf(program, catalogue).find(([own]) => own === id)?.[1];
      if (limit === undefined) return { kind: "unknown", name: id };
      return { kind, id, title: limit.title ?? null, max: limit.max };
    }
  }
}

const nodesOf = ({ data }: Program) => allNodes(requirementTree(data.requirements));

/** The limits that may bear on a program, with their ids in results. */
function limitsOf(program: Program, catalogue: Catalogue): readonly (readonly [string, Limit])[] {
  return [
    ...program.data.limits.map((limit) => [limit.id, limit] as const),
    ...nodesOf(program).flatMap(({ path, requirement }) =>
      (requirement.limits ?? []).map((limit) => [`${path}/${limit.id}`, limit as Limit] as const),
    ),
    ...[...catalogue.banks.values()].flatMap((bank) =>
      bank.data.limits.flatMap((stated) => {
        const limit: Limit = { ...stated, max: maxIn(program, bank, stated.max) };
        return [[limit.id, limit] as const, [`${bank.id}:${limit.id}`, limit] as const];
      }),
    ),
  ];
}

/** What a bank's limit lets through, its credits in the program's unit, as it is applied. */
function maxIn(
  { data }: Program,
  bank: DocumentOnDay<"credit-bank">,
  max: Limit["max"],
): Limit["max"] {
  if (max.credits === undefined) return max;
  return { ...max, credits: amountIn(bank.data, data.unit, max.credits) };
}

function roomOf(path: string, requirement: RequirementOnDay): Bound {
  if ("credits" in requirement) return { kind: "credits", path, credits: requirement.credits };
  if ("choose" in requirement) return { kind: "parts", path, choose: requirement.choose };
  return { kind: "requirement", path };
}
