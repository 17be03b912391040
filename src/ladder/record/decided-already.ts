import { type AgreementResult, supersededBy } from "../../documents/agreement.ts";
import type { Document } from "../../documents/document.ts";
import { overlap, type Period } from "../../kernel/date.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import type { DecisionRequest } from "./decision.ts";

type Agreement = Document<"agreement">;

/** What is to be decided about what. */
export interface Intended
  extends Pick<
    DecisionRequest,
    "bank" | "members" | "decision" | "results" | "programs" | "supersedes"
  > {
  readonly effective: Period;
}

/** A decision that stands in the way of another. */
export interface DecidedAlready {
  readonly agreement: Agreement;
  /** It says the contrary: no credit where credit is intended, or credit where none is. */
  readonly contrary: boolean;
}

/** The first decision, by id, that holds on some of the same days about the same set and says the same or the contrary; null when there is none. */
export function decidedAlready(
  { agreements }: Pick<Catalogue, "agreements">,
  intended: Intended,
): DecidedAlready | null {
  const retired = new Set([
    ...agreements.flatMap(({ data }) => supersededBy(data)),
    ...intended.supersedes,
  ]);
  const standing = agreements.filter(
    (agreement) =>
      !retired.has(agreement.id) &&
      agreement.data.bank === intended.bank &&
      overlap(agreement.effective, intended.effective) &&
      isAboutTheSame(agreement, intended),
  );
  for (const agreement of standing) {
    const [one, other] = [agreement.data, intended].map(({ decision }) => decision === "no-credit");
    if (one !== other) return { agreement, contrary: true };
    if (one === true || shareResult(agreement, intended)) return { agreement, contrary: false };
  }
  return null;
}

/** The same micro-credentials, none in another edition, for programs that both are for. */
function isAboutTheSame({ data }: Agreement, { members, programs }: Intended): boolean {
  const named = new Map(data.microCredentials.map(({ id, edition }) => [id, edition]));
  const isNamed = ({ named: { id, edition } }: Intended["members"][number]) =>
    named.has(id) && (named.get(id) ?? edition) === (edition ?? named.get(id));
  if (named.size !== members.length || !members.every(isNamed)) return false;
  return shareProgram(data.programs ?? null, programs);
}

/** Is there a program that both are for? Null is for any. */
function shareProgram(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return (one ?? other)?.length !== 0;
  return one.some((program) => other.includes(program));
}

function shareResult({ data }: Agreement, { results }: Intended): boolean {
  const known = new Set((data.results ?? []).map(creditedAs));
  return results.some((result) => known.has(creditedAs(result as Partial<AgreementResult>)));
}

/** What a result is credited as, whatever the credits: a course, a subject at a level, a block. */
function creditedAs({ course, subject, level, program }: Partial<AgreementResult>): string {
  if (course !== undefined) return `course ${course}`;
  return subject === undefined ? `block ${program ?? ""}` : `subject ${subject} ${level ?? ""}`;
}
