import type { Document } from "../../documents/document.ts";
import { Rational } from "../../kernel/rational.ts";
import { type AnswerRules, answers } from "./answers.ts";
import { type Evidence, supervisions } from "./evidence.ts";
import type {
  AssessmentFacts,
  CompetencyFacts,
  EvidencePair,
  EvidenceRow,
  Measure,
  Standing,
} from "./result.ts";

type Scales = ReadonlyMap<string, Document<"level-scale">>;

/** Hours no more than a tenth apart are nearly the same. */
const tenth = Rational.of(11, 10n);

/** Two sides' evidence beside each other; standings are those of the left. */
export function compareEvidence(
  left: Evidence,
  right: Evidence,
  scales: Scales,
  rules: AnswerRules,
): EvidencePair {
  const found = answers(left.competencies, right.competencies, rules);
  const rightOf = new Map(found.map((one) => [one.left, one]));
  const answered = new Set(found.map((one) => one.right));
  return {
    competencies: [
      ...left.competencies.map((facts) => {
        const one = rightOf.get(facts);
        return one === undefined ? alone(facts, null) : row(one.left, one.right, scales, one);
      }),
      ...right.competencies
        .filter((facts) => !answered.has(facts))
        .map((facts) => alone(null, facts)),
    ],
    hours: {
      learning: measure(left.learning, right.learning),
      scheduled: measure(left.scheduled, right.scheduled),
    },
    yearLevel: { ...measure(left.yearLevel, right.yearLevel), near: false },
  };
}

function alone(left: CompetencyFacts | null, right: CompetencyFacts | null): EvidenceRow {
  const rest = { level: "unknown", demonstrated: "unknown", assessment: "unknown" } as const;
  return { left, right, basis: null, likeness: null, ...rest };
}

function row(
  left: CompetencyFacts,
  right: CompetencyFacts,
  scales: Scales,
  { basis, likeness }: Pick<EvidenceRow, "basis" | "likeness">,
): EvidenceRow {
  return {
    left,
    right,
    basis,
    likeness,
    level: levels(left.level, right.level, scales),
    demonstrated: ranks(left.demonstrated, right.demonstrated, ["optional", "required"]),
    assessment: assessments(left.assessment, right.assessment),
  };
}

function levels(
  left: CompetencyFacts["level"],
  right: CompetencyFacts["level"],
  scales: Scales,
): Standing {
  if (left === null || right === null) return "unknown";
  if (left.scale !== right.scale) return "unknown";
  return ranks(left.value, right.value, scales.get(left.scale)?.data.levels ?? []);
}

/** How two words stand to each other in a list from low to high. */
function ranks(left: string | null, right: string | null, order: readonly string[]): Standing {
  if (left === null || right === null) return "unknown";
  if (left === right) return "equal";
  const [a, b] = [order.indexOf(left), order.indexOf(right)];
  if (a < 0 || b < 0) return "unknown";
  return a > b ? "stronger" : "weaker";
}

/** Types must be the same to be compared; then the mark to pass, supervision and grading decide. */
function assessments(left: AssessmentFacts | null, right: AssessmentFacts | null): Standing {
  if (left === null || right === null) return "unknown";
  const [a, b] = [left.types.length > 0, right.types.length > 0];
  if (a !== b) return a ? "stronger" : "weaker";
  if (left.types.join(" ") !== right.types.join(" ")) return "different";
  const yes = (value: boolean | null) => (value === null ? null : String(value));
  return together([
    ranks(yes(left.graded), yes(right.graded), ["false", "true"]),
    ranks(left.supervision, right.supervision, supervisions),
    measure(left.passMark, right.passMark).standing,
  ]);
}

/** One standing for several: nothing stated counts neither way, and both ways is different. */
function together(standings: readonly Standing[]): Standing {
  const has = (standing: Standing) => standings.includes(standing);
  if (has("different") || (has("stronger") && has("weaker"))) return "different";
  if (has("stronger")) return "stronger";
  if (has("weaker")) return "weaker";
  return has("equal") ? "equal" : "unknown";
}

function measure(left: Rational | null, right: Rational | null): Measure {
  if (left === null || right === null) return { left, right, standing: "unknown", near: false };
  const standing = left.equals(right) ? "equal" : left.moreThan(right) ? "stronger" : "weaker";
  const near = left.times(tenth).atLeast(right) && right.times(tenth).atLeast(left);
  return { left, right, standing, near };
}

/** How the left side's evidence stands to the right's: `near` counts hours a tenth apart as equal. */
export function standingOf(pair: EvidencePair, near: boolean): Standing {
  const hours = [pair.hours.learning, pair.hours.scheduled].map((one) =>
    near && one.near ? ("equal" as const) : one.standing,
  );
  const rows = pair.competencies.flatMap(({ left, right, level, demonstrated, assessment }) => {
    if (right === null) return ["stronger" as const];
    return left === null ? ["weaker" as const] : [level, demonstrated, assessment];
  });
  return together([...rows, ...hours, pair.yearLevel.standing]);
}
