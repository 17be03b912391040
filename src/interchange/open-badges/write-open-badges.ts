import type { Document } from "../../documents/document.ts";
import { addMonths } from "../../kernel/date.ts";
import { withoutSteering } from "../../kernel/steering.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { documentCursor } from "../cursor/document-cursor.ts";
import type { Exportable, Exported } from "../format.ts";
import { fileStem } from "../ids.ts";
import { noDay } from "../no-day.ts";
import { type AchievementNode, achievementNode } from "./achievement-node.ts";
import { uriFor } from "./own-terms.ts";
import { issuerProfile } from "./profile-node.ts";

/** Writes each micro-credential as a credential of Open Badges 3.0 that nobody holds yet: its achievement, without a person, unsigned. */
export function writeOpenBadges(from: Exportable): Exported {
  const written = from.documents.flatMap((document) =>
    document.kind === "micro-credential" ? [writeOne(document, from)] : [],
  );
  return {
    files: written.map(({ file }) => file),
    written: written.length,
    diagnostics: written.flatMap(({ findings }) => findings),
  };
}

function writeOne(document: Document<"micro-credential">, from: Exportable) {
  const item = documentCursor(document);
  const written = achievementNode(document, item, from);
  const content = {
    "@context": contexts(written.node),
    ...credentialNode(item, written, issuerProfile(item)),
  };
  const name = `${fileStem(document.id, document.edition)}.json`;
  return {
    file: { name, content: `${withoutSteering(JSON.stringify(content, null, 2))}\n` },
    findings: item.reading.finish(),
  };
}

/** The terms that Open Badges lacks and SURF has, as its glossary names them. */
const glossary = "https://edubadges.nl/static/obv3-glossary.html";
const surfTerms = ["assessmentType", "supervisionType", "participationType", "timeInvestment"];

/** The contexts of a credential: of verifiable credentials, of Open Badges, and the terms of SURF that are used. */
export function contexts(...achievements: readonly object[]): readonly (string | object)[] {
  const text = JSON.stringify(achievements);
  const used = surfTerms.filter((term) => text.includes(`"${term}":`));
  const terms = Object.fromEntries(used.map((term) => [term, `${glossary}#${term}`]));
  return [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ...(used.length === 0 ? [] : [terms]),
  ];
}

/** An achievement as what a credential would award, from its first day of effect. */
export function credentialNode(
  item: Cursor,
  { uri, title, node }: Pick<AchievementNode, "uri" | "title" | "node">,
  issuer: object,
): object {
  const status = item.get("status");
  if (status !== null && status.asText() !== "active") status.lose();
  const begins = item.get("effective")?.day("from") ?? null;
  if (begins === null) {
    const args = { what: "first day of effect", of: title, instead: noDay };
    item.reading.report("value-missing", args, item.path);
  }
  const months = item.get("validity")?.get("periodMonths") ?? null;
  const period = months === null ? 0 : Number(months.value);
  const until = begins === null || period < 1 ? null : addMonths(begins, period);
  if (months !== null && until === null)
    months.lose("a credential ends on a day, and this one has no first day");
  const at = (day: string) => `${day}T00:00:00Z`;
  return {
    id: uriFor("credential", uri),
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: title,
    issuer,
    validFrom: at(begins ?? noDay),
    validUntil: until === null ? undefined : at(until),
    credentialSubject: { type: ["AchievementSubject"], achievement: node },
  };
}
