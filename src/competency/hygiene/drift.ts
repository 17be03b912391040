import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { likeness } from "../../kernel/likeness.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { competencyNode, frameworkNode, outcomeNode, ownerOf } from "../node.ts";
import { type Asserted, shown } from "./assertions.ts";

interface Link {
  readonly to: string;
  readonly asserted: Asserted;
}

type Links = ReadonlyMap<string, readonly Link[]>;

interface Chain {
  readonly nodes: readonly string[];
  readonly steps: readonly Asserted[];
}

/** Fewer steps than this do not drift. */
const leastSteps = 3;

/** Ends less alike than this no longer resemble each other. */
const apart = 0.2;

/** Neighbours at least this alike still do; below it, likeness of letters says nothing (other languages, codes). */
const alike = 0.3;

/** In larger classes of exactly equal statements only the ends of one longest chain are compared. */
const comparedInFull = 64;

/** Chains of `exact` whose neighbours resemble each other and whose ends do not; the worst of each class. */
export function drifts(assertions: readonly Asserted[], catalogue: Catalogue): Diagnostic[] {
  const links = linksOf(assertions);
  const text = statements(catalogue);
  return classesOf(links).flatMap((members) => {
    const chains = members.length > comparedInFull ? longest(links, members) : all(links, members);
    let worst: { readonly chain: Chain; readonly ends: number } | null = null;
    for (const chain of chains) {
      if (chain.steps.length < leastSteps) continue;
      const words = chain.nodes.map((node) => text.get(node));
      const ends = between(words[0], words.at(-1));
      if (ends >= (worst?.ends ?? apart)) continue;
      const near = words.slice(1).every((word, at) => between(words[at], word) >= alike);
      if (near) worst = { chain, ends };
    }
    return worst === null ? [] : [finding(worst.chain)];
  });
}

/** Unknown texts are as alike as can be: nothing is claimed of them. */
const between = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined ? 1 : likeness(one, other);

function finding({ nodes, steps }: Chain): Diagnostic {
  const [first, ...rest] = steps;
  if (first === undefined) throw new Error("a chain has a step");
  const related = rest.map(({ from, to, place }) => ({
    message: `${shown(from)} exact ${shown(to)}`,
    at: place(),
  }));
  return diagnostic("drifting-mapping", { chain: nodes.map(shown) }, first.place(), { related });
}

function linksOf(assertions: readonly Asserted[]): Links {
  const links = new Map<string, Link[]>();
  const add = (from: string, link: Link) => {
    const known = links.get(from);
    if (known === undefined) links.set(from, [link]);
    else known.push(link);
  };
  for (const asserted of assertions) {
    if (asserted.relation !== "exact") continue;
    add(asserted.from, { to: asserted.to, asserted });
    add(asserted.to, { to: asserted.from, asserted });
  }
  return links;
}

/** What statements of micro-credentials and courses are equal to is no longer walked through: each only ends a chain. */
function classesOf(links: Links): string[][] {
  const seen = new Set<string>();
  const classes: string[][] = [];
  for (const start of links.keys()) {
    if (seen.has(start) || ownerOf(start) !== null) continue;
    const members = new Set([start]);
    for (const node of members) {
      if (ownerOf(node) !== null) continue;
      for (const { to } of links.get(node) ?? []) members.add(to);
    }
    for (const node of members) if (ownerOf(node) === null) seen.add(node);
    classes.push([...members]);
  }
  return classes;
}

/** The shortest chains from a statement to every other of its class, the farthest last. */
function chainsFrom(links: Links, start: string): Chain[] {
  const chains = new Map<string, Chain>([[start, { nodes: [start], steps: [] }]]);
  for (const [node, chain] of chains) {
    if (node !== start && ownerOf(node) !== null) continue;
    for (const { to, asserted } of links.get(node) ?? []) {
      if (chains.has(to)) continue;
      chains.set(to, { nodes: [...chain.nodes, to], steps: [...chain.steps, asserted] });
    }
  }
  return [...chains.values()];
}

const all = (links: Links, members: readonly string[]) =>
  members.flatMap((node) => chainsFrom(links, node));

function longest(links: Links, [first = ""]: readonly string[]): Chain[] {
  const end = farthest(links, first);
  const chain = chainTo(links, end, farthest(links, end));
  return chain === null ? [] : [chain];
}

/** One of the statements farthest from another. */
function farthest(links: Links, start: string): string {
  const seen = new Set([start]);
  let last = start;
  for (const node of seen) {
    last = node;
    if (node !== start && ownerOf(node) !== null) continue;
    for (const { to } of links.get(node) ?? []) seen.add(to);
  }
  return last;
}

/** A shortest chain between two statements, without chains to all others. */
function chainTo(links: Links, start: string, goal: string): Chain | null {
  const cameBy = new Map<string, { readonly from: string; readonly asserted: Asserted } | null>([
    [start, null],
  ]);
  for (const node of cameBy.keys()) {
    if (node !== start && ownerOf(node) !== null) continue;
    for (const { to, asserted } of links.get(node) ?? []) {
      if (!cameBy.has(to)) cameBy.set(to, { from: node, asserted });
    }
  }
  const nodes = [goal];
  const steps: Asserted[] = [];
  for (let step = cameBy.get(goal); step; step = cameBy.get(step.from)) {
    nodes.unshift(step.from);
    steps.unshift(step.asserted);
  }
  return nodes[0] === start ? { nodes, steps } : null;
}

/** The words of every statement in effect, by node. */
function statements(catalogue: Catalogue): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, data } of catalogue.offerings.values()) {
    for (const k of data.competencies) found.set(competencyNode(id, k.id), k.statement);
  }
  for (const { id, data } of catalogue.courses.values()) {
    for (const o of data.outcomes) found.set(outcomeNode(id, o.id), o.statement);
  }
  for (const { id, data } of catalogue.competencyFrameworks.values()) {
    for (const k of data.competencies) found.set(frameworkNode(id, k.id), k.statement);
  }
  return found;
}
