import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { Ids, localIdFrom } from "../ids.ts";
import { assessmentTypeOf, supervisionOf } from "./assessment-words.ts";
import type { CompetenciesByUri } from "./competency-list.ts";
import { partOf, resultTerms } from "./own-terms.ts";
import { type LeastGrade, requiredResult } from "./required-result.ts";
import { splitCriteria } from "./split-criteria.ts";
import { worded } from "./worded.ts";

/** An assessment as it will stand in a document. */
export type AssessmentDraft = {
  readonly id: string;
  readonly title?: string | undefined;
  readonly type?: string | undefined;
  readonly competencies?: readonly string[] | undefined;
  readonly graded?: boolean | undefined;
  readonly passMark?: string | undefined;
  readonly supervision?: string | undefined;
  readonly criteria?: string | undefined;
};

/** How an achievement is assessed, and what has to be reached. */
export interface Assessments {
  readonly assessments: readonly AssessmentDraft[];
  readonly passRule: { readonly [key: string]: DraftValue } | null;
}

/** Results that are marks of an assessment. */
const graded: ReadonlySet<string> = new Set([
  ...["LetterGrade", "Percent", "PerformanceLevel", "RawScore", "RubricCriterion"],
  ...["RubricCriterionLevel", "RubricScore", "ScaledScore", "ext:ECTSGradeScore"],
  resultTerms.graded,
]);

interface Result {
  readonly draft: AssessmentDraft;
  /** The least grade, where it is no share of a whole. */
  readonly least: LeastGrade | null;
}

/** Reads result descriptions and criteria: marks become assessments, criteria in words one of a type that is not said. */
export function readAssessments(
  achievement: Cursor,
  uri: string | null,
  byUri: CompetenciesByUri,
  language: string,
): Assessments {
  const ids = new Ids();
  const results = achievement
    .list("resultDescription")
    .flatMap((result) => resultOf(result, uri, byUri, language, ids) ?? []);
  const shared = sharedWords(achievement);
  const drafts = results.map(({ draft }) => withShared(draft, shared));
  const assessments = withCriteria(drafts, criteriaIn(achievement, language), shared, ids);
  return { assessments, passRule: passRuleOf(results) };
}

/** The one least grade of all results; those that are not of all alike are told. */
function passRuleOf(results: readonly Result[]): Assessments["passRule"] {
  const [first, ...more] = results.map(({ least }) => least);
  const threshold = first?.grade ?? null;
  if (threshold !== null && more.every((other) => other?.grade === threshold)) {
    const scope = more.length === 0 ? {} : { scope: "each-assessment" };
    return { kind: "grade", threshold, ...scope };
  }
  for (const { least } of results)
    least?.at.lose("a micro-credential has one least grade for all of its assessments");
  return null;
}

function resultOf(
  result: Cursor,
  uri: string | null,
  byUri: CompetenciesByUri,
  language: string,
  ids: Ids,
): Result | null {
  if (!result.isObject) {
    result.wrong("a result description");
    return null;
  }
  result.pass("type", "@type");
  const type = result.text("resultType") ?? "";
  if (!graded.has(type) && type !== resultTerms.assessment) {
    result.lose(`a result of type ${type === "" ? "unstated" : type} is no mark of an assessment`);
    return null;
  }
  const name = worded(result, language, "name");
  const own = partOf(uri, result.text("id", "@id") ?? "");
  const id = ids.give(own ?? localIdFrom(name ?? "") ?? "assessment");
  const { passMark, least } = requiredResult(result, type);
  const draft: AssessmentDraft = {
    id,
    title: name === null || name === id ? undefined : name,
    ...wordsOf(result),
    competencies: competenciesOf(result, byUri),
    graded: graded.has(type) ? true : undefined,
    passMark,
  };
  return { draft: stated(draft), least };
}

function withShared({ id, title, ...draft }: AssessmentDraft, shared: Partial<AssessmentDraft>) {
  return stated({ id, title, ...shared, ...draft });
}

/** The competencies that a result is about; not stated where it names none of them. */
function competenciesOf(result: Cursor, byUri: CompetenciesByUri): readonly string[] | undefined {
  const ids = result.list("alignment").flatMap((alignment) => {
    const isNode = alignment.isObject;
    const known = byUri.get((isNode ? alignment.text("targetUrl") : null) ?? "") ?? [];
    const code = isNode && known.length > 1 ? alignment.text("targetCode") : null;
    const id = known.find((one) => one === code) ?? known[0];
    if (id === undefined) alignment.lose("it is none of the competencies of the achievement");
    else alignment.pass(...alignment.keys);
    return id ?? [];
  });
  return ids.length === 0 ? undefined : [...new Set(ids)];
}

/** The type and supervision of assessment that an achievement states for all of it (SURF). */
function sharedWords(achievement: Cursor): Partial<AssessmentDraft> {
  return stated(wordsOf(achievement));
}

function wordsOf(node: Cursor): Partial<AssessmentDraft> {
  const checked = node.get("identityChecked")?.value === true;
  const type = node.text("assessmentType", "AssessmentType");
  const supervision = node.text("supervisionType", "SupervisionType");
  const found = {
    type: type === null ? null : assessmentTypeOf(type),
    supervision: supervision === null ? null : supervisionOf(supervision, checked),
  };
  if (type !== null && found.type === null)
    node.get("assessmentType", "AssessmentType")?.lose("it names no type that a document knows");
  if (supervision !== null && found.supervision === null)
    node
      .get("supervisionType", "SupervisionType")
      ?.lose("it does not say both who supervises and whether identity is checked");
  return { type: found.type ?? undefined, supervision: found.supervision ?? undefined };
}

/** The criteria of an achievement in words. */
function criteriaIn(achievement: Cursor, language: string): string | null {
  const criteria = achievement.get("criteria");
  if (criteria === null) return null;
  if (!criteria.isObject) {
    const text = worded(achievement, language, "criteria");
    if (text !== null && !/^https?:\S+$/.test(text)) return text;
    criteria.lose("the criteria are published elsewhere, and nothing is fetched");
    return null;
  }
  criteria.pass("type", "@type");
  const narrative = worded(criteria, language, "narrative");
  const link = criteria.get("id", "@id");
  if (narrative === null)
    link?.lose("the criteria are published elsewhere, and nothing is fetched");
  return narrative;
}

/** The id of the assessment that criteria in words become. */
export const criteriaId = "criteria";

function withCriteria(
  drafts: readonly AssessmentDraft[],
  narrative: string | null,
  shared: Partial<AssessmentDraft>,
  ids: Ids,
): readonly AssessmentDraft[] {
  const parts = splitCriteria(narrative, drafts);
  if (parts !== null)
    return drafts.map((draft) => stated({ ...draft, criteria: parts.get(draft.id) }));
  const isStated = narrative !== null || (drafts.length === 0 && Object.keys(shared).length > 0);
  if (!isStated) return drafts;
  const own = drafts.length === 0 ? shared : {};
  const criteria = { id: ids.give(criteriaId), ...own, criteria: narrative ?? undefined };
  return [...drafts, stated(criteria)];
}

function stated<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
