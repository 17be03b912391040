import { isUri } from "../../documents/address.ts";
import { Ids, localIdFrom } from "../ids.ts";
import type { ReadAchievement } from "../open-badges/achievement-draft.ts";
import { becoming } from "../open-badges/achievement-type.ts";
import { type CompetencyDraft, statementOf } from "../open-badges/competency-list.ts";
import type { Found } from "../open-badges/find-achievements.ts";
import { identifierIn } from "../open-badges/identifiers.ts";
import { partOf } from "../open-badges/own-terms.ts";
import { readAchievement } from "../open-badges/read-achievement.ts";
import type { Reader } from "../open-badges/reader.ts";
import { worded } from "../open-badges/worded.ts";
import { type Association, isBelonging } from "./associations.ts";

/** An achievement of a record as a document, with the competencies that are achievements of their own. */
export interface Recorded extends ReadAchievement {
  readonly allCompetencies: readonly CompetencyDraft[];
  /** It is a competency by its type. */
  readonly isCompetency: boolean;
}

/** What a URI of a record names. */
export type Named =
  | { readonly type: "document"; readonly document: Recorded }
  | { readonly type: "competency"; readonly address: string }
  | { readonly type: "left-out" }
  | { readonly type: "elsewhere" }
  | { readonly type: "several" };

/** The achievements of a record by their URIs: documents, and the competencies that belong to them. */
export class Record {
  readonly documents: readonly Recorded[];
  readonly associations: readonly Association[];
  /** The achievements of each URI. */
  private readonly found: ReadonlyMap<string, readonly Found[]>;
  private readonly byUri = new Map<string, Recorded>();
  private readonly addresses = new Map<string, string>();

  constructor(all: readonly Found[], associations: readonly Association[], reader: Reader) {
    this.associations = associations;
    this.found = byUri(all);
    for (const [uri, several] of this.found) tellSeveral(uri, several);
    const parents = this.parentsOf(associations);
    const whole = all.filter((one) => parents.get(one) === undefined);
    const read = new Map(whole.map((one) => [one, readAchievement(one, reader)] as const));
    const parts = partsOf(parents);
    this.documents = [...read.values()].flatMap((one) =>
      one === null ? [] : this.withParts(one, parts.get(one.uri ?? "") ?? [], reader),
    );
  }

  /** What a URI names, among the achievements of the record. */
  named(uri: string): Named {
    const document = this.byUri.get(uri);
    const address = this.addresses.get(uri);
    if ((this.found.get(uri)?.length ?? 0) > 1) return { type: "several" };
    if (document !== undefined) return { type: "document", document };
    if (address !== undefined) return { type: "competency", address };
    return { type: this.found.has(uri) ? "left-out" : "elsewhere" };
  }

  /** Competencies that belong to a whole that can have them, with the URIs of it. */
  private parentsOf(associations: readonly Association[]): ReadonlyMap<Found, ReadonlySet<string>> {
    const parents = new Map<Found, Set<string>>();
    for (const association of associations) {
      const [part, ...others] = this.found.get(association.source) ?? [];
      const [whole, ...wholes] = this.found.get(association.target) ?? [];
      if (part === undefined || whole === undefined || others.length + wholes.length > 0) continue;
      const isPart = isBelonging(association) && kindOf(part) === "competency";
      if (!isPart || !["offering", "course"].includes(kindOf(whole))) continue;
      const known = parents.get(part) ?? new Set();
      parents.set(part, known.add(association.target));
    }
    return parents;
  }

  private withParts(read: ReadAchievement, parts: readonly Found[], reader: Reader): Recorded {
    const ids = new Ids();
    for (const { id } of read.competencies) ids.give(id);
    const more = parts.flatMap((part) => this.competencyOf(part, read, ids, reader) ?? []);
    const document = {
      ...read,
      allCompetencies: [...read.competencies, ...more],
      isCompetency: read.cursor.text("achievementType") === "Competency",
    };
    if (read.uri !== null) this.byUri.set(read.uri, document);
    return document;
  }

  /** A competency that the document lacks; null where an alignment named it already. */
  private competencyOf(
    { achievement }: Found,
    read: ReadAchievement,
    ids: Ids,
    reader: Reader,
  ): CompetencyDraft | null {
    achievement.pass("type", "@type", "achievementType", "criteria", "@context");
    const uri = achievement.text("id", "@id") ?? "";
    const name = worded(achievement, reader.language, "name");
    const described = worded(achievement, reader.language, "description");
    const own = identifierIn(achievement, /^[A-Za-z0-9][A-Za-z0-9._-]*$/);
    const [known] = read.byUri.get(uri) ?? [];
    const local = known ?? partOf(read.uri, uri);
    const isKnown = local !== null && read.competencies.some(({ id }) => id === local);
    const id = isKnown ? local : ids.give(own ?? localIdFrom(name ?? "") ?? "competency");
    if (!this.addresses.has(uri)) this.addresses.set(uri, `${read.id}#${id}`);
    if (isKnown || name === null) return null;
    const statement = described === name ? name : statementOf(name, described);
    const alignments = isUri(uri) ? [{ target: uri }] : undefined;
    return { id, statement, alignments };
  }
}

function kindOf({ achievement }: Found) {
  return becoming(achievement.text("achievementType"));
}

/** The competencies that belong to each URI. */
function partsOf(
  parents: ReadonlyMap<Found, ReadonlySet<string>>,
): ReadonlyMap<string, readonly Found[]> {
  const parts = new Map<string, Found[]>();
  for (const [part, uris] of parents)
    for (const uri of uris) {
      const known = parts.get(uri);
      if (known === undefined) parts.set(uri, [part]);
      else known.push(part);
    }
  return parts;
}

function byUri(all: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const found = new Map<string, Found[]>();
  for (const one of all) {
    const uri = one.achievement.text("id", "@id");
    if (uri === null) continue;
    const known = found.get(uri);
    if (known === undefined) found.set(uri, [one]);
    else known.push(one);
  }
  return found;
}

function tellSeveral(uri: string, [, other, ...more]: readonly Found[]): void {
  if (other === undefined) return;
  const { reading, path } = other.achievement;
  const taken = `that of ${more.length + 2} achievements`;
  const why = "they say different things under it";
  reading.report("taken-as", { what: "the id", value: uri, taken, why }, path);
}
