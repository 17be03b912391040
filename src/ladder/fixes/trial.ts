import type { Document } from "../../documents/document.ts";
import { greatest, Rational } from "../../kernel/rational.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { verdictOf } from "../verdict.ts";
import type { Edit } from "./edit.ts";

/** So many sets of offerings are looked at for one edit at most. */
const mostSets = 5000;

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/**
 * The program with an edit made: the changed offering beside all that may count together with it; null when there is none.
 * What the offering gets without others is tried first, as they cannot add to the most that any course or decision gives.
 * Where others are so many that their sets would take long, only those are tried that may cover the edited course with it,
 * or none: then more may come true than is promised.
 */
export function tryOut(
  program: ProgramEvaluation,
  offering: Offering,
  edit: Edit,
): ProgramEvaluation | null {
  const courses = coursesOf(program, offering, edit.course);
  const alone = changed(program, offering, edit, courses, new Set());
  const others = partners(program, offering, courses, edit.course);
  if (alone === null || others.size === 0) return alone;
  const credits = [
    ...courses.map(({ data }) => data.credits),
    ...program.awardsUsing(offering.id).map((award) => award.credits),
  ];
  const most = credits.reduce(greatest, Rational.zero);
  const settled = ["recognized", "eligible"].includes(verdictOf(alone, offering.id));
  if (settled && alone.creditsOf(offering.id, "certain").atLeast(most)) return alone;
  return changed(program, offering, edit, courses, others);
}

function changed(
  { evaluation, model }: ProgramEvaluation,
  offering: Offering,
  edit: Edit,
  courses: readonly Course[],
  others: ReadonlySet<Offering>,
): ProgramEvaluation | null {
  const offerings = [...others, ...edit.offerings];
  const catalogue: Catalogue = {
    ...evaluation.catalogue,
    offerings: new Map(offerings.map((m) => [m.id, m])),
    courses: new Map(courses.map((course) => [course.id, course])),
  };
  const { graph: now } = evaluation;
  const graph = edit.supposed === null ? now : now.supposing(edit.supposed);
  return evaluation.trying(offering.id, catalogue, graph).program(model.program.id);
}

/** The courses for which the offering may get credit, with the one that an edit is about. */
function coursesOf(program: ProgramEvaluation, offering: Offering, edited: Course): Course[] {
  const { catalogue, book } = program.evaluation;
  const decided = program.model.banks
    .flatMap((bank) => book.decisionsAbout(bank.id, offering))
    .flatMap(({ agreement }) => agreement.data.results ?? [])
    .flatMap(({ course }) => (course === undefined ? [] : (catalogue.courses.get(course) ?? [])));
  return [...new Set([...program.meeting(offering), ...decided, edited])];
}

/** The other offerings that decisions name with it, or that may cover one of the courses with it, if these are not too many. */
function partners(
  program: ProgramEvaluation,
  offering: Offering,
  courses: readonly Course[],
  edited: Course,
): ReadonlySet<Offering> {
  const { book } = program.evaluation;
  const banks = program.model.banks.map(({ id }) => program.evaluation.maker(id).rules);
  const near = (some: readonly Course[]) => {
    const found = banks.flatMap(({ candidates, largestCluster }) =>
      some.map((course) => {
        const others = largestCluster > 1 ? candidates.of(course) : [];
        return { others, sets: setsOf(others.length, largestCluster - 1) };
      }),
    );
    const sets = found.reduce((sum, one) => sum + one.sets, 0);
    return sets > mostSets ? null : found.flatMap(({ others }) => others);
  };
  const decided = program.model.banks.flatMap((bank) =>
    book.decisionsAbout(bank.id, offering).flatMap(({ offerings }) => offerings),
  );
  const found = [...decided, ...(near(courses) ?? near([edited]) ?? [])];
  return new Set(found.filter((one) => one !== offering));
}

/** How many sets there are of some things, none of more than `most`. */
function setsOf(size: number, most: number): number {
  let sets = 0;
  for (let of = 1, ways = 1; of <= Math.min(size, most); of += 1) {
    ways *= (size - of + 1) / of;
    sets += ways;
  }
  return sets;
}
