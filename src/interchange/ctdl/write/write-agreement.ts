import type { Agreement, AgreementResult } from "../../../documents/agreement.ts";
import type { Cursor } from "../../cursor/cursor.ts";
import { listed } from "../../listed.ts";
import { derivedCtid, iriOfCtid } from "../identity.ts";
import { gradeWords } from "../read/demands.ts";
import { type Node, node, valueProfile, words } from "./node.ts";
import { creditBank } from "./organisation.ts";
import { condition } from "./write-micro-credential.ts";
import { headOf, identityOf, type WritingRun, type Written } from "./writing-run.ts";

/** Writes a decision as transfer values, one a result, and where it is signed or has several, an agreement that has them. */
export function writeAgreement(run: WritingRun, written: Written<"agreement">): void {
  const { document, cursor, language } = written;
  const decision = cursor.text("decision");
  if (decision === "waiver" || document.data.results?.some(({ type }) => type === "waiver")) {
    cursor.pass(...cursor.keys);
    cursor
      .get("decision")
      ?.lose("CTDL states values, and a waiver has none: nothing of it is written");
    return;
  }
  const head = headOf(written, "ceterms:TransferValueProfile");
  const common = commonOf(run, written);
  const results = cursor.list("results");
  const values =
    results.length === 0
      ? [noValue(run, cursor)]
      : results.map((each, index) => valueOfResult(run, written, each, index));
  const iris = values.map((value, index) => {
    const ctid =
      index === 0
        ? String(head["ceterms:ctid"])
        : derivedCtid("agreement", document.id, `${index}`);
    const iri = index === 0 ? identityOf(document).iri : iriOfCtid(ctid);
    run.add({ ...head, "@id": iri, "ceterms:ctid": ctid, ...common, ...value });
    return iri;
  });
  const approved = cursor.get("approved");
  const signed = approved?.text("on") ?? null;
  if (signed === null && iris.length === 1) return;
  const ctid = derivedCtid("transfer-agreement", document.id);
  run.add(
    node({
      "@id": iriOfCtid(ctid),
      "@type": "ceterms:TransferAgreement",
      "ceterms:ctid": ctid,
      "ceterms:name": words(document.data.title ?? document.id, language),
      "ceterms:dateSigned": signed ?? undefined,
      "ceterms:hasTransferValueProfile": iris,
    }),
  );
}

/** A decision that there is no credit. */
function noValue(run: WritingRun, cursor: Cursor): Node {
  const programs = cursor.texts("programs").map((id) => run.refer("program", id));
  return node({
    "ceterms:transferValue": [{ "@type": "ceterms:ValueProfile", "schema:value": 0 }],
    "ceterms:transferValueFor": listed(programs),
  });
}

/** What all values of a decision say alike. */
function commonOf(run: WritingRun, { document, cursor, language }: Written<"agreement">): Node {
  const from = cursor
    .list("microCredentials")
    .map((each) => run.refer("micro-credential", each.text("id") ?? ""));
  const note = cursor.text("note");
  const on = cursor.get("assessed")?.text("on") ?? undefined;
  const bank = cursor.text("bank") ?? "";
  const title = run.find("credit-bank", bank)?.data.title ?? null;
  const owner = run.organisation(creditBank(bank, title));
  return node({
    "ceterms:description": note === null ? undefined : words(note, language),
    "ceterms:ownedBy": [owner.iri],
    "ceterms:startDate": cursor.get("effective")?.text("from") ?? undefined,
    "ceterms:endDate": cursor.get("effective")?.text("to") ?? undefined,
    "ceterms:transferValueFrom": from,
    "ceterms:requires": listed(demandsOf(run, cursor, from, document.data.decision, language)),
    "ceterms:developmentProcess": [
      node({ "@type": "ceterms:ProcessProfile", "ceterms:dateEffective": on }),
    ],
  });
}

/** Conditions: in words, the least grade, what else is to be completed, and that several things count together. */
function demandsOf(
  run: WritingRun,
  cursor: Cursor,
  from: readonly string[],
  decision: string,
  language: string,
): readonly Node[] {
  const conditions = cursor.get("conditions");
  const note = conditions?.text("note") ?? null;
  const grade = gradeOf(conditions);
  const complete = (conditions?.texts("complete") ?? []).map((id) =>
    run.refer("micro-credential", id),
  );
  const together = from.length > 1 ? from : [];
  const unsaid = decision === "conditional" && note === null ? ["Conditions are to be met."] : [];
  const targets = [...together, ...complete];
  return [
    ...(note === null ? unsaid : note.split("\n")).map((text) => condition(text, language)),
    ...(grade === null ? [] : [condition(`${gradeWords}${grade}`, "en")]),
    ...(targets.length === 0
      ? []
      : [{ "@type": "ceterms:ConditionProfile", "ceterms:targetCredential": targets }]),
  ];
}

/** The least grade as it is said: a share as a percentage. */
function gradeOf(conditions: Cursor | null): string | null {
  const text = conditions?.text("minimumGrade") ?? null;
  if (text === null || typeof conditions?.get("minimumGrade")?.value !== "number") return text;
  const share = conditions.number("minimumGrade");
  return share === null ? text : `${Number((Number(text) * 100).toFixed(4))}%`;
}

const noUnit =
  "it is that of the program that the credits go into, and nothing here says which; state it in the result";

const noProgram = "no program is in all lists of programs here, and CTDL cannot say that";

/** What one result gives, and what it is for. */
function valueOfResult(
  run: WritingRun,
  { document: { data }, cursor }: Written<"agreement">,
  result: Cursor,
  index: number,
): Node {
  const type = result.text("type");
  const courseId = result.text("course");
  const course = courseId === null ? null : run.find("course", courseId);
  const credits = result.number("credits") ?? course?.data.credits ?? null;
  for (const place of [result, cursor]) place.texts("programs");
  result.pass("program");
  const programs = programsOf(data, data.results?.[index]);
  if (programs?.length === 0) result.get("programs", "program")?.lose(noProgram);
  const unit =
    result.text("unit") ??
    (course === null || type === "block"
      ? run.programUnits.unitOf(data.bank, programs)
      : course.data.unit);
  if (unit === null && credits !== null) result.reading.lose([...result.path, "unit"], noUnit);
  const amount = {
    unit: unit ?? undefined,
    year: Number(result.number("level")?.toDecimal() ?? Number.NaN),
    level: result.text("levelLabel") ?? undefined,
    subject: result.text("subject") ?? undefined,
  };
  const targets = [
    ...(courseId === null || type === "block" ? [] : [run.refer("course", courseId)]),
    ...(programs ?? []).map((id) => run.refer("program", id)),
  ];
  const { year, ...others } = amount;
  const stated = Number.isNaN(year) ? others : { ...others, year };
  return node({
    "ceterms:transferValue":
      credits === null ? undefined : [valueProfile({ ...stated, credits }, "und")],
    "ceterms:transferValueFor": listed([...new Set(targets)]),
  });
}

/** The programs that a result is for: the one that it names among those that its decision and itself list; null of any. */
function programsOf(
  decision: Agreement,
  result: AgreementResult | undefined,
): readonly string[] | null {
  const lists = [result?.programs, decision.programs].filter((list) => list !== undefined);
  // Only a block goes into the program that it names and no other; a list says more than the program of another result.
  const isNamed = result?.type === "block" || lists.length === 0;
  const named = isNamed && result?.program !== undefined ? [[result.program]] : [];
  const [first, ...others] = [...named, ...lists].map((list) => new Set(list));
  if (first === undefined) return null;
  return [...first].filter((id) => others.every((list) => list.has(id)));
}
