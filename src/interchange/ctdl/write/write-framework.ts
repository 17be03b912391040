import type { Cursor } from "../../cursor/cursor.ts";
import { listed } from "../../listed.ts";
import { derivedCtid, isCtid } from "../identity.ts";
import { label, node, words } from "./node.ts";
import { iriOfCompetency } from "./statement.ts";
import { headOf, identityOf, type WritingRun, type Written } from "./writing-run.ts";

/** Writes a framework of competencies, each a node of its own. */
export function writeFramework(run: WritingRun, written: Written<"competency-framework">): void {
  const { document, cursor, language } = written;
  const competencies = cursor.list("competencies");
  const ids = document.data.competencies.map(
    ({ id, uri }) => uri ?? iriOfCompetency(document.id, id),
  );
  const byId = new Map(document.data.competencies.map(({ id }, index) => [id, ids[index] ?? ""]));
  const head = { ...headOf(written, "ceasn:CompetencyFramework", "ceasn") };
  const framework = cursor.text("uri") ?? identityOf(document).iri;
  const note = cursor.text("note");
  const publisher = cursor.text("publisher");
  const top = document.data.competencies.flatMap(({ parent }, index) =>
    parent ? [] : (ids[index] ?? []),
  );
  run.add({
    ...head,
    ...node({
      "@id": framework,
      "ceasn:description": note === null ? undefined : words(note, language),
      "ceasn:publisherName": publisher === null ? undefined : words(publisher, language),
      "ceasn:hasTopChild": listed(top),
    }),
  });
  const scale = scaleOf(run, cursor, competencies);
  for (const [index, competency] of competencies.entries())
    writeCompetency(run, written, { competency, iri: ids[index] ?? "", framework, scale, byId });
}

/** The scale that is written; only the levels of competencies lead to it. */
function scaleOf(
  run: WritingRun,
  framework: Cursor,
  competencies: readonly Cursor[],
): string | null {
  const scale = framework.text("scale");
  if (scale === null) return null;
  const isKnown = run.find("level-scale", scale) !== null;
  if (isKnown && competencies.some((each) => each.get("level") !== null)) return scale;
  framework
    .get("scale")
    ?.lose(isKnown ? "only the level of a competency leads to it" : "it is not in the workspace");
  return null;
}

interface Place {
  readonly competency: Cursor;
  readonly iri: string;
  readonly framework: string;
  readonly scale: string | null;
  readonly byId: ReadonlyMap<string, string>;
}

function writeCompetency(
  run: WritingRun,
  { document, language }: Written<"competency-framework">,
  { competency, iri, framework, scale, byId }: Place,
): void {
  const id = competency.text("id") ?? "";
  const [alias, ...others] = competency.list("aliases");
  for (const other of others) other.lose("a competency has one label");
  const parent = competency.text("parent");
  const level = competency.text("level");
  const [, ending = ""] = /([^/:#]+)$/.exec(competency.text("uri") ?? "") ?? [];
  run.add(
    node({
      "@id": iri,
      "@type": "ceasn:Competency",
      "ceterms:ctid": isCtid(ending) ? ending : derivedCtid("competency", document.id, id),
      "ceasn:competencyText": words(competency.text("statement") ?? "", language),
      "ceasn:competencyLabel":
        alias === undefined ? undefined : words(alias.asText() ?? "", language),
      "ceasn:codedNotation": competency.text("code") ?? undefined,
      "ceasn:listID": id,
      "ceasn:isPartOf": framework,
      "ceasn:isChildOf": parent === null ? undefined : byId.get(parent),
      "ceasn:complexityLevel":
        level === null
          ? undefined
          : scale === null
            ? [label(level, language)]
            : [levelIri(run, scale, level)],
    }),
  );
}

/** The identifier of a level of a scale, which is written too. */
export function levelIri(run: WritingRun, scale: string, level: string): string {
  run.refer("level-scale", scale);
  return `urn:uuid:${derivedCtid("level", scale, level).slice("ce-".length)}`;
}
