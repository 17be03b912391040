import type { Rational } from "../kernel/rational.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";
import { allNodes, type RequirementOnDay, requirementTree } from "./requirement-tree.ts";

type Program = DocumentOnDay<"program">;
type Limit = Program["data"]["limits"][number];

/** What a name among the binding limits of an allocation stands for. */
export type Bound =
  | { readonly kind: "residency" }
  | { readonly kind: "program"; readonly credits: Rational }
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

/** Looks up a limit, requirement or other bound of a program by the name that an allocation gives it. */
export function boundOf(program: Program, catalogue: Catalogue, name: string): Bound {
  if (/^residency(-\d+)?$/.test(name)) return { kind: "residency" };
  if (name === program.id) return { kind: "program", credits: program.data.credits };
  if (name.startsWith("overlap:")) {
    const other = name.slice("overlap:".length);
    return { kind: "overlap", title: catalogue.programs.get(other)?.data.title ?? other };
  }
  const nodes = allNodes(requirementTree(program.data.requirements));
  const node = nodes.find(({ path }) => path === name);
  if (node !== undefined) return roomOf(name, node.requirement);
  const limits = [
    ...program.data.limits.map((limit) => [limit.id, limit] as const),
    ...nodes.flatMap(({ path, requirement }) =>
      (requirement.limits ?? []).map((limit) => [`${path}/${limit.id}`, limit as Limit] as const),
    ),
    ...[...catalogue.banks.values()].flatMap((bank) =>
      bank.data.limits.flatMap((limit) => [
        [limit.id, limit as Limit] as const,
        [`${bank.id}:${limit.id}`, limit as Limit] as const,
      ]),
    ),
  ];
  const limit = limits.find(([id]) => id === name)?.[1];
  if (limit === undefined) return { kind: "unknown", name };
  return { kind: "limit", id: name, title: limit.title ?? null, max: limit.max };
}

function roomOf(path: string, requirement: RequirementOnDay): Bound {
  if ("credits" in requirement) return { kind: "credits", path, credits: requirement.credits };
  if ("choose" in requirement) return { kind: "parts", path, choose: requirement.choose };
  return { kind: "requirement", path };
}
