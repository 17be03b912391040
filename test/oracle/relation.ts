/** Section 2, "Relation": the graph of one micro-credential and one course. */
import { child, type Doc, docs, idOf, stated, text, type World } from "./reading.ts";

export type Relation = "exact" | "broader" | "narrower" | "close" | "related";

type Edge = { readonly from: string; readonly relation: Relation; readonly to: string };

const CONVERSE: Readonly<Record<Relation, Relation>> = {
  exact: "exact",
  broader: "narrower",
  narrower: "broader",
  close: "close",
  related: "related",
};

export function relationName(value: unknown): Relation {
  const name = value === undefined ? "exact" : String(value);
  if (
    name === "exact" ||
    name === "broader" ||
    name === "narrower" ||
    name === "close" ||
    name === "related"
  ) {
    return name;
  }
  throw new Error(`no relation: ${name}`);
}

/** A mapping's `from` as a list, and whether it is joint evidence. */
export function sources(mapping: Doc): readonly string[] {
  const from = mapping.from;
  return Array.isArray(from) ? from.map(String) : [String(from)];
}

export function acceptedMappings(world: World): readonly Doc[] {
  return world
    .all("crosswalk")
    .flatMap((crosswalk) => docs(crosswalk, "mappings"))
    .filter((mapping) => (text(mapping, "status") ?? "accepted") === "accepted");
}

const isUri = (ref: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]*:/.test(ref);

/** A framework's competency may be named by its own URI: one node. */
function canonical(world: World): (ref: string) => string {
  const byUri = new Map<string, string>();
  for (const framework of world.all("competency-framework")) {
    for (const competency of docs(framework, "competencies")) {
      const uri = text(competency, "uri");
      if (uri !== undefined) {
        byUri.set(uri, `${idOf(framework)}#${idOf(competency)}`);
      }
    }
  }
  return (ref) => byUri.get(ref) ?? ref;
}

/** The framework a reference belongs to, if any. */
function frameworkOf(world: World, ref: string): string | undefined {
  const name = canonical(world)(ref).split("#")[0] ?? "";
  return world.one("competency-framework", name) === undefined ? undefined : name;
}

function alignments(owner: string, item: Doc): readonly Edge[] {
  return docs(item, "alignments").map((alignment) => ({
    from: owner,
    relation: relationName(alignment.relation),
    to: String(alignment.target),
  }));
}

function edges(world: World, m: Doc, c: Doc): readonly Edge[] {
  const found: Edge[] = [];
  for (const k of docs(m, "competencies")) {
    found.push(...alignments(`${idOf(m)}#${idOf(k)}`, k));
  }
  for (const o of docs(c, "outcomes")) {
    found.push(...alignments(`${idOf(c)}#${idOf(o)}`, o));
  }
  for (const framework of world.all("competency-framework")) {
    for (const competency of docs(framework, "competencies")) {
      const parent = text(competency, "parent");
      if (parent !== undefined) {
        const full =
          parent.includes("#") || isUri(parent) ? parent : `${idOf(framework)}#${parent}`;
        found.push({
          from: full,
          relation: "broader",
          to: `${idOf(framework)}#${idOf(competency)}`,
        });
      }
    }
  }
  for (const mapping of acceptedMappings(world)) {
    const [from, ...others] = sources(mapping);
    if (from !== undefined && others.length === 0) {
      found.push({ from, relation: relationName(mapping.relation), to: String(mapping.to) });
    }
  }
  const name = canonical(world);
  const frameworks = new Set(world.all("competency-framework").map(idOf));
  const allowed = (ref: string): boolean => {
    if (isUri(ref)) {
      return true;
    }
    const owner = ref.split("#")[0] ?? "";
    return owner === idOf(m) || owner === idOf(c) || frameworks.has(owner);
  };
  return found
    .map((edge) => ({ from: name(edge.from), relation: edge.relation, to: name(edge.to) }))
    .filter((edge) => allowed(edge.from) && allowed(edge.to));
}

/** All nodes reached from `start` by edges of the given relations. */
function reach(start: ReadonlySet<string>, both: readonly Edge[], by: readonly Relation[]) {
  const seen = new Set(start);
  for (let grown = true; grown; ) {
    grown = false;
    for (const edge of both) {
      if (by.includes(edge.relation) && seen.has(edge.from) && !seen.has(edge.to)) {
        seen.add(edge.to);
        grown = true;
      }
    }
  }
  return seen;
}

/** One step by exactly that relation. */
function step(start: ReadonlySet<string>, both: readonly Edge[], by: Relation) {
  return new Set(
    both.filter((edge) => edge.relation === by && start.has(edge.from)).map((edge) => edge.to),
  );
}

/** The strongest relation of competency `k` of `m` to outcome `o` of `c`. */
export function relations(
  world: World,
  m: Doc,
  c: Doc,
): (k: string, o: string) => Relation | undefined {
  const forward = edges(world, m, c);
  const both = [
    ...forward,
    ...forward.map((e) => ({ from: e.to, relation: CONVERSE[e.relation], to: e.from })),
  ];
  const cache = new Map<string, readonly (readonly [Relation, ReadonlySet<string>])[]>();
  const fromK = (k: string) => {
    const exact = reach(new Set([k]), both, ["exact"]);
    // at least one step of the weaker kind is implied: those reached by exact alone rank first
    return [
      ["exact", exact],
      ["broader", reach(exact, both, ["exact", "broader"])],
      ["narrower", reach(exact, both, ["exact", "narrower"])],
      ["close", reach(step(exact, both, "close"), both, ["exact"])],
      ["related", reach(step(exact, both, "related"), both, ["exact"])],
    ] as const;
  };
  return (k, o) => {
    const from = `${idOf(m)}#${k}`;
    const reached = cache.get(from) ?? fromK(from);
    cache.set(from, reached);
    return reached.find(([, nodes]) => nodes.has(`${idOf(c)}#${o}`))?.[0];
  };
}

export const claims = (m: Doc, c: Doc): boolean =>
  docs(child(m, "pathways"), "claims").some((claim) => claim.course === idOf(c));

/** "compared": listed, or both sides are wholly aligned to one framework. */
export function compared(world: World, m: Doc, c: Doc): boolean {
  const listed = world
    .all("crosswalk")
    .flatMap((crosswalk) => docs(crosswalk, "compared"))
    .some((pair) => pair.microCredential === idOf(m) && pair.course === idOf(c));
  if (listed) {
    return true;
  }
  const competencies = docs(m, "competencies");
  const outcomes = docs(c, "outcomes");
  if (competencies.length === 0 || outcomes.length === 0) {
    return false;
  }
  const to = (item: Doc): ReadonlySet<string | undefined> =>
    new Set(
      docs(item, "alignments")
        .filter((alignment) => stated(alignment, "target"))
        .map((alignment) => frameworkOf(world, String(alignment.target))),
    );
  const all = [...competencies, ...outcomes].map(to);
  return world
    .all("competency-framework")
    .some((framework) => all.every((targets) => targets.has(idOf(framework))));
}
