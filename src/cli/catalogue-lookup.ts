import { sourceTitle } from "../award/citation.ts";
import { type Document, placeOf } from "../documents/document.ts";
import { deriveCourse } from "../ladder/derivation.ts";
import { Evaluation } from "../ladder/evaluation.ts";
import { allNodes, requirementTree } from "../ladder/requirement-tree.ts";
import { creditText, percent } from "../report/amount.ts";
import type { Lookup } from "../report/lookup.ts";
import type { Catalogue, DocumentOnDay } from "../workspace/catalogue.ts";

type Program = DocumentOnDay<"program">;
type Limit = Program["data"]["limits"][number];

/** Answers a renderer's questions about ids from the catalogue of the day. */
export function catalogueLookup(catalogue: Catalogue): Lookup {
  let kept: Evaluation | null = null;
  const evaluation = () => {
    kept ??= new Evaluation(catalogue);
    return kept;
  };
  return {
    offering: (id) => latest(catalogue, id)?.data.title ?? id,
    offeringAt: (id, edition) => {
      const editions = catalogue.workspace.documents.editions("micro-credential", id);
      const found = editions.find((one) => one.edition === edition) ?? editions.at(-1);
      return found === undefined ? null : placeOf(found, "id");
    },
    course: (id) => catalogue.courses.get(id)?.data.code ?? id,
    agreementEnd: (id) => catalogue.agreements.find((a) => a.id === id)?.effective.to ?? null,
    threshold: (bank) => catalogue.banks.get(bank)?.data.equivalence.threshold ?? null,
    alone: (bank, course, id) => {
      const [m, c] = [catalogue.offerings.get(id), catalogue.courses.get(course)];
      if (m === undefined || c === undefined || !catalogue.banks.has(bank)) return null;
      return deriveCourse(evaluation().maker(bank).rules, [m], c).coverage;
    },
    ruleAt: (bank, path) => {
      const document = catalogue.banks.get(bank);
      return document === undefined ? null : placeOf(document as unknown as Document, ...path);
    },
    source: (bank, key) => {
      const document = catalogue.banks.get(bank);
      return (document === undefined ? null : sourceTitle(document, key)) ?? key;
    },
    bound: (program, name) => {
      const document = catalogue.programs.get(program);
      return document === undefined ? name : boundText(document, catalogue, name);
    },
  };
}

function latest(catalogue: Catalogue, id: string): Document<"micro-credential"> | undefined {
  const { documents } = catalogue.workspace;
  return catalogue.offerings.get(id) ?? documents.editions("micro-credential", id).at(-1);
}

function boundText(program: Program, catalogue: Catalogue, name: string): string {
  if (/^residency(-\d+)?$/.test(name)) return "credits that must be earned in residence";
  if (name === program.id) return `the program takes ${creditText(program.data.credits)} credits`;
  if (name.startsWith("overlap:")) return overlapText(name.slice("overlap:".length), catalogue);
  const nodes = allNodes(requirementTree(program.data.requirements));
  const node = nodes.find(({ path }) => path === name);
  if (node !== undefined) return roomText(name, node.requirement);
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
  return limit === undefined ? name : limitText(limit, name);
}

function overlapText(other: string, catalogue: Catalogue): string {
  const title = catalogue.programs.get(other)?.data.title ?? other;
  return `only so much may count in ${title}, too`;
}

function roomText(
  path: string,
  requirement: ReturnType<typeof allNodes>[number]["requirement"],
): string {
  if ("credits" in requirement) return `${path} takes ${creditText(requirement.credits)} credits`;
  return "choose" in requirement ? `${path} takes ${requirement.choose} of its parts` : path;
}

function limitText({ title, max }: Limit, id: string): string {
  const most =
    max.credits !== undefined
      ? `at most ${creditText(max.credits)} credits`
      : max.share !== undefined
        ? `at most ${percent(max.share)} of the credits`
        : `at most ${max.awards} awards`;
  return title === undefined ? `${most} (limit ${id})` : `${title}: ${most} (limit ${id})`;
}
