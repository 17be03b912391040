import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { startOf } from "../../diagnostics/span.ts";
import { DelimitedFile } from "../delimited/delimited-file.ts";
import type { Draft } from "../draft.ts";
import type { Imported, ImportOptions } from "../format.ts";
import { settleParents } from "../hierarchy/settle-parents.ts";
import { Ids } from "../ids.ts";
import type { InputFile } from "../input-file.ts";
import type { Broader, Concept } from "./concept.ts";
import { describesConcepts, readConcepts } from "./read-concepts.ts";
import { describesRelations, readRelations } from "./read-relations.ts";

const title = "ESCO";

/** What the Commission asks everybody to say who uses ESCO (Decision 2011/833/EU: reuse with the source acknowledged). */
const acknowledgement =
  "This uses the ESCO classification of the European Commission. Labels were trimmed, hidden labels are among the aliases, and description, definition and scope note are one note.";

/** A relation, and the table that states it. */
interface Link extends Broader {
  readonly table: DelimitedFile;
}

/** Reads the CSV files of ESCO, in any order, as one framework of competencies; of several parents the further ones become mappings. */
export function readEsco(files: readonly InputFile[], options: ImportOptions): Imported {
  const concepts = new Map<string, Concept>();
  const ids = new Ids();
  const links: Link[] = [];
  const tables = files.map((file) => DelimitedFile.read(file, title));
  for (const table of tables) {
    const heading = table.heading.map((name) => name.trim().toLowerCase());
    const found = describesConcepts(heading)
      ? readConcepts(table, concepts, ids)
      : describesRelations(heading)
        ? readRelations(table)
        : null;
    if (found === null && heading.length > 0) table.report(strange(table));
    for (const link of found ?? []) links.push({ ...link, table });
  }
  const drafts = concepts.size === 0 ? [] : draftsOf(concepts, links, tables, options.id ?? "esco");
  const diagnostics: Diagnostic[] = tables.flatMap((table) => table.finish());
  if (concepts.size === 0 && diagnostics.every(({ severity }) => severity !== "error"))
    for (const table of tables) diagnostics.push(nothingIn(table));
  return { drafts, diagnostics };
}

function strange(table: DelimitedFile): Diagnostic {
  const wanted = "columns `conceptUri` and `preferredLabel`, or `conceptUri` and `broaderUri`";
  table.pass(...table.heading);
  return diagnostic("nothing-found", { format: title, wanted }, startOf(table.path));
}

function nothingIn({ path }: DelimitedFile): Diagnostic {
  return diagnostic(
    "nothing-found",
    { format: title, wanted: "skill with a label" },
    startOf(path),
  );
}

function draftsOf(
  concepts: ReadonlyMap<string, Concept>,
  links: readonly Link[],
  tables: readonly DelimitedFile[],
  id: string,
): readonly Draft[] {
  const crosswalk = `${id}-parents`;
  const within = links.filter(({ child, parent }) => concepts.has(child) && concepts.has(parent));
  sayElsewhere(links, concepts);
  const { parents, others, circular } = settleParents(within);
  sayMany(others, crosswalk);
  sayCircles(circular);
  const from = startOf(tables[0]?.path ?? "");
  const lines = tables.map(({ path }) => `Read from ${path} (ESCO).`);
  const comments = [{ path: [], lines }];
  const idOf = (uri: string) => concepts.get(uri)?.id ?? uri;
  const data = {
    title: "ESCO skills",
    publisher: "European Commission",
    source: "esco",
    sources: {
      esco: {
        title: "ESCO classification of the European Commission",
        url: "http://data.europa.eu/esco",
        note: acknowledgement,
      },
    },
    competencies: [...concepts.values()].map((concept) => {
      const parent = parents.get(concept.uri)?.parent;
      return competencyOf(concept, parent === undefined ? undefined : idOf(parent));
    }),
  };
  const framework: Draft = { kind: "competency-framework", id, data, comments, from };
  if (others.length === 0) return [framework];
  const mappings = others.map(({ child, parent }) => ({
    from: `${id}#${idOf(child)}`,
    relation: "narrower",
    to: `${id}#${idOf(parent)}`,
    status: "accepted",
  }));
  const more = {
    title: "Further parents of ESCO skills",
    assertedBy: { role: "publisher of the framework", organisation: "European Commission" },
    mappings,
  };
  const said = [{ path: [], lines: [...lines, acknowledgement] }];
  return [framework, { kind: "crosswalk", id: crosswalk, data: more, comments: said, from }];
}

function competencyOf(
  { id, uri, label, aliases, type, note }: Concept,
  parent: string | undefined,
) {
  return {
    id,
    parent,
    uri,
    statement: label,
    aliases: aliases.size === 0 ? undefined : [...aliases],
    type: type ?? undefined,
    note: note ?? undefined,
  };
}

/** Broader concepts that no file describes; relations of concepts that no file describes are not told. */
function sayElsewhere(links: readonly Link[], concepts: ReadonlyMap<string, Concept>): void {
  const outside = links.filter(({ child, parent }) => concepts.has(child) && !concepts.has(parent));
  const [first] = outside;
  if (first === undefined) return;
  const args = { what: "a skill", target: first.parent, count: outside.length };
  const help = "name the file of skill groups, too, to have them as parents";
  first.table.report(diagnostic("target-elsewhere", args, first.table.at(first.row), { help }));
}

function sayMany(others: readonly Link[], crosswalk: string): void {
  const [first] = others;
  if (first === undefined) return;
  const args = { count: others.length, crosswalk };
  first.table.report(diagnostic("several-parents", args, first.table.at(first.row)));
}

function sayCircles(circular: readonly Link[]): void {
  const [first] = circular;
  if (first === undefined) return;
  const why = "the hierarchy would go round in a circle";
  const args = { what: "broaderUri", count: circular.length, why };
  first.table.report(diagnostic("not-carried", args, first.table.at(first.row)));
}
