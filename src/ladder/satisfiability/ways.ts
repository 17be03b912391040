import { courseAttributes } from "../../award/attributes.ts";
import { passes, poolAccepts } from "../../award/filter.ts";
import type { Filter } from "../../documents/requirement.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { Seen } from "../placing/item.ts";
import type { Availabilities } from "./availability.ts";
import type { Dropped } from "./clause.ts";
import { type Constraint, within } from "./constraint.ts";
import { goneKey } from "./course-clauses.ts";
import type { LeafRulings } from "./leaf-rulings.ts";
import type { Route } from "./routes.ts";

/** What a way needs to know of a requirement. */
interface Leaf {
  readonly path: string;
  readonly form: string;
  readonly courses: readonly string[] | null;
  readonly notable: readonly string[];
  readonly rulings: LeafRulings;
  readonly from: readonly Filter[];
  readonly passing: readonly Filter[];
}

/** One way in which credit for a course can come. */
export interface Way {
  readonly course: string;
  readonly credits: Rational;
  readonly item: Seen;
  /** What charges it, whatever the scope. A limit on award types charges no course, for it may be taken in residence. */
  readonly charged: ReadonlySet<Constraint>;
}

/** The ways of the courses of a puzzle, each worked out once. */
export class Ways {
  private readonly courses: Availabilities;
  private readonly constraints: readonly Constraint[];
  private readonly providers: readonly string[];
  private readonly known = new Map<string, readonly Way[]>();

  constructor(
    courses: Availabilities,
    constraints: readonly Constraint[],
    leaves: readonly Pick<Leaf, "from">[],
  ) {
    this.courses = courses;
    this.constraints = constraints;
    const filters = leaves.flatMap(({ from }) => from);
    this.providers = [...new Set(filters.flatMap(({ providers }) => providers ?? []))];
  }

  /** All ways of a course; none for one that nobody can have, unless that is left out. */
  of(id: string, dropped: Dropped): readonly Way[] {
    const { routes, otherwise } = this.courses.of(id);
    const gone = routes.length === 0;
    if (gone && !dropped.has(goneKey(id))) return [];
    const found = this.known.get(id) ?? this.make(id, gone ? otherwise : routes);
    this.known.set(id, found);
    return found;
  }

  private make(id: string, open: readonly Route[]): Way[] {
    const { course, credits } = this.courses.of(id);
    if (course === null) return [];
    const attributes = {
      ...courseAttributes(course),
      type: "assigned",
      microCredentials: [],
    } as const;
    const providers = [[], ...this.providers.map((provider) => [provider])];
    return credits.flatMap((amount) =>
      open.flatMap((route) =>
        providers.map((by) => {
          const item = { ...attributes, route, providers: by };
          const charged = this.constraints.filter(
            ({ of }) => of.awardTypes === undefined && passes(of, item),
          );
          return { course: id, credits: amount, item, charged: new Set(charged) };
        }),
      ),
    );
  }
}

/** The courses that are looked at one by one for a leaf. */
export const coursesFor = ({ courses, notable }: Pick<Leaf, "courses" | "notable">) =>
  courses ?? notable;

/** Does a leaf take credit for a course that is looked at for it when it comes this way? */
export function takes(leaf: Leaf, way: Pick<Way, "course" | "item">, dropped: Dropped): boolean {
  return suits(leaf, way) && leaf.rulings.barring(way.item).every((key) => dropped.has(key));
}

/** The same where exceptions that keep credit out are left out. */
export function suits(leaf: Leaf, { course, item }: Pick<Way, "course" | "item">): boolean {
  if (!coursesFor(leaf).includes(course)) return false;
  const accepts = leaf.form === "course" ? passes : poolAccepts;
  const asked = leaf.rulings.lets(item) ? leaf.passing : leaf.from;
  return asked.every((filter) => accepts(filter, item));
}

/** What charges credit that comes this way when it is placed in a leaf. */
export const chargedIn = (way: Way, leaf: Leaf): Constraint[] =>
  [...way.charged].filter(({ scope }) => within(scope, leaf.path));
