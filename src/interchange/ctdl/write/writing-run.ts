import type { AnyDocument, Document } from "../../../documents/document.ts";
import type { Kind } from "../../../documents/kinds.ts";
import type { Cursor } from "../../cursor/cursor.ts";
import { documentCursor } from "../../cursor/document-cursor.ts";
import type { Exportable } from "../../format.ts";
import { listed } from "../../listed.ts";
import { derivedCtid, iriOfCtid, isCtid } from "../identity.ts";
import { kindsWithEditions } from "../vocabulary.ts";
import { identifier, type Node, node, words } from "./node.ts";
import { iriOf, type Organisation, organisationNode, together } from "./organisation.ts";
import { ProgramUnits } from "./program-units.ts";

/** A document that is written, with what was asked of it. */
export interface Written<K extends Kind = Kind> {
  readonly document: Document<K>;
  readonly cursor: Cursor;
  readonly language: string;
}

/** The documents of one export: those that were asked for, and what they refer to. */
export class WritingRun {
  readonly programUnits: ProgramUnits;
  private readonly from: Exportable;
  private readonly nodes = new Map<string, Node>();
  private readonly organisations = new Map<string, Organisation>();
  private readonly alignments = new Map<string, Map<string, string[]>>();
  private readonly waiting: AnyDocument[] = [];
  private readonly asked = new Set<string>();

  constructor(from: Exportable) {
    this.from = from;
    this.programUnits = new ProgramUnits(from);
    for (const document of from.documents) this.ask(document);
  }

  /** The next document to write, and the reading of it. */
  next(): {
    readonly document: AnyDocument;
    readonly cursor: Cursor;
    readonly language: string;
  } | null {
    const document = this.waiting.shift();
    if (document === undefined) return null;
    const cursor = documentCursor(document);
    cursor.pass("kind", "id");
    const { data } = document;
    const [language] = "language" in data ? (data.language ?? []) : [];
    return { document, cursor, language: language ?? "und" };
  }

  /** Adds a node; one that is there already stays. */
  add(entry: Node): void {
    const id = String(entry["@id"]);
    if (!this.nodes.has(id)) this.nodes.set(id, entry);
  }

  /** Aligns a competency with another, once it is written. */
  align(from: string, property: string, to: string): void {
    const properties = this.alignments.get(from) ?? new Map<string, string[]>();
    const targets = properties.get(property) ?? [];
    this.alignments.set(from, properties.set(property, targets));
    if (!targets.includes(to)) targets.push(to);
  }

  /** All nodes, in the order in which they were added. */
  get graph(): readonly Node[] {
    return [...this.nodes].map(([id, entry]) => {
      const properties = this.alignments.get(id);
      return properties === undefined ? entry : { ...entry, ...Object.fromEntries(properties) };
    });
  }

  /** The identifier of a document, which is then written too where it is in the workspace. */
  refer(kind: Kind, id: string): string {
    const document = this.from.find(kind, id);
    if (document === null) return iriOfCtid(derivedCtid(kind, id));
    this.ask(document as unknown as AnyDocument);
    return identityOf(document).iri;
  }

  /** A document, without writing it. */
  find<K extends Kind>(kind: K, id: string): Document<K> | null {
    return this.from.find(kind, id);
  }

  /** What is known of an organisation, which is written too, once, with what all documents say of it. */
  organisation(said: Organisation): Organisation & { readonly iri: string } {
    const iri = iriOf(said);
    const known = this.organisations.get(iri);
    const organisation = known === undefined ? said : together(known, said);
    this.organisations.set(iri, organisation);
    this.nodes.set(iri, organisationNode(organisation));
    return { ...organisation, iri };
  }

  private ask(document: AnyDocument): void {
    const key = `${document.kind} ${document.id} ${document.edition ?? ""}`;
    if (this.asked.has(key)) return;
    this.asked.add(key);
    this.waiting.push(document);
  }
}

/** The identifier and CTID of a document: as they were read, else from its kind and id. */
export function identityOf({
  kind,
  id,
  edition,
  data,
}: Pick<Document, "kind" | "id" | "edition" | "data">) {
  const sources = "sources" in data ? data.sources : undefined;
  const { url, locator } = sources?.ctdl ?? {};
  const ctid =
    locator !== undefined && isCtid(locator) ? locator : derivedCtid(kind, id, edition ?? "");
  return { ctid, iri: url ?? iriOfCtid(ctid) };
}

/** The keys that every node of a document begins with. */
export function headOf(
  written: Written,
  type: string,
  namespace: "ceterms" | "ceasn" = "ceterms",
): Node {
  const { document, cursor, language } = written;
  const { ctid, iri } = identityOf(document);
  const title = cursor.text("title");
  if (kindsWithEditions.has(document.kind)) cursor.pass("edition");
  else cursor.get("edition")?.lose("editions are read of courses, programs and credentials only");
  const origin = cursor.get("sources");
  const ctdl = origin?.get("ctdl");
  ctdl?.pass("url", "locator");
  const other = origin?.get("identifier");
  const code = other?.text("locator") ?? null;
  const identifiers = [
    identifier(document.id),
    ...(code === null ? [] : [identifier(code, other?.text("title") ?? "other")]),
  ];
  if (["ctdl", "webpage", "identifier"].includes(String(cursor.get("source")?.value)))
    cursor.pass("source");
  else cursor.get("source")?.lose("CTDL has no word for where a fact is from");
  return node({
    "@id": iri,
    "@type": type,
    "ceterms:ctid": ctid,
    [`${namespace}:name`]: words(title ?? document.id, language),
    "ceterms:versionCode": document.edition ?? undefined,
    "ceterms:subjectWebpage": origin?.get("webpage")?.text("url") ?? undefined,
    "ceterms:identifier": listed(identifiers),
  });
}
