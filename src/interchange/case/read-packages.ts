import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { Cursor } from "../cursor/cursor.ts";
import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import { settleParents } from "../hierarchy/settle-parents.ts";
import { documentIdFrom, Ids } from "../ids.ts";
import type { InputFile } from "../input-file.ts";
import { NodeIndex } from "./node-index.ts";
import { type PackageParts, partsOf } from "./package-parts.ts";
import {
  furtherParent,
  type MappingDraft,
  readAssociations,
  titleOfAll,
} from "./read-associations.ts";
import { type FrameworkFacts, nothingSaid, readDocument } from "./read-document.ts";
import { type CaseItem, readItems } from "./read-items.ts";
import { tellOrder } from "./tell-order.ts";

const title = "CASE";

/** A package whose competencies have their ids. */
interface Package {
  readonly parts: PackageParts;
  readonly file: string;
  readonly id: string;
  readonly facts: FrameworkFacts;
  readonly items: readonly CaseItem[];
}

/** Reads packages as frameworks of competencies, and their associations as crosswalks, also from one file to another. */
export function readPackages(files: readonly InputFile[], options: ImportOptions): Imported {
  const diagnostics: Diagnostic[] = [];
  const tops: Cursor[] = [];
  const packages: Package[] = [];
  const index = new NodeIndex();
  const ids = new Ids();
  for (const file of files) {
    const { json } = file;
    if (!("value" in json)) {
      diagnostics.push(json);
      continue;
    }
    const top = Cursor.over(json);
    tops.push(top);
    const found = frameworksIn(top);
    for (const parts of found) packages.push(open(parts, file.path, options, ids, index));
  }
  const drafts = packages.flatMap((one) => draftsOf(one, index));
  return {
    drafts,
    diagnostics: [...diagnostics, ...tops.flatMap((top) => top.reading.finish())],
  };
}

/** The packages of a file that hold a framework or competencies; others are told. */
function frameworksIn(top: Cursor): readonly PackageParts[] {
  const all = partsOf(top);
  const found = all.filter(({ document, items }) => document !== null || items.length > 0);
  if (found.length === 0)
    top.reading.report("nothing-found", { format: title, wanted: "framework" }, []);
  else
    for (const { top: other } of all.filter((parts) => !found.includes(parts)))
      other.lose("it holds neither a framework nor competencies");
  return found;
}

function open(
  parts: PackageParts,
  file: string,
  options: ImportOptions,
  ids: Ids,
  index: NodeIndex,
): Package {
  const { document } = parts;
  const facts = document === null ? nothingSaid : readDocument(document);
  const id = ids.give(options.id ?? documentIdFrom(facts.title ?? "") ?? "framework");
  const items = readItems(parts.items);
  if (document !== null) index.add(document, { type: "framework" });
  for (const item of items)
    index.add(item.cursor, { type: "competency", framework: id, id: item.id });
  return { parts, file, id, facts, items };
}

function draftsOf(one: Package, index: NodeIndex): readonly Draft[] {
  const { parts, file, id, items, facts } = one;
  const { links, mappings, places } = readAssociations(parts.associations, id, index);
  tellOrder(
    places,
    items.map((item) => item.id),
  );
  const { parents, others, circular } = settleParents(links);
  for (const item of items) item.data.parent = parents.get(item.id)?.parent;
  for (const { cursor } of circular) cursor.lose("the hierarchy would go round in a circle");
  const [second] = others;
  if (second !== undefined)
    second.cursor.reading.report(
      "several-parents",
      { count: others.length, crosswalk: crosswalkId(id) },
      second.cursor.path,
    );
  const readFrom = { path: [], lines: [`Read from ${file} (${title}).`] };
  const framework: Draft = {
    kind: "competency-framework",
    id,
    data: {
      title: titleOf(one),
      publisher: facts.publisher ?? undefined,
      uri: facts.uri ?? undefined,
      language: languagesOf(one),
      ...facts.data,
      competencies: items.map(({ data }) => data),
    },
    comments: [{ ...readFrom, lines: [...readFrom.lines, ...facts.comments] }],
    from: (parts.document ?? parts.top).at,
  };
  const all = [...mappings, ...others.map((link) => furtherParent(id, link))];
  return all.length === 0 ? [framework] : [framework, crosswalkOf(one, all)];
}

function titleOf({ facts, parts, id }: Package): string {
  if (facts.title !== null) return facts.title;
  const { reading, path } = parts.document ?? parts.top;
  reading.report("value-missing", { what: "title", of: "the framework", instead: id }, path);
  return id;
}

/** The languages of a framework and its competencies, which have none of their own here. */
function languagesOf({ facts, items }: Package): readonly string[] | undefined {
  const all = new Set([facts.language, ...items.map(({ language }) => language)]);
  all.delete(null);
  if (all.size > 1)
    for (const { cursor, language } of items)
      if (language !== null)
        cursor.get("language")?.lose("a framework states its languages once, for all competencies");
  return all.size === 0 ? undefined : [...all].filter((language) => language !== null);
}

function crosswalkId(framework: string): string {
  return `${framework}-associations`;
}

function crosswalkOf(
  { parts, file, id, facts }: Package,
  mappings: readonly MappingDraft[],
): Draft {
  return {
    kind: "crosswalk",
    id: crosswalkId(id),
    data: {
      title: titleOfAll(facts.title ?? id),
      assertedBy: {
        role: "publisher of the framework",
        organisation: facts.publisher ?? undefined,
      },
      mappings,
    },
    comments: [{ path: [], lines: [`Read from ${file} (${title}).`] }],
    from: (parts.document ?? parts.top).at,
  };
}
