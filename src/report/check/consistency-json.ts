import { byText, firstOf, sorted } from "../../kernel/order.ts";
import type {
  CompetencyFacts,
  DecisionSide,
  EvidenceRow,
  Inconsistency,
  Measure,
} from "../../ladder/consistency/result.ts";
import { placeJson } from "../text/json.ts";

/** Rows of the left side by its competencies, then those of the right side only. */
const byRow = firstOf<EvidenceRow>(
  (a, b) => Number(a.left === null) - Number(b.left === null),
  byText(({ left, right }) => (left ?? right)?.address ?? ""),
);

/** Two decisions that do not go together, with what they rest on side by side. */
export function inconsistencyJson(item: Inconsistency): object {
  const { code, bank, program, unit, basis, evidence } = item;
  return {
    code,
    bank,
    program,
    unit,
    basis,
    left: sideJson(item.left),
    right: sideJson(item.right),
    evidence: {
      competencies: sorted(evidence.competencies, byRow).map(rowJson),
      hours: {
        learning: measureJson(evidence.hours.learning),
        scheduled: measureJson(evidence.hours.scheduled),
      },
      yearLevel: measureJson(evidence.yearLevel),
    },
  };
}

function sideJson({ agreement, microCredentials, decision, credits, at }: DecisionSide): object {
  return {
    agreement,
    microCredentials,
    decision,
    credits: credits.toNumber(),
    at: placeJson(at),
  };
}

function rowJson({ left, right, basis, likeness, ...standings }: EvidenceRow): object {
  const { level, demonstrated, assessment } = standings;
  return {
    left: left === null ? null : factsJson(left),
    right: right === null ? null : factsJson(right),
    basis,
    likeness: likeness === null ? null : Math.trunc(likeness * 10_000) / 10_000,
    level,
    demonstrated,
    assessment,
  };
}

function factsJson(facts: CompetencyFacts): object {
  const { address, statement, level, demonstrated, assessment, at } = facts;
  return {
    competency: address,
    statement,
    level: level === null ? null : { scale: level.scale, value: level.value },
    demonstrated,
    assessment:
      assessment === null
        ? null
        : { ...assessment, passMark: assessment.passMark?.toNumber() ?? null },
    at: placeJson(at),
  };
}

function measureJson({ left, right, standing }: Measure): object {
  return { left: left?.toNumber() ?? null, right: right?.toNumber() ?? null, standing };
}
