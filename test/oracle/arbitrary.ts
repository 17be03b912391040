/** Small random workspaces that exercise every feature the oracle reads. All are valid. */
import fc from "fast-check";

export type Json = Record<string, unknown>;

export type Workspace = {
  readonly documents: readonly Json[];
  readonly asOf: string;
  readonly program: string;
  readonly bank?: string;
};

/** Draws: every one shrinks toward "no", the first item, the least number. */
export type Draw = {
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  readonly whole: (least: number, most: number) => number;
  /** `{[key]: value}` with that chance, else `{}` */
  readonly maybe: (percent: number, key: string, value: () => unknown) => Json;
  /** some of the items, at least `least`, in their order */
  readonly some: <T>(items: readonly T[], percent: number) => readonly T[];
  /** a value, or a history of it */
  readonly dated: (value: () => unknown) => unknown;
};

type Plan = {
  readonly draw: Draw;
  readonly asOf: string;
  readonly twoFrameworks: boolean;
  /** what is taught and what is asked mostly meet */
  readonly easy: boolean;
  /** references that competencies and outcomes may align to */
  readonly targets: readonly [string, ...string[]];
};

const SUBJECTS = ["AAA", "BBB", "CCC"] as const;
const BLOOM = ["remember", "understand", "apply", "analyse", "evaluate", "create"] as const;
const URI = "https://example.org/skill/1";
const UNIT = "ca-semester";

/** No object in two places, no key without a value. */
const plain = (docs: readonly Json[]): readonly Json[] =>
  docs.map((doc) => JSON.parse(JSON.stringify(doc)) as Json);

export function drawing(gen: fc.GeneratorValue): Draw {
  const whole = (least: number, most: number): number => gen(fc.integer, { min: least, max: most });
  const chance = (percent: number): boolean => whole(0, 99) >= 100 - percent;
  const pick = <T>(items: readonly [T, ...T[]]): T => items[whole(0, items.length - 1)] ?? items[0];
  return {
    chance,
    pick,
    whole,
    maybe: (percent, key, value) => (chance(percent) ? { [key]: value() } : {}),
    some: (items, percent) => items.filter(() => chance(percent)),
    dated: (value) =>
      chance(8)
        ? [
            { from: "2018-01-01", value: value() },
            { from: "2024-10-01", value: value() },
          ]
        : value(),
  };
}

// ---------------------------------------------------------------- frameworks

function frameworks({ draw, twoFrameworks }: Plan): readonly Json[] {
  const competency = (i: number): Json => ({
    id: `K${i}`,
    statement: `Framework statement ${i}`,
    ...(i > 0 ? draw.maybe(25, "parent", () => `K${draw.whole(0, i - 1)}`) : {}),
    ...(i === 1 ? draw.maybe(20, "uri", () => URI) : {}),
  });
  const framework = (id: string, size: number): Json => ({
    kind: "competency-framework",
    id,
    title: `Framework ${id}`,
    scale: "bloom",
    competencies: Array.from({ length: size }, (_, i) => competency(i)).map((k) =>
      id === "fw" ? k : { ...k, uri: undefined },
    ),
  });
  return [
    { kind: "level-scale", id: "bloom", title: "Bloom", levels: BLOOM },
    { kind: "level-scale", id: "solo", title: "Solo", levels: ["single", "many", "related"] },
    framework("fw", 4),
    ...(twoFrameworks ? [framework("fw-2", 2)] : []),
  ];
}

function alignments({ draw, easy, targets }: Plan, i: number): Json {
  if (easy && draw.chance(85)) {
    return { alignments: [{ target: `fw#K${i % 3}`, relation: "exact" }] };
  }
  const alignment = (): Json => ({
    target: draw.pick(targets),
    relation: draw.chance(28) ? draw.pick(["broader", "narrower", "close", "related"]) : "exact",
  });
  if (draw.chance(15)) {
    return {};
  }
  return { alignments: Array.from({ length: draw.chance(15) ? 2 : 1 }, alignment) };
}

// --------------------------------------------------------- micro-credentials

function level(draw: Draw, values: readonly [string, ...string[]]): Json {
  return draw.chance(8)
    ? { scale: "solo", value: draw.pick(["single", "many", "related"]) }
    : { scale: "bloom", value: draw.pick(values) };
}

function hours(draw: Draw): Json {
  const amount = (): number => draw.pick([45, 20, 60, 90, 135, 150, 22.5, 67.5, 300]);
  const shape = draw.whole(0, 99);
  if (shape < 50) {
    return { hours: { learning: amount(), ...draw.maybe(15, "lecture", () => 15) } };
  }
  if (shape < 70) {
    return {
      hours: {
        lecture: draw.pick([30, 15, 45, 0]),
        ...draw.maybe(40, "lab", () => draw.pick([25, 50, 0])),
        ...draw.maybe(15, "practicum", () => 60),
        ...draw.maybe(15, "selfPaced", () => 30),
        ...draw.maybe(20, "unspecified", () => draw.pick([30, 45])),
      },
    };
  }
  if (shape < 82) {
    return { hours: { unspecified: draw.pick([60, 30, 45, 90]) } };
  }
  if (shape < 87) {
    return { hours: null };
  }
  return shape < 91 ? { hours: { weeks: 8 } } : {};
}

function assessments({ draw, easy }: Plan, competencies: readonly string[]): Json {
  if (easy && draw.chance(75)) {
    return { assessments: [{ id: "A0", type: "project", graded: true }] };
  }
  if (draw.chance(10)) {
    return {};
  }
  if (draw.chance(4)) {
    return { assessments: [] };
  }
  const assessment = (_: unknown, i: number): Json => ({
    id: `A${i}`,
    ...(draw.chance(7) ? {} : { type: draw.chance(12) ? "participation-only" : "project" }),
    ...draw.maybe(35, "competencies", () => draw.some(competencies, 75)),
    graded: true,
  });
  return { assessments: Array.from({ length: draw.chance(20) ? 2 : 1 }, assessment) };
}

/** `mcs`: one document of each; `editions`: all of them */
type Known = {
  readonly mcs: readonly Json[];
  readonly editions: readonly Json[];
  readonly courses: readonly Json[];
};

const idOf = (doc: Json | undefined): string => String(doc?.id);

function items(doc: Json | undefined, key: string): readonly Json[] {
  const value = doc?.[key];
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function microCredential(plan: Plan, i: number, earlier: readonly Json[]): Json {
  const { draw } = plan;
  const count = draw.chance(2) ? 0 : draw.whole(1, plan.easy ? 2 : 3);
  const ids = Array.from({ length: count }, (_, n) => `C${n}`);
  const before = earlier[0] === undefined ? undefined : draw.pick([earlier[0], ...earlier]);
  const adapted = before !== undefined && draw.chance(10) ? before : undefined;
  const fresh: Json = {
    ...(draw.chance(85) ? { level: { year: draw.whole(1, 4) } } : {}),
    ...hours(draw),
    competencies: ids.map((id) => ({
      id,
      statement: `Skill ${i}-${id}`,
      ...(draw.chance(plan.easy ? 4 : 12)
        ? {}
        : { demonstrated: draw.chance(plan.easy ? 4 : 12) ? "optional" : "required" }),
      ...draw.maybe(80, "level", () => level(draw, BLOOM)),
      ...draw.maybe(10, "weight", () => 2),
      ...alignments(plan, i + Number(id.slice(1))),
    })),
    ...assessments(plan, ids),
  };
  const base: Json =
    adapted === undefined
      ? fresh
      : Object.fromEntries(
          ["level", "hours", "competencies", "assessments"]
            .filter((key) => adapted[key] !== undefined)
            .map((key) => [key, adapted[key]]),
        );
  return {
    kind: "micro-credential",
    id: `mc-${i}`,
    ...draw.maybe(80, "edition", () => "2024"),
    title: `Micro-credential ${i}`,
    ...draw.maybe(90, "status", () =>
      draw.chance(12) ? draw.pick(["draft", "suspended", "teach-out", "ceased"]) : "active",
    ),
    creditStatus: draw.chance(12) ? draw.pick(["embedded", "ceu", "credit"]) : "non-credit",
    issuer: { id: draw.chance(25) ? "ext" : "inst" },
    ...draw.maybe(92, "subjects", () => [draw.pick(SUBJECTS), ...(draw.chance(8) ? ["DDD"] : [])]),
    ...draw.maybe(25, "tags", () => ["applied"]),
    ...base,
    // of the same substance, or with other hours
    ...(adapted !== undefined && draw.chance(25) ? { hours: { learning: 77 } } : {}),
    ...(adapted === undefined
      ? {}
      : {
          basedOn: {
            microCredential: idOf(adapted),
            ...(adapted.edition === undefined
              ? {}
              : draw.maybe(40, "edition", () => adapted.edition)),
          },
        }),
    ...(before !== undefined && adapted === undefined && draw.chance(12)
      ? { composedOf: [idOf(before)] }
      : {}),
    ...(draw.chance(4) ? { effective: { from: "2025-06-01" } } : {}),
  };
}

/** An older edition of the same micro-credential, of dates that do not overlap. */
function olderEdition(draw: Draw, m: Json): readonly Json[] {
  if (m.edition === undefined || m.effective !== undefined || !draw.chance(12)) {
    return [m];
  }
  return [
    { ...m, effective: { from: "2024-09-01" } },
    {
      ...m,
      edition: "2023",
      hours: { learning: 20 },
      effective: { from: "2023-01-01", to: "2024-08-31" },
    },
  ];
}

// ------------------------------------------------------------------- courses

function course(plan: Plan, i: number, count: number): Json {
  const { draw } = plan;
  const size = draw.whole(plan.easy ? 2 : 1, 3);
  const parts = size > 1 && draw.chance(25) ? draw.whole(1, size - 1) : 0;
  const isPart = (n: number): boolean => n >= size - parts;
  const outcome = (n: number): Json => ({
    id: `O${n}`,
    statement: `Outcome ${i}-${n}`,
    ...draw.maybe(50, "weight", () => draw.pick([2, 3, 1, 0, 0.5])),
    ...(isPart(n) ? {} : draw.maybe(20, "essential", () => true)),
    ...draw.maybe(plan.easy ? 12 : 40, "level", () =>
      level(draw, ["remember", "understand", "apply", "analyse"]),
    ),
    ...alignments(plan, n),
    ...(n === 0 && parts > 0
      ? { parts: Array.from({ length: parts }, (_, p) => `O${size - parts + p}`) }
      : {}),
  });
  const number = 1000 * draw.whole(1, 4) + i;
  return {
    kind: "course",
    id: `inst-c-${i}`,
    institution: draw.chance(5) ? "other" : "inst",
    code: `${draw.pick(SUBJECTS)} ${number}`,
    ...draw.maybe(30, "subject", () => draw.pick(SUBJECTS)),
    ...draw.maybe(90, "level", () => ({ year: draw.whole(1, 4) })),
    title: `Course ${i}`,
    credits: draw.pick([3, 1.5, 1, 4.5]),
    unit: draw.chance(3) ? "ects" : UNIT,
    outcomes: draw.chance(4) ? [] : Array.from({ length: size }, (_, n) => outcome(n)),
    ...draw.maybe(4, "creditable", () => false),
    ...draw.maybe(20, "tags", () => ["applied"]),
    ...(i > 0 ? draw.maybe(15, "excludes", () => [`inst-c-${draw.whole(0, i - 1)}`]) : {}),
    ...(i + 1 < count ? draw.maybe(5, "excludes", () => [`inst-c-${i + 1}`]) : {}),
    ...draw.maybe(4, "effective", () =>
      draw.pick<Json>([{ from: "2020-01-01" }, { to: "2023-12-31" }]),
    ),
  };
}

// ------------------------------------------------------------------- program

function filter({ draw }: Plan, known: Known, limit = false): Json {
  const first = idOf(known.courses[0]);
  const ids = known.courses.map(idOf);
  const test = (percent: number, key: string, value: () => unknown): Json =>
    draw.maybe(percent, key, value);
  return {
    ...test(limit ? 15 : 20, "subjects", () => [
      draw.pick(SUBJECTS),
      draw.pick(["AAA", "BBB", "CCC", "DDD"]),
    ]),
    ...test(limit ? 15 : 17, "levels", () => (draw.chance(50) ? [1, 2] : [3, 4])),
    ...test(5, "numbers", () => [{ from: 1000, to: 2999 }]),
    ...test(5, "courses", () => [first, draw.pick([first, ...ids])]),
    ...test(limit ? 15 : 5, "tags", () => ["applied"]),
    ...test(7, "exceptCourses", () => [draw.pick([first, ...ids])]),
    ...test(7, "exceptSubjects", () => [draw.pick(SUBJECTS)]),
    ...test(5, "exceptTags", () => ["applied"]),
    ...test(limit ? 12 : 4, "routes", () => ["plar", "waiver"]),
    ...test(limit ? 20 : 5, "awardTypes", () =>
      draw.pick([["unassigned"], ["assigned"], ["assigned", "block"], ["block", "unassigned"]]),
    ),
    ...test(limit ? 12 : 4, "providers", () => ["ext"]),
  };
}

function limits(plan: Plan, known: Known, percent: number, id: string, extra: Json): Json {
  const { draw } = plan;
  const max = (): Json =>
    draw.pick<() => Json>([
      () => ({ credits: draw.dated(() => draw.pick([3, 1.5, 4.5, 2])) }),
      () => ({ share: draw.pick<unknown>(["50%", 0.25, "33.3%"]) }),
      () => ({ awards: draw.whole(1, 2) }),
    ])();
  return draw.maybe(percent, "limits", () => [
    { id, ...draw.maybe(70, "of", () => filter(plan, known, true)), max: max(), ...extra },
  ]);
}

function requirement(plan: Plan, known: Known, path: readonly string[]): Json {
  const { draw } = plan;
  const id = path.at(-1);
  const depth = path.length - 1;
  const extra = (): Json => ({
    ...limits(plan, known, 10, `${path.join("-")}-limit`, {}),
    ...draw.maybe(6, "note", () => "Permission of the chair"),
    ...draw.maybe(4, "minimumGrade", () => "60%"),
  });
  const below = (): readonly Json[] =>
    Array.from({ length: 2 }, (_, i) => requirement(plan, known, [...path, `x${i}`]));
  const shape = draw.whole(0, depth === 0 ? 99 : depth === 1 ? 62 : 54);
  const ids = known.courses.map(idOf);
  if (shape < 36) {
    const credits = draw.dated(() => draw.pick([3, 6, 1.5, 2]));
    return { id, credits, from: filter(plan, known), ...extra() };
  }
  if (shape < 55) {
    return { id, course: draw.pick([idOf(known.courses[0]), ...ids]), ...extra() };
  }
  if (shape < 67) {
    return { id, allOf: below(), ...extra() };
  }
  return shape < 86
    ? { id, choose: 1, of: below(), ...extra() }
    : { id, credits: draw.pick([3, 4.5, 6]), of: below(), ...extra() };
}

function program(plan: Plan, known: Known, banks: readonly string[]): Json {
  const { draw } = plan;
  const requirements = Array.from({ length: draw.whole(1, 3) }, (_, i) =>
    requirement(plan, known, [`r${i}`]),
  );
  const total = draw.pick([12, 6, 3, 4.5]);
  return {
    kind: "program",
    id: "prog",
    institution: "inst",
    title: "Program",
    credential: draw.chance(25) ? "certificate" : "diploma",
    credits: total,
    unit: UNIT,
    ...draw.maybe(75, "banks", () => banks),
    ...draw.maybe(25, "residency", () => ({
      ...(draw.chance(30)
        ? { share: draw.pick<unknown>(["50%", 0.25]) }
        : { credits: draw.dated(() => draw.pick([1.5, 3, total])) }),
      ...draw.maybe(50, "satisfiedBy", () =>
        draw.chance(40) ? ["resident", "plar"] : ["resident"],
      ),
    })),
    ...limits(plan, known, 25, "lim", {}),
    requirements,
    ...(requirements.length > 1 ? draw.maybe(10, "sharing", () => [["r0", "r1"]]) : {}),
  };
}

// --------------------------------------------------------------------- banks

const GATES: readonly [Json, ...Json[]] = [
  {
    id: "assessed",
    title: "Assessed",
    reason: "not-assessed",
    severity: "must",
    require: {
      required: ["assessments"],
      properties: { assessments: { type: "array", minItems: 1 } },
    },
  },
  {
    id: "band",
    title: "Shorter than 288 hours",
    reason: "hours-out-of-range",
    require: {
      required: ["hours"],
      properties: {
        hours: {
          type: "object",
          required: ["learning"],
          properties: { learning: { exclusiveMaximum: 288 } },
        },
      },
    },
  },
  {
    id: "subject",
    title: "Says its subject",
    reason: "documents-missing",
    severity: "must",
    absent: "fail",
    applies: { properties: { creditStatus: { const: "non-credit" } } },
    require: { required: ["subjects"] },
  },
  {
    id: "level-or-hours",
    title: "Level or hours",
    reason: "level-unknown",
    severity: "must",
    require: {
      anyOf: [
        { required: ["level"], properties: { level: { properties: { year: { minimum: 2 } } } } },
        { required: ["hours"] },
      ],
    },
  },
  {
    id: "no-draft",
    title: "No draft",
    reason: "outside-window",
    severity: "must",
    require: { not: { required: ["status"], properties: { status: { enum: ["draft"] } } } },
  },
  {
    id: "tagged",
    title: "Tagged",
    reason: "documents-missing",
    severity: "should",
    absent: "fail",
    require: { required: ["tags"] },
  },
];

/** A bank's own unit, of which a source may say what it is in the program's and the course's. */
function units(draw: Draw): Json {
  if (!draw.chance(20)) return {};
  const conversion = (to: string): Json => ({ to, factor: draw.pick([0.5, 1.5, 2]), source: "s" });
  return {
    unit: draw.pick([UNIT, "points", "points", "ects"]),
    conversions: [UNIT, "ects"].filter(() => draw.chance(60)).map(conversion),
    sources: { s: { title: "Source", basis: "synthetic" } },
  };
}

function bank(plan: Plan, id: string, known: Known): Json {
  const { draw } = plan;
  const relations = draw.pick<Json>([
    { exact: 1, broader: 1, narrower: 0.5, close: "review", related: 0 },
    {},
    { narrower: "60%", close: 0.25 },
    { broader: "90%", narrower: "review" },
    { broader: "review", related: "review" },
  ]);
  const rates = draw.chance(88)
    ? { learning: draw.dated(() => 45), lecture: 15, lab: 25, practicum: 30, selfPaced: 30 }
    : draw.pick<Json>([
        { learning: 45, lecture: 15 },
        { lecture: 15, lab: 30 },
      ]);
  const step = draw.pick([0.5, 1, 0.25]);
  const flag = (percent: number, key: string): Json => draw.maybe(percent, key, () => true);
  return {
    kind: "credit-bank",
    id,
    title: `Bank ${id}`,
    institution: id === "bank-2" && draw.chance(30) ? "other" : "inst",
    edition: "2024",
    ...units(draw),
    ...draw.maybe(70, "route", () =>
      draw.chance(20) ? draw.pick(["transfer", "articulation"]) : "plar",
    ),
    ...draw.maybe(40, "gates", () => draw.some(GATES, 20)),
    equivalence: {
      threshold: draw.dated(() => draw.pick<unknown>(["60%", "80%", 1, 0.5])),
      ...draw.maybe(20, "perOutcomeFloor", () => "50%"),
      ...draw.maybe(80, "relations", () => relations),
      ...draw.maybe(45, "levels", () => draw.pick(["ignore", "at-least"])),
      ...draw.maybe(45, "absentLevel", () => draw.pick(["ignore", "review"])),
      ...draw.maybe(20, "offeringLevel", () => draw.pick(["at-least", "ignore"])),
      ...flag(15, "countOptional"),
      ...flag(15, "countUnassessed"),
      ...flag(25, "partialCredit"),
    },
    ...draw.maybe(90, "hours", () => ({
      perCredit: rates,
      ...draw.maybe(80, "check", () => draw.pick(["off", "review", "ceiling"])),
      ...draw.maybe(10, "minimum", () => draw.pick([25, 50])),
    })),
    credit: {
      step,
      ...draw.maybe(50, "rounding", () => draw.pick(["down", "nearest", "up"])),
      ...draw.maybe(50, "least", () => draw.pick([1, 2])),
      ...draw.maybe(20, "most", () => draw.pick([null, 3])),
    },
    ...draw.maybe(60, "unassigned", () => ({
      ...draw.maybe(85, "allowed", () => true),
      ...draw.maybe(60, "status", () => draw.pick(["eligible", "review"])),
      ...draw.maybe(30, "subjects", () => ({ BBB: "AAA" })),
    })),
    ...draw.maybe(70, "cluster", () => ({ allowed: true, most: draw.whole(2, 3) })),
    ...limits(
      plan,
      known,
      15,
      `${id}-limit`,
      draw.maybe(60, "credentials", () => ["diploma", "bachelor"]),
    ),
    ...draw.maybe(15, "residency", () => ({
      diploma: 3,
      ...draw.maybe(50, "satisfiedBy", () => ["resident", "plar"]),
    })),
  };
}

// ---------------------------------------------------------------- crosswalks

function crosswalk(plan: Plan, id: string, known: Known, percent: number): readonly Json[] {
  const { draw } = plan;
  const { mcs, courses } = known;
  const locals = (docs: readonly Json[], key: string): readonly string[] =>
    docs.flatMap((doc) => items(doc, key).map((item) => `${idOf(doc)}#${idOf(item)}`));
  const [k0, ...ks] = locals(mcs, "competencies");
  const [o0, ...os] = locals(courses, "outcomes");
  if (k0 === undefined || o0 === undefined || !draw.chance(percent)) {
    return [];
  }
  const k = (): string => draw.pick([k0, ...ks]);
  const o = (): string => draw.pick([o0, ...os]);
  const target = (): string => draw.pick(plan.targets);
  const ends = draw.pick<() => Json>;
  const mapping = (): Json => {
    const { from, to } = ends([
      () => ({ from: k(), to: o() }),
      () => ({ from: k(), to: o() }),
      () => ({ from: k(), to: target() }),
      () => ({ from: target(), to: o() }),
      () => ({ from: o(), to: k() }),
      () => ({ from: [...new Set([k(), k()])], to: o() }),
      () => ({ from: [...new Set([k(), k(), k()])], to: o() }),
      () => (plan.twoFrameworks ? { from: "fw#K0", to: "fw-2#K0" } : { from: k(), to: o() }),
    ])();
    const single = Array.isArray(from) && from.length === 1 ? from[0] : from;
    const degreed = draw.chance(15) && to !== single && single !== undefined;
    return {
      from: single,
      ...(degreed
        ? { relation: "narrower", degree: draw.pick(["50%", 0.75, "25%", "100%"]) }
        : draw.maybe(85, "relation", () =>
            draw.chance(50) ? "exact" : draw.pick(["broader", "narrower", "close", "related"]),
          )),
      to,
      ...draw.maybe(70, "status", () => (draw.chance(20) ? "proposed" : "accepted")),
    };
  };
  const pairs = mcs.flatMap((m) =>
    courses.map((c) => ({ microCredential: idOf(m), course: idOf(c) })),
  );
  return [
    {
      kind: "crosswalk",
      id,
      assertedBy: { role: "assessor", organisation: "inst", on: "2024-05-01" },
      ...draw.maybe(60, "compared", () => draw.some(pairs, 15)),
      mappings: Array.from({ length: draw.whole(0, 3) }, mapping).filter((m) => m.from !== m.to),
    },
  ];
}

// ---------------------------------------------------------------- agreements

function agreement(plan: Plan, id: string, known: Known, more: Json): Json {
  const { draw } = plan;
  const [m0, ...ms] = known.mcs;
  const ids = known.courses.map(idOf);
  const c = (): string => draw.pick([idOf(known.courses[0]), ...ids]);
  const programs = (percent: number): Json =>
    draw.maybe(percent, "programs", () => draw.pick([["prog"], ["prog-2"], ["prog", "prog-2"]]));
  const decision = draw.chance(40) ? draw.pick(["conditional", "no-credit", "waiver"]) : "credit";
  const credited = draw.pick<() => Json>([
    () => ({
      type: "assigned",
      course: c(),
      ...draw.maybe(20, "credits", () => draw.pick([1, 2])),
      ...draw.maybe(40, "precludes", () => [c()]),
    }),
    () => ({
      type: "unassigned",
      subject: draw.pick(SUBJECTS),
      level: draw.whole(1, 4),
      credits: draw.pick([1.5, 1, 3]),
    }),
    () => ({ type: "block", program: "prog", credits: draw.pick([3, 1.5]) }),
    () => ({ type: "waiver", course: c() }),
  ]);
  const result = (): Json =>
    decision === "waiver"
      ? { type: "waiver", course: c() }
      : { ...(draw.chance(35) ? { type: "assigned", course: c() } : credited()), ...programs(10) };
  const count = draw.chance(35) ? 2 : 1;
  const results = Array.from({ length: count }, result).filter(
    (one, i, all) => i === 0 || one.course === undefined || one.course !== all[0]?.course,
  );
  const named = m0 === undefined ? [] : [...new Set([draw.pick([m0, ...ms])])];
  const second = m0 !== undefined && draw.chance(25) ? draw.pick([m0, ...ms]) : undefined;
  const all = second === undefined || named.includes(second) ? named : [...named, second];
  return {
    kind: "agreement",
    id,
    bank: "bank",
    microCredentials: all.map((m) => {
      const editions = known.editions.filter((doc) => doc.id === m.id);
      const edition = draw.pick([m, ...editions]).edition;
      return {
        id: idOf(m),
        ...(edition === undefined ? {} : draw.maybe(30, "edition", () => edition)),
      };
    }),
    decision,
    ...(decision === "no-credit" ? {} : { results }),
    ...programs(12),
    ...(decision === "conditional" ? { conditions: { minimumGrade: "65%" } } : {}),
    effective: draw.chance(20)
      ? draw.pick<Json>([
          { from: "2023-01-01", to: "2024-03-31" },
          { from: "2025-06-01" },
          { from: "2024-10-01" },
        ])
      : { from: "2023-01-01", ...draw.maybe(30, "to", () => "2029-12-31") },
    assessed: { on: "2022-10-01", by: [{ role: "assessor" }] },
    ...draw.maybe(80, "approved", () => ({ on: "2022-12-01", by: { role: "chair" } })),
    ...more,
  };
}

function agreements(plan: Plan, known: Known, banks: readonly string[]): readonly Json[] {
  const { draw } = plan;
  if (known.mcs.length === 0 || !draw.chance(60)) {
    return [];
  }
  const second = draw.chance(35);
  const other = (): Json => (banks.length > 1 && draw.chance(40) ? { bank: "bank-2" } : {});
  return [
    agreement(plan, "ag-0", known, {}),
    ...(second
      ? [
          agreement(plan, "ag-1", known, {
            ...other(),
            ...draw.maybe(25, "supersedes", () => "ag-0"),
          }),
        ]
      : []),
  ];
}

// ----------------------------------------------------------------- workspace

function workspace(gen: fc.GeneratorValue): Workspace {
  const draw = drawing(gen);
  const twoFrameworks = draw.chance(15);
  const plan: Plan = {
    draw,
    asOf: draw.chance(15) ? "2024-06-30" : "2025-01-31",
    twoFrameworks,
    easy: draw.chance(50),
    targets: [
      "fw#K0",
      "fw#K1",
      "fw#K2",
      "fw#K0",
      "fw#K1",
      "fw#K3",
      URI,
      ...(twoFrameworks ? ["fw-2#K0", "fw-2#K1"] : []),
    ],
  };
  const scales = frameworks(plan);
  const mcs: Json[] = [];
  for (let i = 0, size = draw.whole(1, 3); i < size; i += 1) {
    mcs.push(microCredential(plan, i, mcs));
  }
  const count = draw.whole(1, 3);
  const courses = Array.from({ length: count }, (_, i) => course(plan, i, count));
  // a promise of the provider: makes the pair relevant, and is checked
  const [first] = mcs;
  if (first !== undefined && draw.chance(15)) {
    first.pathways = {
      type: "stackable",
      claims: [{ program: "prog", course: `inst-c-${draw.whole(0, count - 1)}`, kind: "ladder" }],
    };
  }
  const editions = mcs.flatMap((m) => olderEdition(draw, m));
  const known: Known = { mcs, editions, courses };
  const banks = draw.chance(20) ? ["bank", "bank-2"] : ["bank"];
  const narrowed = draw.chance(30);
  return {
    documents: plain([
      ...scales,
      ...editions,
      ...courses,
      program(plan, known, banks),
      {
        kind: "program",
        id: "prog-2",
        institution: "inst",
        title: "Another program",
        credential: "certificate",
        credits: 30,
        unit: UNIT,
        requirements: [{ id: "all", credits: 30, from: {} }],
      },
      ...banks.map((id) => bank(plan, id, known)),
      ...crosswalk(plan, "cw", known, 60),
      ...crosswalk(plan, "cw-2", known, 15),
      ...agreements(plan, known, banks),
    ]),
    asOf: plan.asOf,
    program: "prog",
    ...(narrowed ? { bank: "bank" } : {}),
  };
}

export function arbitraryWorkspace(): fc.Arbitrary<Workspace> {
  return fc.gen().map(workspace);
}
