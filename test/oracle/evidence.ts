/** Section 2, all but the graph: admissible evidence, level, degree, silence, outcomes. */
import {
  add,
  atLeast,
  div,
  type Fraction,
  fraction,
  max,
  mul,
  ONE,
  positive,
  ZERO,
} from "./fraction.ts";
import {
  child,
  type Doc,
  docs,
  idOf,
  list,
  number,
  stated,
  text,
  texts,
  type World,
} from "./reading.ts";
import {
  acceptedMappings,
  claims,
  compared,
  type Relation,
  relationName,
  relations,
  sources,
} from "./relation.ts";

export type Three = "true" | "false" | "unknown";
export type Bounds = { readonly certain: Fraction; readonly possible: Fraction };

const NOTHING: Bounds = { certain: ZERO, possible: ZERO };
const UNKNOWN: Bounds = { certain: ZERO, possible: ONE };

function both(facts: readonly Three[]): Three {
  if (facts.includes("false")) {
    return "false";
  }
  return facts.includes("unknown") ? "unknown" : "true";
}

function greatest(all: readonly Bounds[]): Bounds {
  return all.reduce(
    (a, b) => ({ certain: max(a.certain, b.certain), possible: max(a.possible, b.possible) }),
    NOTHING,
  );
}

export const equivalenceOf = (bank: Doc): Doc => child(bank, "equivalence");

function demonstrated(bank: Doc, k: Doc): Three {
  if (equivalenceOf(bank).countOptional === true) {
    return "true";
  }
  if (!stated(k, "demonstrated")) {
    return "unknown";
  }
  return k.demonstrated === "required" ? "true" : "false";
}

function assessed(bank: Doc, m: Doc, k: Doc): Three {
  if (equivalenceOf(bank).countUnassessed === true) {
    return "true";
  }
  if (!stated(m, "assessments")) {
    return "unknown";
  }
  const covering = docs(m, "assessments").filter(
    (a) => !stated(a, "competencies") || list(a, "competencies").includes(k.id),
  );
  if (covering.some((a) => stated(a, "type") && a.type !== "participation-only")) {
    return "true";
  }
  return covering.some((a) => !stated(a, "type")) ? "unknown" : "false";
}

const absent = (bank: Doc): Three =>
  (text(equivalenceOf(bank), "absentLevel") ?? "review") === "ignore" ? "true" : "unknown";

function levelEnough(world: World, bank: Doc, k: Doc, o: Doc): Three {
  if ((text(equivalenceOf(bank), "levels") ?? "at-least") === "ignore") {
    return "true";
  }
  const wanted = child(o, "level");
  if (text(wanted, "value") === undefined) {
    return "true";
  }
  const has = child(k, "level");
  if (text(has, "value") === undefined || has.scale !== wanted.scale) {
    return absent(bank);
  }
  const scale = world.one("level-scale", String(wanted.scale));
  const levels = scale === undefined ? [] : texts(scale, "levels");
  const a = levels.indexOf(String(has.value));
  const b = levels.indexOf(String(wanted.value));
  if (a < 0 || b < 0) {
    return absent(bank);
  }
  return a >= b ? "true" : "false";
}

function offeringLevelEnough(bank: Doc, m: Doc, c: Doc): Three {
  if ((text(equivalenceOf(bank), "offeringLevel") ?? "ignore") === "ignore") {
    return "true";
  }
  const wanted = number(child(c, "level"), "year");
  if (wanted === undefined) {
    return "true";
  }
  const has = number(child(m, "level"), "year");
  if (has === undefined) {
    return absent(bank);
  }
  return has >= wanted ? "true" : "false";
}

function bankValue(bank: Doc, relation: Relation): Bounds {
  const given = child(equivalenceOf(bank), "relations")[relation];
  const defaults = { exact: 1, broader: 1, narrower: "review", close: "review", related: 0 };
  const value = given ?? defaults[relation];
  return value === "review" ? UNKNOWN : { certain: fraction(value), possible: fraction(value) };
}

function under(fact: Three, value: Bounds): Bounds {
  if (fact === "false") {
    return NOTHING;
  }
  return fact === "true" ? value : { certain: ZERO, possible: value.possible };
}

/** What one bank makes of one course, micro-credential by micro-credential. */
export type Evidence = {
  readonly relevant: (m: Doc) => boolean;
  /** the degree of an outcome under a set of micro-credentials */
  readonly outcome: (set: readonly Doc[], o: Doc) => Bounds;
};

export function evidence(world: World, bank: Doc, c: Doc): Evidence {
  const outcomes = docs(c, "outcomes");
  const mappings = acceptedMappings(world);
  const ref = (doc: Doc, local: Doc): string => `${idOf(doc)}#${idOf(local)}`;
  const graphs = new Map<Doc, (k: string, o: string) => Relation | undefined>();
  const relation = (m: Doc, k: Doc, o: Doc): Relation | undefined => {
    const graph = graphs.get(m) ?? relations(world, m, c);
    graphs.set(m, graph);
    return graph(idOf(k), idOf(o));
  };

  /** may this competency's evidence count for o? */
  const fact = (m: Doc, k: Doc, o: Doc): Three =>
    both([
      demonstrated(bank, k),
      assessed(bank, m, k),
      levelEnough(world, bank, k, o),
      offeringLevelEnough(bank, m, c),
    ]);

  const degree = (m: Doc, k: Doc, o: Doc): Bounds => {
    const found = relation(m, k, o);
    if (found === undefined) {
      return NOTHING;
    }
    const given = mappings.filter(
      (mapping) =>
        stated(mapping, "degree") &&
        sources(mapping).length === 1 &&
        sources(mapping)[0] === ref(m, k) &&
        mapping.to === ref(c, o),
    );
    if (given.length > 0) {
      const value = given.map((mapping) => fraction(mapping.degree)).reduce(max);
      return under(fact(m, k, o), { certain: value, possible: value });
    }
    return under(fact(m, k, o), bankValue(bank, found));
  };

  const jointTo = (o: Doc): readonly Doc[] =>
    mappings.filter((mapping) => sources(mapping).length > 1 && mapping.to === ref(c, o));

  /** the degree of a joint mapping where `held` finds its members */
  const joint = (mapping: Doc, o: Doc, held: (id: string) => Doc | undefined): Bounds => {
    const facts = sources(mapping).map((source): Three => {
      const [owner = "", local = ""] = source.split("#");
      const m = held(owner);
      const k = m === undefined ? undefined : docs(m, "competencies").find((x) => x.id === local);
      return m === undefined || k === undefined ? "false" : fact(m, k, o);
    });
    const value = stated(mapping, "degree")
      ? { certain: fraction(mapping.degree), possible: fraction(mapping.degree) }
      : bankValue(bank, relationName(mapping.relation));
    return under(both(facts), value);
  };

  const isMember = (mapping: Doc, m: Doc): boolean =>
    sources(mapping).some((source) => docs(m, "competencies").some((k) => ref(m, k) === source));

  const relevant = (m: Doc): boolean =>
    claims(m, c) ||
    outcomes.some(
      (o) =>
        docs(m, "competencies").some((k) => positive(degree(m, k, o).possible)) ||
        jointTo(o).some(
          (mapping) =>
            isMember(mapping, m) &&
            positive(joint(mapping, o, (id) => world.one("micro-credential", id)).possible),
        ),
    );

  const parts = (o: Doc): readonly Doc[] =>
    texts(o, "parts").flatMap((id) => outcomes.filter((x) => x.id === id));

  /** does some competency of m relate to o, or to a part of it, in any way? */
  const touched = (m: Doc, o: Doc): boolean =>
    docs(m, "competencies").some((k) => relation(m, k, o) !== undefined) ||
    jointTo(o).some((mapping) => isMember(mapping, m)) ||
    parts(o).some((part) => touched(m, part));

  const wholeCompared = new Map<Doc, boolean>();
  const isCompared = (m: Doc): boolean => {
    const known = wholeCompared.get(m) ?? compared(world, m, c);
    wholeCompared.set(m, known);
    return known;
  };

  const outcome = (set: readonly Doc[], o: Doc): Bounds => {
    const own = greatest([
      ...set.flatMap((m) => docs(m, "competencies").map((k) => degree(m, k, o))),
      ...jointTo(o).map((mapping) => joint(mapping, o, (id) => set.find((m) => m.id === id))),
      ...set
        .filter((m) => relevant(m) && !isCompared(m) && !touched(m, o))
        .map((): Bounds => UNKNOWN),
    ]);
    return stated(o, "parts") ? greatest([own, weightedMean(set, parts(o))]) : own;
  };

  const weightedMean = (set: readonly Doc[], items: readonly Doc[]): Bounds => {
    const total = items.map(weight).reduce(add, ZERO);
    if (!positive(total)) {
      return NOTHING;
    }
    const sum = (pick: (bounds: Bounds) => Fraction): Fraction =>
      div(items.map((o) => mul(weight(o), pick(outcome(set, o)))).reduce(add, ZERO), total);
    return { certain: sum((b) => b.certain), possible: sum((b) => b.possible) };
  };

  return { relevant, outcome };
}

const weight = (o: Doc): Fraction => fraction(o.weight ?? 1);

/** coverage, the floor and the essential outcomes, for one bound */
export type Coverage = Bounds & { readonly meets: { certain: boolean; possible: boolean } };

/** Section 3, but for hours. */
export function coverage(bank: Doc, c: Doc, found: Evidence, set: readonly Doc[]): Coverage {
  const outcomes = docs(c, "outcomes");
  const isPart = new Set(outcomes.flatMap((o) => texts(o, "parts")));
  const counted = outcomes
    .filter((o) => !isPart.has(idOf(o)))
    .map((o) => ({ o, bounds: found.outcome(set, o) }));
  const total = counted.map(({ o }) => weight(o)).reduce(add, ZERO);
  if (!positive(total) || !set.every((m) => found.relevant(m))) {
    return { certain: ZERO, possible: ZERO, meets: { certain: false, possible: false } };
  }
  const equivalence = equivalenceOf(bank);
  const threshold = fraction(equivalence.threshold);
  const floor = fraction(equivalence.perOutcomeFloor ?? 0);
  const of = (pick: (bounds: Bounds) => Fraction): { share: Fraction; meets: boolean } => {
    const share = div(
      counted.map(({ o, bounds }) => mul(weight(o), pick(bounds))).reduce(add, ZERO),
      total,
    );
    const meets =
      atLeast(share, threshold) &&
      counted.every(
        ({ o, bounds }) =>
          atLeast(pick(bounds), floor) && (o.essential !== true || atLeast(pick(bounds), ONE)),
      );
    return { share, meets };
  };
  const certain = of((bounds) => bounds.certain);
  const possible = of((bounds) => bounds.possible);
  return {
    certain: certain.share,
    possible: possible.share,
    meets: { certain: certain.meets, possible: possible.meets },
  };
}
