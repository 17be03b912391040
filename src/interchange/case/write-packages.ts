import type { AnyDocument, Document } from "../../documents/document.ts";
import { withoutSteering } from "../../kernel/steering.ts";
import type { JsonObject } from "../../source/json/json-value.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { documentCursor } from "../cursor/document-cursor.ts";
import type { Exportable, Exported, ExportedFile } from "../format.ts";
import { fileStem } from "../ids.ts";
import { Identities } from "./identities.ts";
import { titleOfAll } from "./read-associations.ts";
import {
  AssociationWriter,
  type End,
  type Ends,
  endElsewhere,
  frameworkOf,
} from "./write-associations.ts";
import { writeDocument } from "./write-document.ts";
import { writeItems } from "./write-items.ts";

/** A package that is being written. */
interface Package {
  readonly name: string;
  readonly document: JsonObject;
  readonly items: readonly JsonObject[];
  readonly associations: AssociationWriter;
}

/** Writes each framework as a package of CASE 1.1, with the mappings of crosswalks that begin in it, or else lead to it. */
export function writePackages({ documents, find }: Exportable): Exported {
  const ends = new EndIndex(find);
  const cursors: Cursor[] = [];
  const written: Package[] = [];
  /** By id; of several editions the last. */
  const packages = new Map<string, Package>();
  for (const document of documents) {
    if (document.kind !== "competency-framework") continue;
    const cursor = documentCursor(document as AnyDocument);
    cursors.push(cursor);
    const opened = openPackage(document, cursor, ends);
    written.push(opened);
    packages.set(document.id, opened);
  }
  let crosswalks = 0;
  for (const document of documents) {
    if (document.kind !== "crosswalk") continue;
    const cursor = documentCursor(document as AnyDocument);
    cursors.push(cursor);
    if (writeCrosswalk(cursor, packages, ends.find)) crosswalks += 1;
  }
  return {
    files: written.map(fileOf),
    written: written.length + crosswalks,
    diagnostics: cursors.flatMap(({ reading }) => reading.finish()),
  };
}

function openPackage(
  { id, edition }: { readonly id: string; readonly edition: string | null },
  framework: Cursor,
  ends: EndIndex,
): Package {
  const identities = new Identities();
  const identity = identities.give(framework.text("uri"), id);
  const { document, changed } = writeDocument(framework, identity);
  const items = writeItems(framework, id, identities, changed);
  for (const { id: local, identity: own, statement } of items)
    ends.add(`${id}#${local}`, { ...own, title: statement });
  const associations = new AssociationWriter(identities, changed);
  associations.hierarchy(items, { ...identity, title: String(document.title) });
  const name = `${fileStem(id, edition)}.json`;
  return { name, document, items: items.map(({ item }) => item), associations };
}

/** Writes the mappings of a crosswalk; has any of them a place? */
function writeCrosswalk(
  crosswalk: Cursor,
  packages: ReadonlyMap<string, Package>,
  ends: Ends,
): boolean {
  crosswalk.pass("kind");
  tellName(crosswalk, packages);
  const mappings = crosswalk.list("mappings").map((mapping) => {
    const addresses = [...mapping.texts("from"), ...mapping.texts("to")];
    const documents = addresses.map((address) => frameworkOf(address)?.document ?? "");
    return { mapping, home: documents.map((id) => packages.get(id)).find((found) => found) };
  });
  const [only, ...more] = packages.values();
  const usual = mappings.find(({ home }) => home)?.home ?? (more.length === 0 ? only : undefined);
  let isWritten = false;
  for (const { mapping, home = usual } of mappings)
    if (home === undefined) mapping.lose("no framework that is written has to do with it");
    else if (home.associations.mapping(mapping, ends)) isWritten = true;
  return isWritten;
}

/** Tells the id and title of a crosswalk, unless they are those that its associations get when they are read. */
function tellName(crosswalk: Cursor, packages: ReadonlyMap<string, Package>): void {
  const title = crosswalk.text("title");
  const given = [...packages.values()].map(({ document }) => titleOfAll(String(document.title)));
  crosswalk.pass("id");
  if (title !== null && given.includes(title)) return;
  const why = "associations are named after their framework";
  for (const key of ["id", "title"]) crosswalk.get(key)?.lose(why);
}

/** What addresses mean: competencies that are written, those of other frameworks by their URI, and URIs. */
class EndIndex {
  private readonly known = new Map<string, End>();
  private readonly others = new Map<string, ReadonlyMap<string, string>>();
  private readonly document: Exportable["find"];

  constructor(document: Exportable["find"]) {
    this.document = document;
  }

  add(address: string, end: End): void {
    this.known.set(address, end);
  }

  readonly find: Ends = (address) => {
    const known = this.known.get(address);
    if (known !== undefined) return known;
    const parsed = frameworkOf(address);
    const uri = parsed === null ? address : this.urisOf(parsed.document).get(parsed.local);
    return uri === undefined || uri === "" ? null : endElsewhere(uri);
  };

  private urisOf(framework: string): ReadonlyMap<string, string> {
    const known = this.others.get(framework);
    if (known !== undefined) return known;
    const found: Document<"competency-framework"> | null = this.document(
      "competency-framework",
      framework,
    );
    const uris = new Map(
      (found?.data.competencies ?? []).flatMap(({ id, uri }) => (uri ? [[id, uri] as const] : [])),
    );
    this.others.set(framework, uris);
    return uris;
  }
}

function fileOf({ name, document, items, associations }: Package): ExportedFile {
  const content = { CFDocument: document, CFItems: items, CFAssociations: associations.written };
  return { name, content: `${withoutSteering(JSON.stringify(content, null, 2))}\n` };
}
