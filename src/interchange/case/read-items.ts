import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { Ids, localIdFrom } from "../ids.ts";
import { listed } from "../listed.ts";
import { tellIdentifier, uriOf } from "./read-identity.ts";

/** A CFItem that is a competency. */
export interface CaseItem {
  readonly cursor: Cursor;
  /** Its id in the framework: its code, else its identifier. */
  readonly id: string;
  readonly language: string | null;
  readonly data: Competency;
}

/** What the framework says of it; its parent is known once the associations are read. */
interface Competency {
  readonly [key: string]: DraftValue | undefined;
  parent: string | undefined;
}

/** Between the education levels of a competency, which has one text for all. */
export const levelSeparator = ", ";

/** Reads the CFItems of a package; one without a statement is reported and left out. */
export function readItems(items: readonly Cursor[]): readonly CaseItem[] {
  const ids = new Ids();
  const read: CaseItem[] = [];
  for (const item of items) {
    const found = readItem(item, ids);
    if (found !== null) read.push(found);
  }
  return read;
}

function readItem(item: Cursor, ids: Ids): CaseItem | null {
  item.pass("lastChangeDateTime", "CFDocumentURI", "CFItemAssociationURI");
  const statement = item.text("fullStatement");
  const code = item.text("humanCodingScheme");
  const identifier = item.text("identifier");
  if (statement === null) {
    const of = code ?? identifier ?? "an item";
    item.reading.report("value-missing", { what: "statement", of, instead: null }, item.path);
    return null;
  }
  const short = item.text("abbreviatedStatement");
  const levels = item.texts("educationLevel", "educationalLevel");
  const keywords = item.texts("conceptKeywords");
  // Without a code the identifier is its id.
  if (code !== null) tellIdentifier(item);
  const id = ids.give(localIdFrom(code ?? "") ?? localIdFrom(identifier ?? "") ?? "item");
  const data = {
    id,
    parent: undefined,
    code: code ?? undefined,
    uri: uriOf(item) ?? undefined,
    statement,
    aliases: short === null ? undefined : [short],
    level: levels.length === 0 ? undefined : levels.join(levelSeparator),
    type: item.text("CFItemType") ?? undefined,
    keywords: listed(keywords),
    note: item.text("notes") ?? undefined,
  };
  return { cursor: item, id, language: item.text("language"), data };
}
