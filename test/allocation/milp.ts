import * as highsModule from "highs";
import type { AllocationProblem, RequirementNode } from "../../src/allocation/problem.ts";
import { allNodes, broken, isLeaf, type Put } from "./check.ts";

interface Highs {
  solve(
    model: string,
    options: { readonly mip_rel_gap: number; readonly mip_abs_gap: number },
  ): { readonly Status: string; readonly ObjectiveValue: number };
}

// The package's types describe its CommonJS build; as an ES module the loader is the default export itself.
const loadHighs = highsModule.default as unknown as () => Promise<Highs>;
let loaded: Promise<Highs> | undefined;

/** The most credits that can be counted, by a general MILP solver with no gap; shares nothing with src. */
export async function milpCredits(problem: AllocationProblem): Promise<number> {
  loaded ??= loadHighs();
  const highs = await loaded;
  const solution = highs.solve(formulate(problem), { mip_rel_gap: 0, mip_abs_gap: 0 });
  if (solution.Status !== "Optimal") throw new Error(`MILP: ${solution.Status}`);
  return Math.round(solution.ObjectiveValue);
}

interface Column {
  readonly name: string;
  readonly put: Put;
}

/** CPLEX LP text: one binary a placement (with its grant), one continuous count a node, one binary a choose child. */
function formulate(problem: AllocationProblem): string {
  const columns = placements(problem);
  const rows: string[] = [];
  const row = (terms: readonly string[], max: number) => {
    if (terms.length > 0)
      rows.push(`r${rows.length}: ${terms.join(" + ").replaceAll("+ -", "- ")} <= ${max}`);
  };
  const nodes = allNodes(problem.requirements);
  const name = new Map(nodes.map((node, at) => [node.path, `n${at}`]));
  const under = (node: RequirementNode) => new Set(allNodes([node]).map((one) => one.path));
  const inside = (paths: ReadonlySet<string>, put: Put) =>
    paths.has(put.requirement) || (put.shared !== null && paths.has(put.shared));

  problem.awards.forEach((_, at) => {
    row(
      columns.filter(({ put }) => put.award === at).map((c) => c.name),
      1,
    );
  });
  for (const [a, b] of problem.conflicts) {
    if (a === b) continue;
    row(
      columns.filter(({ put }) => put.award === a || put.award === b).map((c) => c.name),
      1,
    );
  }
  const gates: string[] = [];
  for (const node of nodes) {
    const paths = under(node);
    const own = columns.filter(({ put }) => inside(paths, put));
    if (isLeaf(node)) {
      const first = columns.filter(({ put }) => put.requirement === node.path && put.granted > 0);
      rows.push(
        `r${rows.length}: ${name.get(node.path)} ${first.map((c) => `- ${c.put.granted} ${c.name}`).join(" ")} <= 0`,
      );
      if (node.kind === "course")
        row(
          own.map((c) => c.name),
          1,
        );
    } else {
      const parts = node.of.map((child) => `- ${name.get(child.path)}`);
      rows.push(`r${rows.length}: ${name.get(node.path)} ${parts.join(" ")} <= 0`);
    }
    if (node.kind !== "choose") continue;
    const open = node.of.map((child) => `g${name.get(child.path)}`);
    gates.push(...open);
    row(open, node.choose);
    for (const child of node.of) {
      const childPaths = under(child);
      for (const column of columns.filter(({ put }) => inside(childPaths, put))) {
        row([column.name, `- g${name.get(child.path)}`], 0);
      }
    }
  }
  for (const limit of problem.limits) addLimit(problem, limit, columns, row);
  const tops = problem.requirements.map((node) => `- ${name.get(node.path)}`);
  rows.push(`r${rows.length}: total ${tops.join(" ")} <= 0`);
  const bounds = nodes.map((node) => {
    const cap = node.kind === "pool" || node.kind === "credits-of" ? node.credits : 1e6;
    return `0 <= ${name.get(node.path)} <= ${cap}`;
  });
  return [
    "Maximize",
    "obj: total",
    "Subject To",
    ...rows,
    "Bounds",
    `0 <= total <= ${problem.total}`,
    ...bounds,
    "Binary",
    ...columns.map((column) => column.name),
    ...gates,
    "End",
  ].join("\n");
}

function addLimit(
  problem: AllocationProblem,
  limit: AllocationProblem["limits"][number],
  columns: readonly Column[],
  row: (terms: readonly string[], max: number) => void,
): void {
  const scope = allNodes(problem.requirements).find((node) => node.path === limit.scope);
  if (limit.scope !== null && scope === undefined) return;
  const paths = new Set(scope === undefined ? [] : allNodes([scope]).map((one) => one.path));
  const amount = (granted: number) => (limit.measure === "awards" ? 1 : granted);
  const isFact = (at: number) => scope === undefined && problem.awards[at]?.standing === "earned";
  const fact = [...new Set(limit.awards)]
    .filter(isFact)
    .reduce((sum, at) => sum + amount(problem.awards[at]?.credits ?? 0), 0);
  const terms = columns.flatMap(({ name, put }) => {
    if (!limit.awards.includes(put.award) || isFact(put.award)) return [];
    const within = paths.has(put.requirement) || (put.shared !== null && paths.has(put.shared));
    if (scope !== undefined && !within) return [];
    const taken = fact > limit.max ? 1 : amount(put.granted);
    return taken > 0 ? [`${taken} ${name}`] : [];
  });
  row(terms, Math.max(0, limit.max - fact));
}

function placements(problem: AllocationProblem): readonly Column[] {
  const leaves = allNodes(problem.requirements).filter(isLeaf);
  const alone = { ...problem, limits: [], conflicts: [] };
  const columns: Column[] = [];
  problem.awards.forEach((award, at) => {
    const own = leaves.filter((leaf) => leaf.accepts.includes(at));
    for (let granted = award.waiver ? 0 : 1; granted <= award.credits; granted += 1) {
      if (granted < award.credits && award.divisible === null) continue;
      for (const { path: requirement } of own) {
        for (const shared of [
          null,
          ...(problem.sharing.length > 0 ? own.map((leaf) => leaf.path) : []),
        ]) {
          const put = { award: at, requirement, granted, shared };
          if (broken(alone, [put]).length === 0) columns.push({ name: `x${columns.length}`, put });
        }
      }
    }
  });
  return columns;
}
