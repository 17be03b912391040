import type { Document } from "../../documents/document.ts";
import { greatest, Rational } from "../../kernel/rational.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import type { ProgramEvaluation } from "../evaluation.ts";
import { verdictOf } from "../verdict.ts";
import type { Edit } from "./edit.ts";

type Offering = Document<"micro-credential">;
type Course = Document<"course">;

/**
 * The program with an edit made: the changed offering beside all that may count together with it; null when there is none.
 * What the offering gets without others is tried first, as they cannot add to the most that any course or decision gives.
 */
export function tryOut(
  program: ProgramEvaluation,
  offering: Offering,
  edit: Edit,
): ProgramEvaluation | null {
  const courses = coursesOf(program, offering, edit.course);
  const alone = changed(program, offering, edit, courses, new Set());
  const others = partners(program, offering, courses);
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

/** The other offerings that decisions name with it, or that may cover one of the courses with it. */
function partners(
  program: ProgramEvaluation,
  offering: Offering,
  courses: readonly Course[],
): ReadonlySet<Offering> {
  const { book } = program.evaluation;
  const found = program.model.banks.flatMap((bank) => {
    const { rules } = program.evaluation.maker(bank.id);
    const decided = book.decisionsAbout(bank.id, offering).flatMap(({ offerings }) => offerings);
    const near = rules.largestCluster > 1 ? courses.flatMap((c) => rules.candidates.of(c)) : [];
    return [...decided, ...near];
  });
  return new Set(found.filter((one) => one !== offering));
}
