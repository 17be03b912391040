import { diagnostic } from "../../diagnostics/diagnostic.ts";
import { Rational } from "../../kernel/rational.ts";
import type { DraftValue } from "../../source/draft-yaml.ts";
import { documentIdFrom } from "../ids.ts";
import { listed } from "../listed.ts";
import type { Tally } from "../sheet/tally.ts";
import { readConditions } from "./conditions.ts";
import type { CreditTerm, CreditText } from "./credit-terms.ts";
import type { GuideRow } from "./guide-row.ts";
import { ownerOf } from "./institution.ts";
import type { Institution, Stubs } from "./stubs.ts";

/** What one alternative of a row comes to, as keys of an agreement. */
export interface Decision {
  readonly decision: string;
  readonly results: readonly Result[] | undefined;
  readonly conditions: DraftValue | undefined;
}

const decisions = ["credit", "no-credit", "conditional", "waiver"] as const;

/** What rows are decided with. */
export interface Deciding {
  readonly stubs: Stubs;
  readonly receiving: (prefix: string | null) => Institution | null;
  readonly tally: Tally;
}

/** The decisions of a row, one for each of the alternatives; nothing where it cannot be told, with findings in the row. */
export function decisionsOf(
  row: GuideRow,
  credit: Exclude<CreditText, { readonly outcome: "individual" }>,
  deciding: Deciding,
): readonly Decision[] {
  const stated = row.word("decision", decisions);
  const remarks = [row.text("condition"), credit.note].flatMap((text) => text ?? []);
  const conditions = readConditions(remarks.join("; "));
  if (credit.outcome === "no-credit") {
    if (stated !== null && stated !== "no-credit")
      row.unclear("decision", "no-credit, as the credit says");
    return [{ decision: "no-credit", results: undefined, conditions: asDraft(conditions) }];
  }
  const ids = row.text("courses")?.split(/\s*&\s*/) ?? null;
  if (ids !== null && credit.alternatives.length > 1) {
    row.unclear("courses", "no ids where the credit is one of several");
    return [];
  }
  return credit.alternatives.flatMap((terms) => {
    const results = resultsOf(row, terms, ids, deciding);
    if (results === null) return [];
    const waived = terms.every(({ type }) => type === "waiver");
    const open = conditions?.note !== undefined || conditions?.complete !== undefined;
    const decision = stated ?? (waived ? "waiver" : open ? "conditional" : "credit");
    if (decision === "no-credit") row.unclear("decision", "another decision, for there is credit");
    return [{ decision, results, conditions: asDraft(conditions) }];
  });
}

function asDraft(conditions: ReturnType<typeof readConditions>): DraftValue | undefined {
  return conditions === null ? undefined : { ...conditions };
}

/** A result of an agreement. */
export type Result = { readonly [key: string]: DraftValue | undefined };

function resultsOf(
  row: GuideRow,
  terms: readonly CreditTerm[],
  ids: readonly string[] | null,
  deciding: Deciding,
): readonly Result[] | null {
  const waiting = ids === null ? null : [...ids];
  const results = terms.map((term) => {
    const named = term.type === "assigned" || term.type === "waiver";
    return resultOf(
      row,
      term,
      named ? (waiting?.shift() ?? null) : null,
      waiting !== null,
      deciding,
    );
  });
  if (waiting !== null && waiting.length > 0) row.unclear("courses", "one id for each course");
  return results.every((result): result is Result => result !== null) ? results : null;
}

function resultOf(
  row: GuideRow,
  term: CreditTerm,
  id: string | null,
  byId: boolean,
  deciding: Deciding,
): Result | null {
  const { type, credits, level, note } = term;
  const programs = listed(term.programs);
  const precludes = listed(term.precludes);
  const rest = { programs, precludes, note: note ?? undefined };
  if (type === "block")
    return { type, program: term.program ?? undefined, credits: credits ?? undefined, ...rest };
  if (byId && type !== "unassigned") return namedResult(row, term, id, rest);
  const owner = term.title === null ? ownerOf(term.words, row.text("receiving")) : whole(term);
  const institution = owner === null ? null : deciding.receiving(owner.institution);
  if (owner === null || institution === null) {
    row.lacks(
      owner === null
        ? `the receiving institution before the subject of "${term.words.join(" ")}"`
        : "a receiving institution",
      "credit",
    );
    return null;
  }
  if (type === "unassigned") {
    if (credits === null) row.lacks("credits behind the level, such as (3)", "credit");
    const levels = { level: level ?? undefined, levelLabel: levelLabel(row, term, deciding.tally) };
    const amount = credits ?? undefined;
    return { type, subject: owner.subject, ...levels, credits: amount, ...rest };
  }
  const code = term.number === null ? owner.subject : `${owner.subject} ${term.number}`;
  const named = { institution, code, title: term.title, credits, at: row.at("credit") };
  if (type === "waiver") return { type, course: deciding.stubs.exempted(named), ...rest };
  const course = deciding.stubs.course(named);
  if (course === null) row.lacks(`the credits of ${code}, such as (3)`, "credit");
  return course === null ? null : { type, course, credits: credits ?? undefined, ...rest };
}

/** The words of a level that names no year; that one was taken for them is told. */
function levelLabel(row: GuideRow, { level, levelWord }: CreditTerm, tally: Tally) {
  if (levelWord === null || level === null) return undefined;
  const args = {
    what: "the level",
    value: levelWord,
    taken: `year ${level}`,
    why: "it names no year, and an agreement has one; the words stand beside it as `levelLabel`",
  };
  tally.count(`level\n${levelWord}`, row.at("credit"), (_, at) => diagnostic("taken-as", args, at));
  return levelWord;
}

/** The result of a course whose id is given, with `=` and the credits where these are not the course's own. */
function namedResult(
  row: GuideRow,
  { type, credits }: CreditTerm,
  id: string | null,
  rest: Result,
) {
  const found = /^([a-z0-9][a-z0-9.-]*)(?:=(\d{1,10}(?:\.\d{1,4})?))?$/.exec(id ?? "");
  const amount = found?.[2] === undefined ? null : Rational.parse(found[2]);
  if (found === null) row.unclear("courses", "one id for each course");
  else if (amount !== null && credits?.equals(amount) === false)
    row.unclear("courses", `the credits of "${row.words("credit")}"`);
  return found === null ? null : { type, course: found[1], credits: amount ?? undefined, ...rest };
}

/** With a title behind its number, a course has no institution before its subject. */
function whole({ words }: CreditTerm) {
  return { institution: null, subject: words.join(" ") };
}

/** The id and name of an institution; null where nothing of it can be an id. */
export function institutionOf(name: string): Institution | null {
  const id = documentIdFrom(name);
  return id === null ? null : { id, name: id === name ? null : name };
}
