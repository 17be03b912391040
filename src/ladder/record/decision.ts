import { digestTogether, type Filled } from "../../award/drift.ts";
import { substance, wording } from "../../award/fingerprint.ts";
import { namedIn } from "../../award/named.ts";
import { partsOf, statementsOf } from "../../award/parts.ts";
import type { Agreement } from "../../documents/agreement.ts";
import type { Document } from "../../documents/document.ts";
import type { RecordedFact, RecordedFacts, RecordedParts } from "../../documents/recorded-parts.ts";

/** Plain data, as a document is written. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined };

/** Somebody in a role, as it is written. */
export interface Signatory {
  readonly role: string;
  readonly unit?: string;
  readonly name?: string;
}

/** What somebody decided, ready to be written down. */
export interface DecisionRequest {
  readonly id: string;
  readonly bank: string;
  /** The offerings assessed together; `named` as the agreement is to name them. */
  readonly members: readonly Filled[];
  readonly decision: Agreement["decision"];
  readonly results: readonly Plain[];
  /** The programs that it is for; null for any. */
  readonly programs: readonly string[] | null;
  readonly conditions: Plain | undefined;
  readonly effective: { readonly from: string; readonly to?: string | undefined };
  readonly assessed: { readonly on: string; readonly by: readonly Signatory[] };
  readonly reviewBy: string | undefined;
  readonly supersedes: readonly string[];
  readonly note: string | undefined;
}

/** The agreement document of a decision, unsigned, with the fingerprint of what was assessed. */
export function agreementDocument(request: DecisionRequest): Record<string, Plain | undefined> {
  const { members, supersedes } = request;
  const [replaced, ...others] = supersedes;
  return {
    kind: "agreement",
    id: request.id,
    bank: request.bank,
    microCredentials: members.map(({ named }) => ({ id: named.id, edition: named.edition })),
    decision: request.decision,
    results: unlessEmpty(request.results),
    programs: request.programs ?? undefined,
    conditions: request.conditions,
    effective: { ...request.effective },
    assessed: { on: request.assessed.on, by: request.assessed.by.map((one) => ({ ...one })) },
    reviewBy: request.reviewBy,
    supersedes: others.length === 0 ? replaced : supersedes,
    note: request.note,
    basis: fingerprintOf(members),
  };
}

/** Both digests of what was assessed, with the parts and statements behind them. */
function fingerprintOf(members: readonly Filled[]): Plain {
  return {
    substance: digestTogether(members, (data) => substance(data).digest),
    wording: digestTogether(members, wording),
    parts: byMember(members, ({ offering }) => writtenParts(partsOf(offering.data))),
    statements: statementsBy(members),
  };
}

/** The entry under `reaffirmed` that accepts the statements as they are. */
export function reaffirmation(
  members: readonly Filled[],
  on: string,
  by: readonly Signatory[],
): Plain {
  const [only, ...more] = by.map((one) => ({ ...one }));
  return {
    on,
    by: more.length === 0 ? only : [only as Plain, ...more],
    wording: digestTogether(members, wording),
    statements: statementsBy(members),
  };
}

const statementsBy = (members: readonly Filled[]): Plain =>
  byMember(members, ({ offering }) => ({ ...statementsOf(offering.data) }));

const byMember = (members: readonly Filled[], value: (member: Filled) => Plain): Plain =>
  Object.fromEntries(members.map((member) => [member.named.id, value(member)]));

function writtenParts({ competencies, assessments, hours, year, passRule }: RecordedParts): Plain {
  const items = (all: Readonly<Record<string, RecordedFacts>>) =>
    Object.fromEntries(Object.entries(all).map(([id, facts]) => [id, writtenFacts(facts)]));
  return {
    competencies: items(competencies),
    assessments: assessments && items(assessments),
    hours: hours && writtenFacts(hours),
    year: written(year),
    passRule: passRule && writtenFacts(passRule),
  };
}

const writtenFacts = (facts: RecordedFacts): Plain =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, written(fact)]));

/** Numbers and truth values as such where that is read back as the same. */
function written(fact: RecordedFact | undefined): Plain | undefined {
  if (fact === "true" || fact === "false") return fact === "true";
  if (typeof fact !== "string" || !/^\d+(?:\.\d+)?$/.test(fact)) return fact;
  return String(Number(fact)) === fact ? Number(fact) : fact;
}

function unlessEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** The offerings that fill the places of an agreement on a day, itself and not an adaptation; null where one is missing. */
export function membersToday(
  agreement: Document<"agreement">,
  offerings: ReadonlyMap<string, Document<"micro-credential">>,
): readonly Filled[] | null {
  const filled = namedIn(agreement.data).map((named) => ({
    named,
    offering: offerings.get(named.id),
  }));
  const found = filled.flatMap(({ named, offering }) =>
    offering !== undefined && (named.edition ?? offering.edition) === offering.edition
      ? [{ named, offering }]
      : [],
  );
  return found.length === filled.length ? found : null;
}
