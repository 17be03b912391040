import { type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import { parseAddress } from "../../../documents/address.ts";
import type { Mapping } from "../../../documents/crosswalk.ts";
import { type Document, placeOf } from "../../../documents/document.ts";
import { Rational } from "../../../kernel/rational.ts";
import { wholesOf } from "../grid.ts";
import type { FoundGrid } from "./found-grid.ts";
import { evidenceKey, type GridAnswer } from "./grid-answer.ts";

/** What the answers of a grid are held against. */
export interface EarlierMappings {
  readonly course: Document<"course">;
  readonly offerings: readonly Document<"micro-credential">[];
  /** The crosswalks in effect, without one that the grid's is going to replace. */
  readonly crosswalks: Iterable<Document<"crosswalk">>;
}

/** A warning for each accepted mapping of the compared documents that says otherwise than the grid. */
export function earlierMappings(
  grid: FoundGrid,
  answers: readonly GridAnswer[],
  { course, offerings, crosswalks }: EarlierMappings,
): Diagnostic[] {
  return [...crosswalks].flatMap((crosswalk) =>
    crosswalk.data.mappings.flatMap((mapping, index) => {
      const outcome = outcomeOf(mapping, course, offerings);
      if (outcome === null || mapping.status !== "accepted") return [];
      const answer = opposed(mapping, answersAbout(outcome, answers, course));
      if (answer === null) return [];
      const sources = [mapping.from].flat();
      const args = {
        outcome: answer.outcome,
        answer: answerText(answer),
        from: sources.join(" + "),
        to: mapping.to,
        says: mappingText(mapping),
      };
      const message = `${args.from} ${mapping.relation} ${mapping.to}`;
      const related = [{ message, at: placeOf(crosswalk, "mappings", index, "relation") }];
      const at = grid.place(answer.row, grid.columns.get("answer") ?? 1);
      return [diagnostic("grid-earlier", args, at, { related })];
    }),
  );
}

/** The outcome of the course that a mapping leads to from the compared micro-credentials alone; null for any other mapping. */
function outcomeOf(
  { from, to }: Mapping,
  course: Document<"course">,
  offerings: readonly Document<"micro-credential">[],
): string | null {
  const target = parseAddress(to);
  if (target?.type !== "local" || target.document !== course.id) return null;
  const isCompared = [from].flat().every((source) => {
    const address = parseAddress(source);
    return address?.type === "local" && offerings.some(({ id }) => id === address.document);
  });
  return isCompared ? target.local : null;
}

/** The answers about an outcome; where it has none, what was said of all that it is a part of, if that is none. */
function answersAbout(
  outcome: string,
  answers: readonly GridAnswer[],
  course: Document<"course">,
): GridAnswer[] {
  const own = answers.filter((answer) => answer.outcome === outcome);
  if (own.length > 0) return own;
  const wholes = wholesOf(course, outcome);
  return answers.filter((one) => one.answer === "none" && wholes.includes(one.outcome));
}

/** The answer that a mapping contradicts: one about the same competencies, else the answers together where it says more; null where it fits. */
function opposed(mapping: Mapping, answers: readonly GridAnswer[]): GridAnswer | null {
  const key = evidenceKey({ competencies: [mapping.from].flat() });
  const same = answers.find((answer) => evidenceKey(answer) === key);
  if (same !== undefined) return fits(mapping, same) ? null : same;
  const [first] = answers;
  return first !== undefined && answers.every((answer) => saysMore(mapping, answer)) ? first : null;
}

const { zero, one } = Rational;

/** Does a mapping say the same of the same competencies, or nothing that speaks against it? */
function fits(mapping: Mapping, { answer, share }: GridAnswer): boolean {
  const { relation } = mapping;
  const degree = mapping.degree ?? null;
  if (answer === "none") return !countsAtAll(mapping);
  if (answer === "all") return degree === null ? relation !== "narrower" : degree.equals(one);
  if (degree === null) return relation !== "exact" && relation !== "broader";
  return share === null ? degree.moreThan(zero) && one.moreThan(degree) : degree.equals(share);
}

/** Does a mapping from other competencies meet more of the outcome than an answer grants? */
function saysMore(mapping: Mapping, { answer, share }: GridAnswer): boolean {
  if (answer === "none") return countsAtAll(mapping);
  if (answer === "all") return false;
  const { relation } = mapping;
  const all = relation === "exact" || relation === "broader" ? one : null;
  const degree = mapping.degree ?? all;
  if (degree === null) return false;
  return share === null ? degree.atLeast(one) : degree.moreThan(share);
}

/** May a mapping count for anything? */
function countsAtAll({ relation, degree }: Mapping): boolean {
  return degree === undefined ? relation !== "related" : degree.moreThan(zero);
}

const percent = (share: Rational) => `${share.times(Rational.of(100))} %`;

function answerText({ answer, share }: GridAnswer): string {
  return answer === "part" && share !== null ? `part, ${percent(share)}` : answer;
}

function mappingText({ relation, degree }: Mapping): string {
  if (degree !== undefined) return degree.atLeast(one) ? "all" : `part, ${percent(degree)}`;
  if (relation === "exact" || relation === "broader") return "all";
  return relation === "narrower" ? "part" : relation;
}
