import { diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DelimitedFile } from "../delimited/delimited-file.ts";
import { type Ids, localIdFrom } from "../ids.ts";
import type { Broader, Concept } from "./concept.ts";

/** Does a table describe skills or groups of skills of ESCO? */
export function describesConcepts(heading: readonly string[]): boolean {
  return heading.includes("concepturi") && heading.includes("preferredlabel");
}

/**
 * Reads a table of concepts (`skills_en.csv`, `skillGroups_en.csv` or a collection) into those that are known by
 * their URI; what is known already gets the further labels. Answers with the broader concepts that rows name.
 */
export function readConcepts(
  table: DelimitedFile,
  known: Map<string, Concept>,
  ids: Ids,
): readonly Broader[] {
  table.pass("conceptType", "modifiedDate", "broaderConceptPT", "broaderHierarchyConcept");
  const uriOf = table.column("conceptUri");
  const labelOf = table.column("preferredLabel");
  const otherLabels = [table.column("altLabels"), table.column("hiddenLabels")];
  const typeOf = table.column("skillType");
  const noteOf = [
    table.column("description"),
    table.column("definition"),
    table.column("scopeNote"),
  ];
  const broaderOf = table.column("broaderConceptUri");
  const statusOf = table.column("status");
  const links: Broader[] = [];
  let notReleased = 0;
  for (const row of table.rows) {
    const uri = uriOf(row);
    const label = labelOf(row);
    if (uri === "" || label === "") {
      const [what, of] = uri === "" ? ["conceptUri", label] : ["preferredLabel", uri];
      const args = { what, of: of === "" ? "a row" : of, instead: null };
      table.report(diagnostic("value-missing", args, table.at(row)));
      continue;
    }
    if (!isReleased(statusOf(row))) notReleased += 1;
    const concept = known.get(uri) ?? {
      uri,
      id: ids.give(localIdFrom(label) ?? localIdFrom(lastPart(uri)) ?? "skill"),
      label,
      aliases: new Set<string>(),
      type: textOf(typeOf(row)),
      note: textOf(
        noteOf
          .map((column) => withoutMarkup(column(row)))
          .filter(Boolean)
          .join("\n"),
      ),
    };
    known.set(uri, concept);
    if (label !== concept.label) concept.aliases.add(label);
    for (const labels of otherLabels)
      for (const alias of labelsOf(labels(row)))
        if (alias !== concept.label) concept.aliases.add(alias);
    for (const parent of broaderOf(row).split("|"))
      if (parent.trim() !== "") links.push({ child: uri, parent: parent.trim(), row });
  }
  const [first] = table.rows.filter((row) => !isReleased(statusOf(row)));
  if (first !== undefined) {
    const args = { what: "status", count: notReleased, why: "all concepts are taken alike" };
    table.report(diagnostic("not-carried", args, table.at(first)));
  }
  return links;
}

function isReleased(status: string): boolean {
  return status === "" || status === "released";
}

/** Labels stand on a line each, in collections between bars. */
function labelsOf(text: string): readonly string[] {
  if (text === "") return [];
  return text.split(/\r?\n|\|/).flatMap((label) => label.trim() || []);
}

function textOf(text: string): string | null {
  return text === "" ? null : text;
}

/** Scope notes link to other concepts with markup; its text alone is of use here. */
function withoutMarkup(text: string): string {
  return text.includes("<") ? text.replace(/<[^<>]*>/g, "").trim() : text;
}

function lastPart(uri: string): string {
  return uri.slice(uri.lastIndexOf("/") + 1);
}
