import { isContinuingEducation } from "../../credit-units.ts";
import type { Cursor } from "../../cursor/cursor.ts";
import { listed } from "../../listed.ts";
import { derivedCtid, iriOfCtid } from "../identity.ts";
import { assessmentMethods, pairedWith, statuses, typeOfCredential } from "../vocabulary.ts";
import { concept, identifier, label, type Node, node, valueProfile, words } from "./node.ts";
import { institution } from "./organisation.ts";
import { statementNode } from "./statement.ts";
import { durationsOf } from "./write-hours.ts";
import { headOf, type WritingRun, type Written } from "./writing-run.ts";

/** Writes a micro-credential as a credential, with what it requires somebody to show, and how that is assessed. */
export function writeMicroCredential(run: WritingRun, written: Written<"micro-credential">): void {
  const { document, cursor, language } = written;
  const { data } = document;
  const own = cursor.text("credentialType") ?? "micro-credential";
  const type = Object.hasOwn(typeOfCredential, own) ? typeOfCredential[own] : undefined;
  if (type === undefined) cursor.get("credentialType")?.lose("written as a MicroCredential");
  const statements = cursor.list("competencies").map((item, index) => ({
    id: data.competencies[index]?.id ?? "",
    entry: statementNode(run, item, data.competencies[index]?.weight, language),
  }));
  const assessments = cursor
    .list("assessments")
    .map((item) => assessmentNode(run, written, item, statements));
  const entry = cursor.get("prerequisites")?.text("statement") ?? null;
  run.add({
    ...headOf(written, `ceterms:${type ?? "MicroCredential"}`),
    ...node({
      "ceterms:description": inWords(cursor.text("description"), language),
      "ceterms:inLanguage": listed(cursor.texts("language")),
      "ceterms:credentialStatusType": statusOf(cursor),
      "ceterms:dateEffective": cursor.get("effective")?.text("from") ?? undefined,
      "ceterms:expirationDate": cursor.get("effective")?.text("to") ?? undefined,
      "ceterms:ownedBy": [issuer(run, cursor)],
      "ceterms:creditValue": creditOf(cursor, language),
      "ceterms:estimatedDuration": durationsOf(cursor),
      "ceterms:renewalFrequency": renewal(cursor),
      "ceterms:subject": listed(cursor.texts("topics").map((topic) => label(topic, language))),
      "ceterms:audienceLevelType": levelOf(cursor, language),
      "ceterms:entryCondition": entry === null ? undefined : [condition(entry, language)],
      "ceterms:hasPart": listed(
        cursor.texts("composedOf").map((id) => run.refer("micro-credential", id)),
      ),
      "ceterms:requires":
        statements.length + assessments.length === 0
          ? undefined
          : [
              node({
                "@type": "ceterms:ConditionProfile",
                "ceterms:targetCompetency": listed(statements.map((each) => each.entry)),
                "ceterms:targetAssessment": listed(assessments),
              }),
            ],
    }),
  });
}

const inWords = (text: string | null, language: string) =>
  text === null ? undefined : words(text, language);

/** A condition in words. */
export function condition(text: string, language: string): Node {
  return { "@type": "ceterms:ConditionProfile", "ceterms:condition": words(text, language) };
}

function issuer(run: WritingRun, cursor: Cursor): string {
  const at = cursor.get("issuer");
  const [name, profile] = [at?.text("name") ?? null, at?.text("profile") ?? null];
  const known = run.organisation(institution(at?.text("id") ?? "", name, profile));
  const why = "the issuer is written once, as another document states it";
  if (name !== null && known.name !== name) at?.get("name")?.lose(why);
  if (profile !== null && known.page !== profile) at?.get("profile")?.lose(why);
  return known.iri;
}

function statusOf(cursor: Cursor) {
  const status = cursor.text("status") ?? "active";
  const name = pairedWith(statuses, status, 1);
  if (name !== null) return [concept("CredentialStatus", "credentialStat", name, true)];
  cursor.get("status")?.lose(`CTDL has no status "${status}"`);
  return undefined;
}

/** What it carries itself, which only an offering that says it carries credit has. */
function creditOf(cursor: Cursor, language: string) {
  const status = cursor.text("creditStatus");
  const credit = cursor.get("credit");
  const credits = credit?.number("value") ?? null;
  const read = credits === null ? "non-credit" : readAs(credit?.text("unit") ?? null);
  if (status !== "non-credit" && status !== read)
    cursor.get("creditStatus")?.lose(`an amount of credit says it, and is read as ${read}`);
  if (credit === null || credits === null) return undefined;
  if (status === "non-credit") {
    credit.lose("an amount would say that it carries credit");
    return undefined;
  }
  const unit = credit.text("unit") ?? undefined;
  return [valueProfile({ credits, unit }, language)];
}

/** The status that an amount in a unit is read back as. */
const readAs = (unit: string | null) => (isContinuingEducation(unit ?? "") ? "ceu" : "credit");

function renewal(cursor: Cursor): string | undefined {
  const months = cursor.get("validity")?.number("periodMonths") ?? null;
  return months?.isPositive ? `P${months.toDecimal()}M` : undefined;
}

function levelOf(cursor: Cursor, language: string) {
  const text = cursor.get("level")?.text("label") ?? null;
  return text === null ? undefined : [label(text, language)];
}

/** Writes an assessment as a node; its identifier. */
function assessmentNode(
  run: WritingRun,
  { document, language }: Written<"micro-credential">,
  cursor: Cursor,
  statements: readonly { readonly id: string; readonly entry: Node }[],
): string {
  const id = cursor.text("id") ?? "";
  const ctid = derivedCtid("assessment", document.id, `${document.edition ?? ""} ${id}`);
  const covered = cursor.get("competencies") === null ? null : cursor.texts("competencies");
  if (covered !== null) cursor.keepNone("competencies");
  const type = cursor.text("type");
  const method = type === null ? null : pairedWith(assessmentMethods, type, 1);
  if (type !== null && method === null) cursor.get("type")?.lose("CTDL has no such method");
  run.add(
    node({
      "@id": iriOfCtid(ctid),
      "@type": "ceterms:AssessmentProfile",
      "ceterms:ctid": ctid,
      "ceterms:name": inWords(cursor.text("title"), language),
      "ceterms:identifier": [identifier(id, "assessment")],
      "ceterms:assessmentMethodType":
        method === null ? undefined : [concept("AssessmentMethod", "assessMethod", method, true)],
      "ceterms:assesses":
        covered === null
          ? undefined
          : statements.filter((each) => covered.includes(each.id)).map((each) => each.entry),
    }),
  );
  return iriOfCtid(ctid);
}
