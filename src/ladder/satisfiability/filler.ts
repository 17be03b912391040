import { type Filterable, passes } from "../../award/filter.ts";
import type { Filter } from "../../documents/requirement.ts";
import type { Constraint } from "./constraint.ts";
import { routes } from "./routes.ts";

/** Sets of constraints; each set belongs to one way in which credit could be. */
type Sets = readonly ReadonlySet<Constraint>[];

/** One independent quality of credit: the keys of a filter that test it, and the cases worth telling apart. */
interface Quality {
  readonly keys: readonly (keyof Filter)[];
  readonly cases: (
    pools: readonly Filter[],
    others: readonly Filter[],
  ) => readonly Partial<Filterable>[];
}

const mentioned = <T>(
  filters: readonly Filter[],
  key: (filter: Filter) => readonly T[] | undefined,
) => [...new Set(filters.flatMap((filter) => key(filter) ?? []))];

/** The values that the first filter that lists some allows; null where none does. */
const listed = <T>(filters: readonly Filter[], key: (filter: Filter) => readonly T[] | undefined) =>
  filters.map(key).find((values) => values !== undefined) ?? null;

/** One value of each list that filters state, in all combinations; null where none states any. */
function oneOfEach(
  filters: readonly Filter[],
  key: (filter: Filter) => readonly string[] | undefined,
): readonly (readonly string[])[] | null {
  const lists = filters.flatMap((filter) => {
    const values = key(filter);
    return values === undefined ? [] : [values];
  });
  if (lists.length === 0) return null;
  return lists.reduce<readonly (readonly string[])[]>(
    (found, values) => found.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
}

/** The ends of all ranges and the numbers beside them: every way in which ranges can overlap. */
const numberCases = (filters: readonly Filter[]) =>
  mentioned(filters, (f) =>
    (f.numbers ?? []).flatMap(({ from, to }) =>
      [from, to].flatMap((end) => (end === undefined ? [] : [end - 1, end, end + 1])),
    ),
  ).concat(0);

/**
 * Qualities vary independently here, which allows at least all credit that exists. `null` is "not stated": it fails
 * every positive test. Of tags and providers one for each filter is enough to pass, and more only meet more limits.
 */
const qualities: readonly Quality[] = [
  {
    keys: ["subjects", "exceptSubjects"],
    cases: (pools, others) =>
      (
        listed(pools, (f) => f.subjects) ?? [
          null,
          ...mentioned(others, (f) => [...(f.subjects ?? []), ...(f.exceptSubjects ?? [])]),
        ]
      ).map((subject) => ({ subject })),
  },
  {
    keys: ["levels"],
    cases: (pools, others) =>
      (listed(pools, (f) => f.levels) ?? [null, ...mentioned(others, (f) => f.levels)]).map(
        (level) => ({ level }),
      ),
  },
  {
    keys: ["numbers"],
    cases: (pools, others) =>
      [null, ...numberCases([...pools, ...others])].map((number) => ({ number })),
  },
  {
    keys: ["tags"],
    cases: (pools, others) =>
      oneOfEach(pools, (f) => f.tags)?.map((tags) => ({ tags })) ?? [
        { tags: [] },
        ...mentioned(others, (f) => f.tags).map((tag) => ({ tags: [tag] })),
      ],
  },
  {
    keys: ["exceptTags"],
    cases: (_, others) => [{ tags: [] }, { tags: mentioned(others, (f) => f.exceptTags) }],
  },
  {
    keys: ["routes"],
    cases: (pools) => (listed(pools, (f) => f.routes) ?? routes).map((route) => ({ route })),
  },
  {
    keys: ["providers"],
    cases: (pools, others) =>
      oneOfEach(pools, (f) => f.providers)?.map((providers) => ({ providers })) ?? [
        { providers: [] },
        ...mentioned(others, (f) => f.providers).map((id) => ({ providers: [id] })),
      ],
  },
];

const nothing: Filterable = {
  type: "assigned",
  course: null,
  subject: null,
  level: null,
  number: null,
  tags: [],
  route: "resident",
  providers: [],
};

/** More sets than this are merged into one that is better than each. */
const mostSets = 64;

/**
 * The constraints that charge credit which passes all of some filters, for every kind of credit worth telling apart:
 * kinds that are charged by all that another is charged by are left out. None when no credit can pass.
 * Where the filters name no award types, the credit has none that a limit could charge. It is for courses that no
 * filter names, so a limit on `courses` never charges it, and one with `exceptCourses` does; where too little is known
 * of a course that is excepted, the credit may be for that one.
 */
export function kindsOfCredit(
  pools: readonly Filter[],
  constraints: readonly Constraint[],
  isUnclear: (course: string) => boolean = () => false,
): Sets {
  const others = constraints.map(({ of }) => of);
  const named = constraints.filter(
    ({ of }) => of.courses !== undefined || (of.exceptCourses ?? []).some(isUnclear),
  );
  let avoided: Sets = typesAvoided(pools, constraints).map((set) => new Set([...set, ...named]));
  for (const { keys, cases } of qualities) {
    const own = pools.map((pool) => only(pool, keys));
    const found = cases(pools, others)
      .map((part) => ({ ...nothing, ...part }))
      .filter((credit) => own.every((filter) => passes(filter, credit)))
      .map((credit) => new Set(constraints.filter(({ of }) => !passes(only(of, keys), credit))));
    avoided = greatestOf(
      avoided.flatMap((set) => greatestOf(found).map((more) => new Set([...set, ...more]))),
    );
    if (avoided.length > mostSets) avoided = [new Set(avoided.flatMap((set) => [...set]))];
  }
  return avoided.map((set) => new Set(constraints.filter((constraint) => !set.has(constraint))));
}

/** Is there credit that passes both filters, whatever courses it is for? */
export function compatible(pool: Filter, other: Filter): boolean {
  if (other.awardTypes !== undefined && pool.awardTypes !== undefined) {
    const { awardTypes } = other;
    if (!pool.awardTypes.some((type) => awardTypes.includes(type))) return false;
  }
  return qualities.every(({ keys, cases }) => {
    const [a, b] = [only(pool, keys), only(other, keys)];
    if (keys.includes("tags") || keys.includes("providers")) {
      return [a.tags, b.tags, a.providers, b.providers].every((list) => list?.length !== 0);
    }
    return cases([pool], [other]).some((part) => {
      const credit = { ...nothing, ...part };
      return passes(a, credit) && passes(b, credit);
    });
  });
}

/** Keys that say something of a single course; a block of credit cannot answer them. */
const courseTests = ["subjects", "levels", "numbers", "courses", "tags"] as const;

function typesAvoided(pools: readonly Filter[], constraints: readonly Constraint[]): Sets {
  const avoiding = (type: Filterable["type"] | null) =>
    constraints.filter(({ of }) => {
      if (of.awardTypes === undefined) return false;
      return type === null || !of.awardTypes.includes(type);
    });
  const asked = listed(pools, (pool) => pool.awardTypes);
  if (asked === null) return [new Set(avoiding(null))];
  const types = asked.filter(
    (type) =>
      type !== "waiver" &&
      pools.every(({ awardTypes }) => awardTypes?.includes(type) ?? true) &&
      (type !== "block" ||
        pools.every((pool) => courseTests.every((key) => pool[key] === undefined))),
  );
  return greatestOf(types.map((type) => new Set(avoiding(type))));
}

/** The tests of a filter that these keys hold. */
function only(filter: Filter, keys: readonly (keyof Filter)[]): Filter {
  return Object.fromEntries(
    Object.entries(filter).filter(([key]) => keys.some((wanted) => wanted === key)),
  );
}

/** The sets that no other contains; of equal sets the first. */
function greatestOf<T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T>[] {
  const contains = (a: ReadonlySet<T>, b: ReadonlySet<T>) => [...b].every((item) => a.has(item));
  return sets.filter(
    (set, i) =>
      !sets.some((other, j) => i !== j && contains(other, set) && (j < i || !contains(set, other))),
  );
}
