import { questionMessage } from "../../diagnostics/questions.ts";
import { byText, sorted } from "../../kernel/order.ts";
import type {
  CourseDerivation,
  OutcomeDerivation,
  StatedCompetency,
} from "../../ladder/derivation.ts";
import { placeJson } from "../text/json.ts";

type Evidence = OutcomeDerivation["evidence"][number];
type Truth = CourseDerivation["covers"];

const byAddress = <T extends { readonly address: string }>(statements: readonly T[]): T[] =>
  sorted(
    statements,
    byText(({ address }) => address),
  );

/** True, false, or null when it is not known. */
const known = (truth: Truth) => (truth === "unknown" ? null : truth === "true");

/** How a set of micro-credentials covers a course, outcome by outcome. */
export function courseJson(course: CourseDerivation): object {
  const { certain, possible, threshold } = course.coverage;
  return {
    course: course.course,
    code: course.code,
    title: course.title,
    credits: course.credits,
    unit: course.unit,
    at: placeJson(course.at),
    microCredentials: course.microCredentials,
    coverage: { certain, possible, threshold },
    source: course.source,
    floor: course.floor,
    covers: known(course.covers),
    hours: known(course.hours),
    ceiling: ceilingJson(course.ceiling),
    ...(course.inBankUnit === null ? {} : { inBankUnit: bankUnitJson(course.inBankUnit) }),
    compared: course.compared,
    outcomes: byAddress(course.outcomes).map(outcomeJson),
  };
}

/** Credit that hours can carry; `high: null` is unbounded. */
export function ceilingJson({ low, high }: CourseDerivation["ceiling"]): object {
  return { low, high };
}

/** What the hours carry in the bank's unit; `factor` is one of that in the course's, null where no source says. */
function bankUnitJson({
  unit,
  ceiling,
  factor,
}: NonNullable<CourseDerivation["inBankUnit"]>): object {
  return { unit, ceiling: ceilingJson(ceiling), factor };
}

function outcomeJson(outcome: OutcomeDerivation): object {
  return {
    outcome: outcome.address,
    statement: outcome.statement,
    level: outcome.level,
    essential: outcome.essential,
    weight: outcome.weight,
    part: outcome.part,
    parts: outcome.parts,
    certain: outcome.certain,
    possible: outcome.possible,
    open: outcome.open,
    at: placeJson(outcome.at),
    evidence: outcome.evidence.map(evidenceJson),
  };
}

function evidenceJson({ evidence, competencies }: Evidence): object {
  const { derivation, degree, stated, denied, doubts } = evidence;
  return {
    competencies: byAddress(competencies).map(competencyJson),
    relation: derivation.relation,
    certain: degree.certain,
    possible: degree.possible,
    stated,
    denied,
    steps: derivation.steps.map(({ from, relation, to, by, source, at }) => ({
      from,
      relation,
      to,
      by,
      source,
      at: placeJson(at),
    })),
    questions: doubts.map(({ args, at, ...doubt }) => ({
      for: doubt.for,
      fact: doubt.fact,
      message: questionMessage(args),
      at: placeJson(at),
    })),
  };
}

function competencyJson({ address, statement, level, at }: StatedCompetency): object {
  return { competency: address, statement, level, at: placeJson(at) };
}
