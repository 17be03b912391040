/** Section 8: what a learner's records bring in a program, read independently of the implementation. */
import { type Award, courseAttributes } from "./agreements.ts";
import { optimum, type Personal } from "./allocation.ts";
import { computedAwards } from "./awards.ts";
import { decide, servesDecisions } from "./decisions.ts";
import type { Three } from "./evidence.ts";
import { exceptional, inForceFor, letIn, waivedBy } from "./exceptional.ts";
import { fraction, toNumber } from "./fraction.ts";
import { failed } from "./grades.ts";
import {
  best,
  both,
  commonScale,
  graded,
  type Held,
  holding,
  type Row,
  scaleOf,
  sound,
} from "./holdings.ts";
import {
  child,
  type Doc,
  idOf,
  inEffect,
  list,
  stated,
  text,
  texts,
  type World,
  world,
} from "./reading.ts";
import { asCounted } from "./units.ts";

export type LearnerAnswer = {
  /** all candidates, as texts, sorted */
  readonly awards: readonly string[];
  /** credits counted, courses already earned included */
  readonly certain: number;
  readonly possible: number;
};

export type LearnerQuestion = {
  readonly documents: readonly Doc[];
  readonly asOf: string;
  readonly program: string;
  readonly learner: string;
  readonly rows: readonly Row[];
};

/** What a learner's records come to in a program: all that an allocation is made of. */
export type Reading = {
  readonly world: World;
  readonly program: Doc;
  readonly banks: readonly Doc[];
  readonly awards: readonly Award[];
  readonly personal: Personal;
};

/** Null where the program has no rules for who was admitted then. Of what is held in several editions any may count. */
export function learnerOracle(question: LearnerQuestion): LearnerAnswer | null {
  const choices = editionChoices(question).flatMap(
    (rows) => readLearner({ ...question, rows }) ?? [],
  );
  if (choices.length === 0) {
    return null;
  }
  const most = (bound: "certain" | "possible"): number =>
    Math.max(
      ...choices.map(({ world: ours, program, banks, awards, personal }) =>
        toNumber(optimum(ours, program, banks, awards, bound, personal)),
      ),
    );
  return {
    awards: [...new Set(choices.flatMap(({ awards }) => awards.map(said)))].toSorted(),
    certain: most("certain"),
    possible: most("possible"),
  };
}

/** The rows with one edition of each item in turn; the day of admission is that of all rows. */
function editionChoices({ documents, asOf, rows }: LearnerQuestion): readonly (readonly Row[])[] {
  const today = world(documents, asOf);
  const catalog = rows.flatMap((row) => row.catalog ?? []).sort()[0];
  const items = [...new Set(rows.map((row) => row.item))];
  return items.reduce<readonly (readonly Row[])[]>(
    (choices, item) => {
      const own = rows
        .filter((row) => row.item === item)
        .map((row) => (catalog === undefined ? row : { ...row, catalog }));
      const editions = new Set(own.map((row) => holding(today, row)?.offering));
      return [...editions].flatMap((edition) =>
        choices.map((chosen) => [
          ...chosen,
          ...own.filter((row) => holding(today, row)?.offering === edition),
        ]),
      );
    },
    [[]],
  );
}

/** Null where the program has no rules for who was admitted then. */
export function readLearner(question: LearnerQuestion): Reading | null {
  const { documents, asOf, learner, rows } = question;
  const today = world(documents, asOf);
  const admitted = rows.flatMap((row) => row.catalog ?? []).sort()[0] ?? asOf;
  const then = world(documents, admitted);
  const program = then.one("program", question.program);
  const banks = program === undefined ? [] : banksOf(then, today, program);
  if (program === undefined || banks.length === 0) {
    return null;
  }
  const exceptions = inForceFor(today, program, learner);
  const asked = { world: today, admitted, exceptions };
  const scale = commonScale(today, banks);
  const usability = (one: Held): number => {
    const facts = banks.map((bank) => both(usableBy(asked, bank, one)));
    const byBanks = facts.includes("true") ? 0 : facts.includes("unknown") ? 1 : 2;
    const nobody = { ...asked, program, held: [], completed: new Set<string>() };
    return 3 * byBanks + servesDecisions(nobody, banks, one);
  };
  const noPass = ({ grade }: Row): boolean =>
    banks.some((bank) => failed(grade, scaleOf(today, bank)));
  const held: Held[] = [];
  const earned: Award[] = [];
  for (const item of new Set(rows.map((row) => row.item))) {
    const records = rows.filter((row) => row.item === item);
    const holdings = records.flatMap((row) => holding(today, row) ?? []);
    const kept = best(holdings, usability, scale);
    const course = best(
      records.map((row) => ({ row })),
      () => 0,
      scale,
    );
    if (kept !== undefined) {
      held.push(kept);
    } else if (course !== undefined && !noPass(course.row)) {
      earned.push(...earnedAward(today, program, course.row));
    }
  }
  const ours = withHeld(today, held);
  const completedUnder = (bank: Doc): ReadonlySet<string> =>
    new Set([
      ...earned.map((award) => String(award.course)),
      ...held
        .filter((one) => {
          const { row, offering } = one;
          const inTime =
            row.completedOn === undefined
              ? !stated(child(offering, "effective"), "from") &&
                !stated(child(offering, "effective"), "to")
              : inEffect(offering, row.completedOn);
          return inTime && !noPass(row) && both(usableBy(asked, bank, one)) === "true";
        })
        .map(({ row }) => row.item),
    ]);
  const awards = banks.flatMap((bank): readonly Award[] => {
    const about = { ...asked, world: ours, program, held, completed: completedUnder(bank) };
    const { awards: decided, named, perhapsNamed } = decide(about, bank);
    const usable = held.filter((one) => !usableBy(asked, bank, one).includes("false"));
    const doubtful = usable.filter((one) => usableBy(asked, bank, one).includes("unknown"));
    const found = [
      ...decided,
      ...computedAwards({
        world: withHeld(today, usable),
        bank,
        program,
        offerings: usable.map((one) => one.offering),
        named,
        perhapsNamed,
        doubtful: new Set(doubtful.map((one) => one.row.item)),
        letIn: letIn(today, program, exceptions),
      }),
    ];
    return found.map((award) => asCounted(program, bank, award));
  });
  const personal: Personal = {
    takes: exceptional({ world: ours, program, banks, exceptions, held, scale }),
    earned,
    waived: waivedBy(program, exceptions),
  };
  return { world: ours, program, banks, awards, personal };
}

const usableBy = (asked: Parameters<typeof sound>[0], bank: Doc, one: Held): readonly Three[] => [
  sound(asked, bank, one),
  graded(asked, bank, one),
];

/** A bank's edition is that of the day of admission, or today's where the bank says so. */
function banksOf(then: World, today: World, program: Doc): readonly Doc[] {
  const all = [...new Set(then.every("credit-bank").map(idOf))];
  const editions = all.flatMap((id) => {
    const now = today.one("credit-bank", id);
    const admission = then.one("credit-bank", id);
    const deciding = admission ?? now;
    const chosen = child(deciding ?? {}, "dates").rules === "as-of" ? now : admission;
    return chosen === undefined ? [] : [chosen];
  });
  return editions.filter((bank) =>
    stated(program, "banks")
      ? list(program, "banks").includes(idOf(bank))
      : bank.institution === program.institution,
  );
}

/** The world in which the editions held are those of the day. */
function withHeld(today: World, held: readonly Held[]): World {
  const own = (kind: string, id: string): Doc | undefined =>
    kind === "micro-credential" ? held.find((one) => one.row.item === id)?.offering : undefined;
  return {
    ...today,
    one: (kind, id) => own(kind, id) ?? today.one(kind, id),
    all: (kind) => [
      ...today.all(kind).filter((doc) => own(kind, idOf(doc)) === undefined),
      ...(kind === "micro-credential" ? held.map((one) => one.offering) : []),
    ],
  };
}

function earnedAward(world: World, program: Doc, row: Row): readonly Award[] {
  const c =
    world.one("course", row.item) ?? world.every("course").find((doc) => idOf(doc) === row.item);
  if (c === undefined) {
    return [];
  }
  const atHome = c.institution === program.institution;
  return [
    {
      ...courseAttributes(c),
      id: `earned:${row.item}`,
      bank: "",
      type: "earned",
      status: "recognized",
      route: row.route ?? (atHome ? "resident" : "transfer"),
      uses: [],
      course: row.item,
      credits: fraction(c.credits),
      unit: text(c, "unit"),
      providers: [],
      precludes: texts(c, "excludes"),
      agreement: undefined,
      earnedAt: String(c.institution),
      ...(row.grade === undefined ? {} : { grade: row.grade }),
      parts: undefined,
    },
  ];
}

/** An award in words that name all that tells it apart. */
export const said = (award: Award): string => {
  const { bank, type, course, subject, level, uses, credits, status, agreement } = award;
  return [
    bank,
    agreement?.split("/")[0] ?? "",
    type,
    course ?? "",
    subject ?? "",
    level ?? "",
    uses.join("+"),
    toNumber(credits),
    status,
  ].join(" ");
};
