import { derivedCtid } from "../identity.ts";
import { node, words } from "./node.ts";
import { levelIri } from "./write-framework.ts";
import { headOf, identityOf, type WritingRun, type Written } from "./writing-run.ts";

/** Writes a scale of levels as a concept scheme, from low to high. */
export function writeScale(run: WritingRun, written: Written<"level-scale">): void {
  const { document, cursor, language } = written;
  const levels = [...new Set(cursor.texts("levels"))];
  const note = cursor.text("note");
  const publisher = cursor.text("publisher");
  const scheme = identityOf(document).iri;
  const described = new Map<string, string>();
  for (const descriptor of cursor.list("descriptors")) {
    const level = descriptor.text("level") ?? "";
    if (described.has(level) || descriptor.get("strand") !== null)
      descriptor.lose("a level has one description");
    else described.set(level, descriptor.text("statement") ?? "");
  }
  run.add({
    ...headOf(written, "skos:ConceptScheme", "ceasn"),
    ...node({
      "ceasn:description": note === null ? undefined : words(note, language),
      "ceasn:publisherName": publisher === null ? undefined : words(publisher, language),
      "skos:hasTopConcept": levels.map((level) => levelIri(run, document.id, level)),
    }),
  });
  for (const level of levels) {
    const text = described.get(level);
    run.add(
      node({
        "@id": levelIri(run, document.id, level),
        "@type": "skos:Concept",
        "ceterms:ctid": derivedCtid("level", document.id, level),
        "skos:prefLabel": words(level, language),
        "skos:definition": text === undefined ? undefined : words(text, language),
        "skos:topConceptOf": scheme,
        "skos:inScheme": scheme,
      }),
    );
  }
}
