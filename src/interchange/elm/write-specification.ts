import { isUri } from "../../documents/address.ts";
import { ects, ectsUri } from "../credit-units.ts";
import type { Cursor } from "../cursor/cursor.ts";
import type { Exportable } from "../format.ts";
import { durationOf } from "./duration.ts";
import { concept, identifier, inLanguage, note } from "./nodes.ts";
import { specificationUri } from "./own-uris.ts";
import { authority, codes, escoSkill, snb, unitScheme } from "./vocabulary.ts";

interface Naming {
  readonly id: string;
  /** The language of the texts. */
  readonly tag: string;
  readonly title: string;
}

/** A micro-credential as a specification of an achievement; as a qualification where it has a level, which only those have. */
export function specificationNode(item: Cursor, naming: Naming, from: Exportable): object {
  const { id, tag, title } = naming;
  const eqf = item.get("level")?.text("eqf") ?? null;
  const description = item.text("description");
  const entry = item.get("prerequisites")?.text("statement") ?? null;
  const iscedF = item.get("classification")?.text("iscedF") ?? null;
  const audience = item.texts("audience");
  const parts = item.texts("composedOf").flatMap((part) => partNode(part, tag, item, from));
  return {
    id: `${id}:specification`,
    type: eqf === null ? "LearningAchievementSpecification" : "Qualification",
    title: inLanguage(title, tag),
    ...optional("description", description, (text) => inLanguage(text, tag)),
    ...several("language", item.list("language").flatMap(languageNode)),
    ...optional("volumeOfLearning", workload(item), (text) => text),
    ...several(
      "thematicArea",
      iscedF === null ? [] : [concept(`${snb.iscedF}/${iscedF}`, snb.iscedF)],
    ),
    ...several("creditPoint", creditNodes(item, id)),
    ...several(
      "targetGroup",
      audience.map((group) => ({ type: "Concept", prefLabel: inLanguage(group, tag) })),
    ),
    ...optional("entryRequirement", entry, (text) => note(text, tag)),
    ...several(
      "learningOutcome",
      item.list("competencies").map((one) => outcomeNode(one, naming, from)),
    ),
    ...several(
      "provenBy",
      item.list("assessments").flatMap((one) => assessmentNodes(one, naming)),
    ),
    ...several("hasPart", parts),
    ...optional("eqfLevel", eqf, (level) => concept(`${snb.eqf}/${level}`, snb.eqf)),
  };
}

function optional<T>(key: string, value: T | null, make: (value: T) => unknown): object {
  return value === null ? {} : { [key]: make(value) };
}

function several(key: string, nodes: readonly object[]): object {
  return nodes.length === 0 ? {} : { [key]: nodes };
}

function languageNode(stated: Cursor): readonly object[] {
  const tag = stated.asText() ?? "";
  const code = codes.language.toList(tag);
  if (code === null) stated.lose("it is not among the languages of the list");
  else if (codes.language.fromList(code) !== tag)
    stated.lose("the list has languages, not their regions or scripts");
  return code === null ? [] : [concept(`${authority.language}/${code}`, authority.language)];
}

function workload(item: Cursor): string | null {
  const stated = item.get("hours")?.get("learning") ?? null;
  const hours = stated?.asNumber() ?? null;
  const duration = hours === null ? null : durationOf(hours);
  if (hours !== null && duration === null) stated?.lose("a duration has whole minutes");
  return duration;
}

/** Credits that the micro-credential itself carries; without them it is non-credit. */
function creditNodes(item: Cursor, id: string): readonly object[] {
  const status = item.get("creditStatus");
  const credit = item.get("credit");
  const value = credit?.number("value") ?? null;
  if (status?.asText() !== (value === null ? "non-credit" : "credit"))
    status?.lose("a credential carries credit points or none");
  if (credit === null || value === null) {
    credit?.lose("credit points have an amount");
    return [];
  }
  const unit = credit.text("unit") ?? "unspecified";
  if (credit.get("unit") === null) {
    const args = { what: "unit", of: "the credit", instead: `"${unit}"` };
    item.reading.report("value-missing", args, credit.path);
  }
  const framework =
    unit === ects
      ? concept(ectsUri, snb.creditSchemes, inLanguage("European Credit Transfer System", "en"))
      : concept(`${unitScheme}:${encodeURIComponent(unit)}`, unitScheme, inLanguage(unit, "en"));
  const point = { id: `${id}:credit`, type: "CreditPoint", framework, point: value.toDecimal() };
  return [point];
}

function outcomeNode(item: Cursor, { id, tag }: Naming, from: Exportable): object {
  const local = item.text("id") ?? "";
  const targets = item.list("alignments").flatMap((alignment) => {
    const relation = alignment.get("relation");
    const uri = uriOf(alignment.text("target") ?? "", from);
    if (uri === null) alignment.lose("it leads to a statement that has no URI");
    else if (relation !== null && relation.asText() !== "related")
      relation.lose("the model says only that a skill is related");
    return uri ?? [];
  });
  const esco = targets.filter((uri) => uri.startsWith(escoSkill));
  const others = targets.filter((uri) => !uri.startsWith(escoSkill));
  return {
    id: `${id}:outcome:${local}`,
    type: "LearningOutcome",
    identifier: identifier(local),
    title: inLanguage(item.text("statement") ?? local, tag),
    ...several("relatedESCOSkill", esco.map(skillNode)),
    ...several("relatedSkill", others.map(skillNode)),
  };
}

function skillNode(uri: string): object {
  return { id: uri, type: "Concept" };
}

/** A reference as a URI: as it is, or that of the framework's competency; null where it has none. */
function uriOf(target: string, { find }: Exportable): string | null {
  if (isUri(target)) return target;
  const [framework = "", local = ""] = target.split("#");
  const competencies = find("competency-framework", framework)?.data.competencies ?? [];
  return competencies.find(({ id }) => id === local)?.uri ?? null;
}

function assessmentNodes(item: Cursor, { id, tag }: Naming): readonly object[] {
  const local = item.text("id") ?? "";
  const title = item.text("title") ?? local;
  return [
    {
      id: `${id}:assessment:${local}`,
      type: "LearningAssessmentSpecification",
      identifier: [identifier(local)],
      title: inLanguage(title, tag),
    },
  ];
}

/** A component by its title; what it teaches stands in its own file. */
function partNode(id: string, tag: string, item: Cursor, { find }: Exportable): readonly object[] {
  const part = find("micro-credential", id);
  const title = part?.data.title ?? id;
  item.get("composedOf")?.lose("components are named; what they teach stands in their own files");
  return [
    {
      id: specificationUri({ id, edition: part?.edition ?? null }),
      type: part?.data.level?.eqf == null ? "LearningAchievementSpecification" : "Qualification",
      title: inLanguage(title, tag),
    },
  ];
}
