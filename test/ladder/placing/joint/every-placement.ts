/** Every way to fill two programs, the first of which may enter the second: read from the semantics, sections 6 and 8, by itself. */

export interface Thing {
  readonly id: string;
  readonly subject: string;
  readonly credits: number;
  readonly route: "plar" | "resident" | "transfer";
}

export interface Pool {
  readonly id: string;
  readonly credits: number;
  readonly subjects: readonly string[] | null;
  readonly routes: readonly string[] | null;
}

export interface Rules {
  readonly credits: number;
  readonly pools: readonly Pool[];
  /** Credits that have to be resident. */
  readonly residency: number;
  /** At most so many credits by the route. */
  readonly limit: { readonly route: string; readonly max: number } | null;
  /** At least so many credits in the subject. */
  readonly minimum: { readonly subject: string; readonly credits: number } | null;
}

const total = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
const sizeOf = (things: readonly Thing[]) => total(things.map(({ credits }) => credits));

const takes = ({ subjects, routes }: Pool, { subject, route }: Thing) =>
  (subjects === null || subjects.includes(subject)) && (routes === null || routes.includes(route));

/** What is placed in a program, pool by pool. */
type Filling = readonly (readonly Thing[])[];

const counted = ({ credits, pools }: Rules, filling: Filling, more: readonly number[] = []) =>
  Math.min(
    credits,
    total(
      pools.map((pool, at) => Math.min(pool.credits, sizeOf(filling[at] ?? []) + (more[at] ?? 0))),
    ),
  );

/** The upper bounds of a program: what each is about by its route, and how much of that there may be. */
const boundsOf = ({ credits, residency, limit }: Rules) => [
  { about: (route: string) => route !== "resident", max: Math.max(0, credits - residency) },
  ...(limit === null ? [] : [{ about: (route: string) => route === limit.route, max: limit.max }]),
];

/** Do placed awards, and a block of these routes, keep to the bounds? Courses already earned use them up, and are not refused. */
function keeps(
  rules: Rules,
  filling: Filling,
  all: readonly Thing[],
  block: { readonly credits: number; readonly routes: readonly string[] } | null,
): boolean {
  const isAward = ({ route }: Thing) => route === "plar";
  const awards = filling.flat().filter(isAward);
  return boundsOf(rules).every(({ about, max }) => {
    const facts = all.filter((thing) => !isAward(thing) && about(thing.route));
    const own = sizeOf(awards.filter(({ route }) => about(route)));
    const brought = block?.routes.some(about) ? block.credits : 0;
    return own + brought <= Math.max(0, max - sizeOf(facts));
  });
}

function isComplete(rules: Rules, filling: Filling): boolean {
  const { credits, pools, residency, minimum } = rules;
  const away = sizeOf(filling.flat().filter(({ route }) => route !== "resident"));
  const reached = countedEach(rules, filling).flatMap(({ thing, credits: own }) =>
    thing.subject === minimum?.subject ? [own] : [],
  );
  return (
    pools.every((pool, at) => sizeOf(filling[at] ?? []) >= pool.credits) &&
    counted(rules, filling) === credits &&
    away <= credits - residency &&
    (minimum === null || total(reached) >= minimum.credits)
  );
}

/** What each thing counts: pool by pool, in each by id, where courses were earned those first; what exceeds a pool or the program is lost. */
function countedEach({ credits, pools }: Rules, filling: Filling) {
  const room = pools.map((pool) => pool.credits);
  let left = credits;
  const spots = filling.flatMap((things, pool) =>
    [...things].sort((a, b) => (a.id < b.id ? -1 : 1)).map((thing) => ({ thing, pool })),
  );
  const earned = spots.filter(({ thing }) => thing.route !== "plar");
  const awards = spots.filter(({ thing }) => thing.route === "plar");
  return [...earned, ...awards].map(({ thing, pool }) => {
    const own = Math.min(thing.credits, room[pool] ?? 0, left);
    room[pool] = (room[pool] ?? 0) - own;
    left -= own;
    return { thing, credits: own };
  });
}

/** The most credits in both programs together. */
export function mostCredits(first: Rules, second: Rules, things: readonly Thing[]): number {
  let best = 0;
  const visit = (rest: readonly Thing[], one: Filling, two: Filling): void => {
    const [thing, ...others] = rest;
    if (thing === undefined) {
      if (keeps(first, one, things, null)) best = Math.max(best, ...worths(one, two));
      return;
    }
    visit(others, one, two);
    for (const [at, pool] of first.pools.entries())
      if (takes(pool, thing)) visit(others, put(one, at, thing), two);
    for (const [at, pool] of second.pools.entries())
      if (takes(pool, thing)) visit(others, one, put(two, at, thing));
  };
  const worths = (one: Filling, two: Filling): number[] => {
    const base = counted(first, one);
    const alone = keeps(second, two, things, null) ? [base + counted(second, two)] : [];
    if (!isComplete(first, one)) return alone;
    const routes = one.flat().map(({ route }) => route);
    const block = { credits: first.credits, routes };
    if (!keeps(second, two, things, block)) return alone;
    const entering = second.pools.flatMap((pool, at) => {
      const open = pool.subjects === null;
      if (!open || !routes.every((route) => pool.routes?.includes(route) ?? true)) return [];
      const more = second.pools.map((_, index) => (index === at ? block.credits : 0));
      return [base + counted(second, two, more)];
    });
    return [...alone, ...entering];
  };
  const nothing = (rules: Rules): Filling => rules.pools.map(() => []);
  visit(things, nothing(first), nothing(second));
  return best;
}

const put = (filling: Filling, at: number, thing: Thing): Filling =>
  filling.map((inside, index) => (index === at ? [...inside, thing] : inside));
