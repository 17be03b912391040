/** Section 5: all candidate awards of a set of offerings for a program. */
import {
  type Award,
  agreementAwards,
  courseAttributes,
  namedSets,
  providersOf,
  type Status,
  setName,
  tagsOf,
} from "./agreements.ts";
import { coverage, equivalenceOf, evidence } from "./evidence.ts";
import { type Fraction, fraction, less, min, mul } from "./fraction.ts";
import { gates, routeOf } from "./gates.ts";
import { ceiling, ceilingFor, hoursAllow, rounded } from "./hours.ts";
import { shareLearning } from "./learning.ts";
import { child, type Doc, idOf, number, text, texts, type World } from "./reading.ts";
import { mayUse, usableCourses } from "./requirements.ts";
import { asCounted } from "./units.ts";

/** All sets of at most `most` offerings, no two sharing learning, smaller ones first. */
function sets(world: World, offerings: readonly Doc[], most: number): readonly (readonly Doc[])[] {
  let grown: readonly (readonly Doc[])[] = [[]];
  for (const m of offerings) {
    const more = grown
      .filter((set) => set.length < most)
      .filter((set) => set.every((other) => !shareLearning(world, idOf(m), idOf(other))))
      .map((set) => [...set, m]);
    grown = [...grown, ...more];
  }
  return grown.filter((set) => set.length > 0);
}

/** Those of which no other is a proper subset. */
function minimal(family: readonly (readonly Doc[])[]): readonly (readonly Doc[])[] {
  return family.filter(
    (set) =>
      !family.some((other) => other.length < set.length && other.every((m) => set.includes(m))),
  );
}

export type Shared = {
  readonly world: World;
  readonly bank: Doc;
  readonly program: Doc;
  readonly offerings: readonly Doc[];
  readonly named: ReadonlySet<string>;
  /** sets that a decision may settle: what is computed for them is for review */
  readonly perhapsNamed?: ReadonlySet<string>;
  /** micro-credentials of which it is not known whether they may be used */
  readonly doubtful?: ReadonlySet<string>;
  /** courses that exceptions let in though no leaf takes them */
  readonly letIn?: ReadonlySet<string>;
};

/** Is it surely usable by the one who holds it, as far as its own facts go? */
const sure = ({ doubtful }: Shared, m: Doc): boolean => doubtful?.has(idOf(m)) !== true;

const statusFor = (shared: Shared, set: readonly Doc[], status: Status): Status =>
  set.every((m) => sure(shared, m)) && shared.perhapsNamed?.has(setName(set)) !== true
    ? status
    : "review";

function computed(
  bank: Doc,
  set: readonly Doc[],
  status: Status,
): Omit<
  Award,
  "id" | "type" | "credits" | "unit" | "course" | "subject" | "level" | "number" | "tags"
> {
  return {
    bank: idOf(bank),
    route: routeOf(bank),
    status,
    uses: set.map(idOf).toSorted(),
    providers: providersOf(set),
    precludes: [],
    agreement: undefined,
    parts: undefined,
  };
}

function assigned(shared: Shared): readonly Award[] {
  const { world, bank, program, offerings, named } = shared;
  const found: Award[] = [];
  const cluster = child(bank, "cluster");
  const most = cluster.allowed === true ? Number(cluster.most) : 1;
  const families = sets(world, offerings, most);
  for (const c of usableCourses(world, program, shared.letIn)) {
    const known = evidence(world, bank, c);
    const judged = families.map((set) => {
      const { meets } = coverage(bank, c, known, set);
      const hours = hoursAllow(bank, set, c);
      const passing = set.map((m) => gates(bank, m));
      return {
        set,
        certain:
          meets.certain &&
          hours.certain &&
          passing.every((gate) => gate === "pass") &&
          set.every((m) => sure(shared, m)),
        possible: meets.possible && hours.possible && passing.every((gate) => gate !== "fail"),
      };
    });
    const certain = judged.filter((j) => j.certain).map((j) => j.set);
    const possible = judged.filter((j) => j.certain || j.possible).map((j) => j.set);
    const add = (set: readonly Doc[], status: Status): void => {
      if (!named.has(setName(set)) && mayUse(program, c, set, shared.letIn)) {
        found.push({
          ...computed(bank, set, statusFor(shared, set, status)),
          ...courseAttributes(c),
          id: `assigned:${idOf(c)}:${setName(set)}`,
          type: "assigned",
          course: idOf(c),
          credits: fraction(c.credits),
          unit: text(c, "unit"),
        });
      }
    };
    for (const set of minimal(certain)) {
      add(set, "eligible");
    }
    for (const set of minimal(possible).filter((one) => !certain.includes(one))) {
      add(set, "review");
    }
  }
  return found;
}

function partial(shared: Shared): readonly Award[] {
  const { world, bank, program, offerings, named } = shared;
  const found: Award[] = [];
  if (equivalenceOf(bank).partialCredit !== true) {
    return found;
  }
  for (const c of usableCourses(world, program, shared.letIn)) {
    const known = evidence(world, bank, c);
    const credits = fraction(c.credits);
    for (const m of offerings) {
      const gate = gates(bank, m);
      const covers = coverage(bank, c, known, [m]);
      const covered = covers.meets.certain && hoursAllow(bank, [m], c).certain;
      const used = mayUse(program, c, [m], shared.letIn);
      if (named.has(idOf(m)) || gate === "fail" || covered || !used) {
        continue;
      }
      const { low, high } = ceilingFor(bank, m, c);
      const capped = (share: Fraction, cap: Fraction | undefined): Fraction | undefined =>
        rounded(bank, cap === undefined ? mul(share, credits) : min(mul(share, credits), cap));
      const add = (amount: Fraction, status: Status): void => {
        const { subject, level } = courseAttributes(c);
        found.push({
          ...computed(bank, [m], statusFor(shared, [m], status)),
          id: `partial:${idOf(c)}:${idOf(m)}`,
          type: "unassigned",
          course: undefined,
          subject,
          level,
          number: undefined,
          tags: tagsOf([m]),
          credits: amount,
          unit: text(c, "unit"),
        });
      };
      const certain = capped(covers.certain, low);
      const possible = capped(covers.possible, high);
      if (certain !== undefined) {
        add(certain, gate === "pass" ? "eligible" : "review");
      }
      if (possible !== undefined && (certain === undefined || less(certain, possible))) {
        add(possible, "review");
      }
    }
  }
  return found;
}

function unassigned(shared: Shared): readonly Award[] {
  const { bank, offerings, named } = shared;
  const found: Award[] = [];
  const rule = child(bank, "unassigned");
  if (rule.allowed !== true) {
    return found;
  }
  for (const m of offerings) {
    const gate = gates(bank, m);
    const level = number(child(m, "level"), "year");
    if (named.has(idOf(m)) || gate === "fail" || level === undefined) {
      continue;
    }
    const { low, high } = ceiling(bank, m);
    const least = rounded(bank, low);
    const greatest = high === undefined ? undefined : rounded(bank, high);
    const status = rule.status === "eligible" && gate === "pass" ? "eligible" : "review";
    for (const stated of texts(m, "subjects")) {
      const subject = text(child(rule, "subjects"), stated) ?? stated;
      const add = (credits: Fraction, as: Status, suffix: string): void => {
        const credit = child(bank, "credit");
        found.push({
          ...computed(bank, [m], statusFor(shared, [m], as)),
          id: `unassigned:${subject}-${level}:${idOf(m)}${suffix}`,
          type: "unassigned",
          course: undefined,
          subject,
          level,
          number: undefined,
          tags: tagsOf([m]),
          credits,
          unit: text(bank, "unit"),
          parts: {
            step: fraction(credit.step),
            least: fraction(credit.least ?? credit.step),
          },
        });
      };
      if (least !== undefined) {
        add(least, status, "");
      }
      if (greatest !== undefined && (least === undefined || less(least, greatest))) {
        add(greatest, "review", ":high");
      }
    }
  }
  return found;
}

export function candidates(
  world: World,
  program: Doc,
  banks: readonly Doc[],
  offerings: readonly Doc[],
): readonly Award[] {
  return banks.flatMap((bank) => {
    const named = namedSets(world, bank, program, offerings);
    const shared = { world, bank, program, offerings, named };
    const found = [...agreementAwards(world, bank, program, offerings), ...computedAwards(shared)];
    return found.map((award) => asCounted(program, bank, award));
  });
}

/** What one bank's rules compute. */
export const computedAwards = (shared: Shared): readonly Award[] => [
  ...assigned(shared),
  ...partial(shared),
  ...unassigned(shared),
];
