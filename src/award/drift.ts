import type { SubstanceChange } from "../diagnostics/substance-change.ts";
import type { Agreement } from "../documents/agreement.ts";
import type { Document } from "../documents/document.ts";
import type { RecordedParts, RecordedStatements } from "../documents/recorded-parts.ts";
import type { CivilDate } from "../kernel/date.ts";
import { byText, compareText, sorted } from "../kernel/order.ts";
import { assessmentsBefore, changesBetween } from "./changes.ts";
import type { Editions } from "./editions.ts";
import { substance, substanceByIds, together, wording } from "./fingerprint.ts";
import { type Named, namedIn } from "./named.ts";
import { partsOf, statementsOf } from "./parts.ts";

type Offering = Document<"micro-credential">;
type Fingerprint = Extract<Agreement["basis"], object>;

/** A micro-credential that an agreement names, and the offering of today that stands in its place. */
export interface Filled {
  readonly named: Named;
  readonly offering: Offering;
}

/** What an agreement records of what was assessed; null where it records nothing. */
export function digestOf(agreement: Agreement): Fingerprint | null {
  return typeof agreement.basis === "object" ? agreement.basis : null;
}

/** The digest of what several offerings have in common with what an agreement names. */
export function digestTogether(
  filled: readonly Filled[],
  digest: (data: Offering["data"]) => string,
): string {
  return together(
    filled.map(({ named, offering }) => ({ id: named.id, digest: digest(offering.data) })),
  );
}

/** A wording that was accepted: when the decision was made, or reaffirmed. */
interface AcceptedWording {
  readonly on: string;
  readonly wording: string;
  readonly statements: RecordedStatements | undefined;
}

/** What changed in offerings since decisions about them (semantics, section 9). */
export class Drift {
  private readonly editions: Editions;

  constructor(editions: Editions) {
    this.editions = editions;
  }

  /** Changes in substance: by what the agreement records, else by the edition in effect when it was assessed. Null when there is none, empty when it is not known what changed. */
  ofSubstance(agreement: Agreement, filled: readonly Filled[]): readonly SubstanceChange[] | null {
    const recorded = digestOf(agreement)?.substance;
    if (recorded === undefined) {
      const found =
        this.sinceAllRecorded(agreement, filled) ?? this.sinceAssessed(agreement, filled);
      return found.length === 0 ? null : found;
    }
    if (isAsRecorded(recorded, agreement, filled)) return null;
    const found = this.sinceAllRecorded(agreement, filled) ?? [];
    return found.length > 0 ? found : this.sinceEditionOf(recorded, agreement, filled);
  }

  /** The competencies whose statements were reworded since the wording was last accepted. Null when it is accepted as it is, empty when it is not known which. */
  ofWording(agreement: Agreement, filled: readonly Filled[]): readonly string[] | null {
    const accepted = acceptedWordings(agreement, this.editions.asOf);
    const now = digestTogether(filled, wording);
    const last = accepted.at(-1);
    if (last === undefined || accepted.some((entry) => entry.wording === now)) return null;
    return filled.flatMap(({ named, offering }) => {
      const before = last.statements?.[named.id] ?? this.statementsBehind(last, named.id, filled);
      if (before === undefined) return [];
      const after = statementsOf(offering.data);
      const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareText);
      const reworded = ids.filter((id) => own(before, id) !== own(after, id));
      return reworded.map((id) => (filled.length > 1 ? `${named.id}#${id}` : id));
    });
  }

  /** Changes in one offering since the parts that the agreement records of it; null when it records none. */
  sinceRecorded(agreement: Agreement, { named, offering }: Filled): SubstanceChange[] | null {
    const before = own(digestOf(agreement)?.parts ?? {}, named.id);
    const owner = namedIn(agreement).length > 1 ? named.id : null;
    return before === undefined ? null : changesBetween(before, partsOf(offering.data), owner);
  }

  /** Changes since the parts that the agreement records; null when it records none of some offering. */
  private sinceAllRecorded(
    agreement: Agreement,
    filled: readonly Filled[],
  ): SubstanceChange[] | null {
    const changes = filled.map((member) => this.sinceRecorded(agreement, member));
    return changes.some((found) => found === null) ? null : changes.flatMap((found) => found ?? []);
  }

  /** Changes since the editions in effect when it was assessed; an edition that the agreement names is what it is about. */
  private sinceAssessed({ assessed }: Agreement, filled: readonly Filled[]): SubstanceChange[] {
    return changesSince(filled, ({ id, edition }) =>
      edition === undefined ? this.editions.on(id, assessed.on) : undefined,
    );
  }

  /** Changes since the editions that have the recorded digest: null where there is none, empty where no edition has it. */
  private sinceEditionOf(
    recorded: string,
    { assessed }: Agreement,
    filled: readonly Filled[],
  ): readonly SubstanceChange[] | null {
    const before = this.editionsWith(recorded, assessed.on, filled);
    if (before === null) return [];
    const found = changesSince(filled, ({ id }) => before.get(id));
    return found.length === 0 ? null : found;
  }

  /** The editions that have the recorded digest, by what is named: of a single one any edition, of several those of a day; null where they do not have it. */
  private editionsWith(
    recorded: string,
    day: CivilDate,
    filled: readonly Filled[],
  ): ReadonlyMap<string, Offering> | null {
    const [only, ...more] = filled;
    if (only !== undefined && more.length === 0) {
      const { named } = only;
      const found = this.editions
        .all(named.id)
        .find((offering) => hasDigest(recorded, [{ named, offering }]));
      return found === undefined ? null : new Map([[named.id, found]]);
    }
    const then = filled.flatMap(({ named }) => {
      const offering = this.editions.on(named.id, day);
      return offering === undefined ? [] : [{ named, offering }];
    });
    const complete = then.length === filled.length;
    return complete && hasDigest(recorded, then)
      ? new Map(then.map(({ named, offering }) => [named.id, offering]))
      : null;
  }

  /** The statements of an edition whose wording was accepted; of a single offering only. */
  private statementsBehind(
    { wording: accepted }: AcceptedWording,
    id: string,
    filled: readonly Filled[],
  ): Readonly<Record<string, string>> | undefined {
    if (filled.length > 1) return undefined;
    const edition = this.editions.all(id).find(({ data }) => wording(data) === accepted);
    return edition === undefined ? undefined : statementsOf(edition.data);
  }
}

/** The wordings that were accepted by a day, the latest last; none where the agreement records none. */
export function acceptedWordings(agreement: Agreement, day: CivilDate): readonly AcceptedWording[] {
  const basis = digestOf(agreement);
  if (basis?.wording === undefined) return [];
  const { wording: first, statements } = basis;
  const past = (agreement.reaffirmed ?? []).filter(({ on }) => compareText(on, day) <= 0);
  const later = past.map((entry) => ({
    on: entry.on,
    wording: entry.wording,
    statements: entry.statements,
  }));
  return [
    { on: agreement.assessed.on, wording: first, statements },
    ...sorted(
      later,
      byText((entry) => entry.on),
    ),
  ];
}

/** Have offerings the recorded digest, in the form of today or in that of earlier records? */
function hasDigest(recorded: string, filled: readonly Filled[]): boolean {
  return (
    digestTogether(filled, (data) => substance(data).digest) === recorded ||
    digestTogether(filled, substanceByIds) === recorded
  );
}

/** Have offerings what was recorded of them, their assessments called as they may be? */
function isAsRecorded(recorded: string, agreement: Agreement, filled: readonly Filled[]): boolean {
  if (hasDigest(recorded, filled)) return true;
  const parts = digestOf(agreement)?.parts;
  if (parts === undefined) return false;
  const digests = filled.map(({ named, offering }) => ({
    id: named.id,
    digest: substanceByIds(calledAsThen(offering.data, own(parts, named.id))),
  }));
  return together(digests) === recorded;
}

/** An offering whose assessments have the ids that those of the same content had in a record. */
function calledAsThen(
  data: Offering["data"],
  recorded: RecordedParts | undefined,
): Offering["data"] {
  if (!data.assessments) return data;
  const then = assessmentsBefore(recorded?.assessments, partsOf(data).assessments);
  const assessments = data.assessments.map((one) => ({ ...one, id: then.get(one.id) ?? one.id }));
  return { ...data, assessments };
}

function changesSince(
  filled: readonly Filled[],
  before: (named: Filled["named"]) => Offering | undefined,
): SubstanceChange[] {
  return filled.flatMap(({ named, offering }) => {
    const then = before(named);
    const owner = filled.length > 1 ? named.id : null;
    return then === undefined
      ? []
      : changesBetween(partsOf(then.data), partsOf(offering.data), owner);
  });
}

const own = <T>(items: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(items, id) ? items[id] : undefined;
