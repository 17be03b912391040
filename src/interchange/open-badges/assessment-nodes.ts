import { Rational } from "../../kernel/rational.ts";
import type { Cursor } from "../cursor/cursor.ts";
import type { CompetencyNode } from "./alignment-nodes.ts";
import { partUri, resultTerms } from "./own-terms.ts";
import { criteriaId } from "./read-assessments.ts";
import { joinCriteria, nameOf } from "./split-criteria.ts";

/** How a micro-credential is assessed, as keys of an achievement. */
export interface AssessmentNodes {
  readonly criteria: object;
  readonly resultDescription: readonly object[] | undefined;
  /** Of the only assessment, in the words of SURF. */
  readonly assessmentType: string | undefined;
  readonly supervisionType: string | undefined;
}

/** Writes assessments as result descriptions, and what is to be done as criteria. `passMarks` are exact shares by assessment. */
export function assessmentNodes(
  item: Cursor,
  achievement: string,
  competencies: readonly CompetencyNode[],
  passMarks: ReadonlyMap<string, Rational>,
): AssessmentNodes {
  const all = item.list("assessments");
  const inWords = all.find((one) => isInWords(one, all.length === 1)) ?? null;
  const results = all.filter((one) => one !== inWords);
  const grade = gradeOf(item, results, passMarks);
  return {
    criteria: {
      narrative: inWords?.text("criteria") ?? narrativeOf(results, inWords) ?? undefined,
    },
    resultDescription:
      results.length === 0
        ? undefined
        : results.map((one) => resultNode(one, achievement, competencies, passMarks, grade)),
    assessmentType: inWords?.text("type") ?? undefined,
    supervisionType: inWords?.text("supervision") ?? undefined,
  };
}

/** Does an assessment say no more than the criteria of an achievement can? */
function isInWords(assessment: Cursor, isOnly: boolean): boolean {
  const known = isOnly ? ["id", "criteria", "type", "supervision"] : ["id", "criteria"];
  return (
    assessment.text("id") === criteriaId && assessment.keys.every((key) => known.includes(key))
  );
}

/** The criteria of all assessments as one text; where they cannot be told apart again, or others stand in their place, they are told. */
function narrativeOf(results: readonly Cursor[], inWords: Cursor | null): string | null {
  const texts = results.map((one) => ({
    ...named(one),
    criteria: one.text("criteria"),
  }));
  const text = inWords === null ? joinCriteria(texts) : null;
  if (text === null)
    for (const one of results) one.get("criteria")?.lose("the criteria are one text for all");
  return text;
}

function named(assessment: Cursor) {
  return { id: assessment.text("id") ?? "", title: assessment.text("title") ?? undefined };
}

/** The least grade, where all results can be of it: the only one, or each of several that it is said to be of. */
function gradeOf(
  item: Cursor,
  results: readonly Cursor[],
  passMarks: ReadonlyMap<string, Rational>,
): string | null {
  const rule = item.get("passRule");
  const isCarried =
    rule?.text("kind") === "grade" &&
    rule.text("threshold") !== null &&
    results.length > 0 &&
    results.every((one) => one.get("graded")?.value === true) &&
    results.every((one) => !passMarks.has(one.text("id") ?? "")) &&
    (results.length === 1 || rule.text("scope") === "each-assessment");
  if (isCarried) return rule.text("threshold");
  rule?.lose(
    "a pass rule has a place only where it is a grade, and of all assessments with a mark",
  );
  return null;
}

function resultNode(
  assessment: Cursor,
  achievement: string,
  competencies: readonly CompetencyNode[],
  passMarks: ReadonlyMap<string, Rational>,
  grade: string | null,
): object {
  const { id, title } = named(assessment);
  const passMark = passMarks.get(id) ?? null;
  assessment.pass("passMark");
  return {
    id: partUri(achievement, id),
    type: ["ResultDescription"],
    name: nameOf({ id, title }),
    ...scaleOf(assessment, passMark, grade),
    alignment: coverage(assessment, competencies),
    assessmentType: assessment.text("type") ?? undefined,
    supervisionType: assessment.text("supervision") ?? undefined,
  };
}

function scaleOf(assessment: Cursor, passMark: Rational | null, grade: string | null): object {
  const graded = assessment.get("graded");
  if (passMark !== null) {
    if (graded?.value === false) graded.lose("what has a pass mark is read as graded");
    const requiredValue = passMark.times(Rational.of(100)).toDecimal();
    return { resultType: "Percent", requiredValue, valueMin: "0", valueMax: "100" };
  }
  if (grade !== null) return { resultType: "LetterGrade", requiredValue: grade };
  if (graded?.value === false) graded.lose("there is no word for what is not graded");
  return { resultType: graded?.value === true ? resultTerms.graded : resultTerms.assessment };
}

/** The competencies that an assessment covers, as alignments of its result; absent where it covers all. */
function coverage(
  assessment: Cursor,
  competencies: readonly CompetencyNode[],
): readonly object[] | undefined {
  const covered = assessment.texts("competencies");
  const list = assessment.get("competencies");
  if (list === null) return undefined;
  const known = covered.flatMap((id) => competencies.find((one) => one.id === id) ?? []);
  if (known.length < covered.length || covered.length === 0) {
    list.lose("a result is of some competency, or of all");
    return undefined;
  }
  return known.map(({ id, statement, uris: [targetUrl] }) => ({
    ...{ type: ["Alignment"], targetType: "ceasn:Competency" },
    ...{ targetCode: id, targetName: statement, targetUrl },
  }));
}
