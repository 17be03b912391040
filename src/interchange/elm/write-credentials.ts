import type { AnyDocument } from "../../documents/document.ts";
import { withoutSteering } from "../../kernel/steering.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { documentCursor } from "../cursor/document-cursor.ts";
import type { Exportable, Exported } from "../format.ts";
import { fileStem } from "../ids.ts";
import { noDay } from "../no-day.ts";
import { concept, inLanguage, organisation } from "./nodes.ts";
import { nobody, offeringUri } from "./own-uris.ts";
import { authority, codes } from "./vocabulary.ts";
import { specificationNode } from "./write-specification.ts";

/** Writes each micro-credential as a European Digital Credential that nobody holds yet: without a person, unsigned. */
export function writeCredentials(from: Exportable): Exported {
  const written = from.documents.map((document) => {
    const cursor = documentCursor(document);
    const content = credential(document, cursor, from);
    const name = `${fileStem(document.id, document.edition)}.json`;
    return {
      file: { name, content: `${withoutSteering(JSON.stringify(content, null, 2))}\n` },
      findings: cursor.reading.finish(),
    };
  });
  return {
    files: written.map(({ file }) => file),
    written: written.length,
    diagnostics: written.flatMap(({ findings }) => findings),
  };
}

function credential(document: AnyDocument, item: Cursor, from: Exportable): object {
  item.pass("kind", "id");
  const status = item.get("status");
  if (status !== null && status.asText() !== "active") status.lose();
  const title = item.text("title") ?? document.id;
  const language = item.texts("language")[0] ?? "en";
  const effective = item.get("effective");
  const begins = effective?.day("from") ?? null;
  const ends = effective?.day("to") ?? null;
  if (begins === null) {
    const args = { what: "first day of effect", of: title, instead: noDay };
    item.reading.report("value-missing", args, item.path);
  }
  const at = (day: string) => `${day}T00:00:00Z`;
  const tag = language.split("-")[0] ?? "en";
  const code = codes.language.toList(language) ?? "ENG";
  const spoken = concept(`${authority.language}/${code}`, authority.language);
  const issuer = organisation(item.get("issuer"), tag);
  const id = offeringUri({ id: document.id, edition: item.text("edition") });
  return {
    "@context": [
      "https://www.w3.org/ns/credentials/v2",
      "http://data.europa.eu/snb/model/context/edc-ap",
    ],
    id,
    type: ["VerifiableCredential", "VerifiableAttestation", "EuropeanDigitalCredential"],
    credentialSchema: [
      { id: "http://data.europa.eu/snb/model/ap/edc-generic-full", type: "ShaclValidator2017" },
    ],
    credentialProfiles: [
      concept(
        "http://data.europa.eu/snb/credential/e34929035b",
        "http://data.europa.eu/snb/credential/25831c2",
      ),
    ],
    displayParameter: {
      id: `${id}:display`,
      type: "DisplayParameter",
      title: inLanguage(title, tag),
      language: [spoken],
      primaryLanguage: spoken,
      individualDisplay: [],
    },
    issuer,
    issued: at(begins ?? noDay),
    validFrom: at(begins ?? noDay),
    ...(ends === null ? {} : { validUntil: at(ends) }),
    credentialSubject: {
      id: nobody,
      type: "Person",
      hasClaim: [
        {
          id: `${id}:achievement`,
          type: "LearningAchievement",
          title: inLanguage(title, tag),
          awardedBy: { id: `${id}:awarding`, type: "AwardingProcess", awardingBody: [issuer] },
          specifiedBy: specificationNode(item, { id, tag, title }, from),
        },
      ],
    },
  };
}
