import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { tellIdentifier, uriOf } from "./read-identity.ts";
import { noDate, notStated } from "./stand-ins.ts";

/** What a CFDocument says of a framework as a whole. */
export interface FrameworkFacts {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly uri: string | null;
  readonly language: string | null;
  /** Everything else. */
  readonly data: { readonly [key: string]: DraftValue | undefined };
  /** What has no place in a document but is to be seen there. */
  readonly comments: readonly string[];
}

/** The entry of `sources` that says where and of which date the package was. */
export const sourceKey = "case";

/** How a locator says of which date a package is; CASE asks for it and documents have no other place for it. */
const changed = "lastChangeDateTime ";

/** The date of change in a locator; null where it states none. */
export function changeOf(locator: string | null): string | null {
  return locator?.startsWith(changed) === true ? locator.slice(changed.length) : null;
}

/** What is known of a framework of which the file has only parts. */
export const nothingSaid: FrameworkFacts = {
  title: null,
  publisher: null,
  uri: null,
  language: null,
  data: {},
  comments: [],
};

/** Reads a CFDocument. */
export function readDocument(document: Cursor): FrameworkFacts {
  document.pass("CFPackageURI", "caseVersion");
  tellIdentifier(document);
  const title = document.text("title");
  const notes = [document.text("description"), document.text("notes")].filter(isText);
  const source = {
    title: title ?? undefined,
    url: document.text("officialSourceURL") ?? undefined,
    locator: locatorOf(document),
  };
  const isSourced = source.url !== undefined || source.locator !== undefined;
  return {
    title,
    publisher: publisherOf(document),
    uri: uriOf(document),
    language: document.text("language"),
    data: {
      edition: document.text("version") ?? undefined,
      effective: effectiveOf(document),
      source: isSourced ? sourceKey : undefined,
      sources: isSourced ? { [sourceKey]: source } : undefined,
      note: notes.length === 0 ? undefined : notes.join("\n\n"),
    },
    comments: licenceComment(document),
  };
}

function isText(text: string | null): text is string {
  return text !== null;
}

function locatorOf(document: Cursor): string | undefined {
  const day = document.text("lastChangeDateTime");
  return day === null || day === noDate ? undefined : `${changed}${day}`;
}

function publisherOf(document: Cursor): string | null {
  const publisher = document.text("publisher");
  const creator = document.get("creator");
  const named = creator?.asText() ?? null;
  if (publisher !== null && named !== null && named !== publisher)
    creator?.lose("a framework has one publisher, which is stated beside it");
  return publisher ?? (named === notStated ? null : named);
}

function effectiveOf(document: Cursor): DraftValue | undefined {
  const from = document.day("statusStartDate");
  const end = document.get("statusEndDate");
  const to = end?.asDay() ?? null;
  if (from === null && to === null) return undefined;
  if (from !== null && to !== null && to < from) {
    end?.wrong("a date that is not before statusStartDate");
    return { from };
  }
  return { from: from ?? undefined, to: to ?? undefined };
}

/** A licence binds whoever uses the statements, so it stands where they are read, too. */
function licenceComment(document: Cursor): readonly string[] {
  const licence = document.get("licenseURI");
  const title = licence?.isObject === true ? licence.text("title") : null;
  if (licence === null) return [];
  licence.lose("a framework has no place for its licence but a comment");
  const uri = licence.isObject ? licence.text("uri") : licence.asText();
  licence.pass("identifier");
  return [`Licence: ${[title, uri].filter(isText).join(", ")}`];
}
