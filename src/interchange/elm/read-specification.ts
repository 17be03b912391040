import { isUri } from "../../documents/address.ts";
import { Rational } from "../../kernel/rational.ts";
import type { DraftValue } from "../../source/draft-yaml.ts";
import { amountAt, isAmount } from "../amount.ts";
import { knownUnit } from "../credit-units.ts";
import type { Cursor } from "../cursor/cursor.ts";
import type { ImportOptions } from "../format.ts";
import { Ids, localIdFrom } from "../ids.ts";
import { listed } from "../listed.ts";
import { hoursOf } from "./duration.ts";
import { textIn } from "./lang-string.ts";
import { decoded } from "./own-uris.ts";
import { authority, codes, snb, unitScheme } from "./vocabulary.ts";

type Content = { readonly [key: string]: DraftValue | undefined };

/** What the specification of an achievement says of the micro-credential, beside its title and issuer. */
export function specificationContent(
  item: Cursor,
  claim: Cursor | null,
  { language }: ImportOptions,
): Content {
  item.pass("id", "type");
  const levels = eqfOf(item);
  const [iscedF, ...otherFields] = concepts(item, "thematicArea", snb.iscedF);
  for (const { at } of otherFields) at.lose("one field of education is taken");
  const entry = textIn(item, language, "entryRequirement");
  const audience = item.list("targetGroup").flatMap((group) => labelOf(group, language) ?? []);
  return {
    description: textIn(item, language, "description") ?? undefined,
    language: listed(languagesOf(item)),
    credit: creditOf(item, language),
    audience: listed(audience),
    prerequisites: entry === null ? undefined : { statement: entry },
    hours: workloadOf(item),
    level: levels === null ? undefined : { eqf: levels },
    competencies: outcomesOf(item, language),
    assessments: listed(assessmentsOf(item, claim, language)),
    classification: iscedF === undefined ? undefined : { iscedF: iscedF.code },
  };
}

/** A concept of a list: the last step of its URI, and where it is named. */
interface Listed {
  readonly code: string;
  readonly at: Cursor;
}

/** The concepts under a key that belong to a list; the others are told. */
function concepts(item: Cursor, key: string, list: string): readonly Listed[] {
  return item.list(key).flatMap((at) => {
    const uri = conceptUri(at);
    if (uri?.startsWith(`${list}/`)) return [{ code: uri.slice(list.length + 1), at }];
    at.lose("it is not a concept of the list that is used here");
    return [];
  });
}

function conceptUri(concept: Cursor): string | null {
  concept.pass("type", "inScheme", "prefLabel", "notation", "definition");
  return concept.isObject ? concept.text("id", "uri") : concept.asText();
}

function labelOf(concept: Cursor, language: string | undefined): string | null {
  concept.pass("id", "type", "inScheme", "notation");
  return textIn(concept, language, "prefLabel");
}

function languagesOf(item: Cursor): readonly string[] {
  return concepts(item, "language", authority.language).flatMap(({ code, at }) => {
    const tag = codes.language.fromList(code);
    if (tag === null) at.lose("it is not among the languages that are known here");
    return tag ?? [];
  });
}

function eqfOf(item: Cursor): Rational | null {
  const [level, ...others] = concepts(item, "eqfLevel", snb.eqf);
  for (const { at } of others) at.lose("one level is taken");
  if (level === undefined) return null;
  if (/^[1-8]$/.test(level.code)) return Rational.parse(level.code);
  level.at.wrong("a level from 1 to 8");
  return null;
}

function creditOf(item: Cursor, language: string | undefined): Content | undefined {
  const [first, ...others] = item.list("creditPoint");
  for (const other of others) other.lose("one number of credits is taken");
  if (first === undefined) return undefined;
  first.pass("id", "type");
  const value = amountAt(first.get("point"));
  if (value === null) return undefined;
  return { value, unit: unitOf(first.get("framework"), language) };
}

/** A unit that we wrote as it is, one that is known by its URI or name, or what the framework is called. */
function unitOf(framework: Cursor | null, language: string | undefined): string {
  if (framework === null) return "unspecified";
  const label = textIn(framework, language, "prefLabel");
  const uri = conceptUri(framework);
  const own = uri?.startsWith(`${unitScheme}:`) ? decoded(uri.slice(unitScheme.length + 1)) : null;
  const known = knownUnit(uri ?? "") ?? knownUnit(label ?? "");
  return own ?? known ?? label ?? uri ?? "unspecified";
}

function workloadOf(item: Cursor): Content | undefined {
  const stated = item.get("volumeOfLearning");
  const text = stated?.asText();
  if (stated === null || text === null || text === undefined) return undefined;
  const hours = hoursOf(text);
  if (hours !== null && isAmount(hours)) return { learning: hours };
  stated.wrong("an ISO 8601 duration in hours and minutes, such as PT60H");
  return undefined;
}

function outcomesOf(item: Cursor, language: string | undefined): readonly DraftValue[] {
  const ids = new Ids();
  const outcomes = item.list("learningOutcome").flatMap((outcome, index) => {
    outcome.pass("id", "type");
    const statement = textIn(outcome, language, "title");
    if (statement === null) {
      const args = { what: "title", of: "a learning outcome", instead: null };
      outcome.reading.report("value-missing", args, outcome.path);
      return [];
    }
    const [identifier] = outcome.list("identifier");
    identifier?.pass("id", "type", "schemeName");
    const own = identifier?.text("notation") ?? null;
    const id = ids.give((own === null ? null : localIdFrom(own)) ?? `C${index + 1}`);
    const alignments = [...outcome.list("relatedESCOSkill"), ...outcome.list("relatedSkill")]
      .flatMap(skillUri)
      .map((target) => ({ target, relation: "related" }));
    return [{ id, statement, alignments: listed(alignments) }];
  });
  const summary = item.get("learningOutcomeSummary");
  if (outcomes.length > 0 || summary === null) {
    summary?.lose("the outcomes are stated one by one");
    return outcomes;
  }
  const lines = (textIn(item, language, "learningOutcomeSummary") ?? "").split(/\r?\n/);
  const statements = bulleted(lines);
  if (statements.length < lines.filter((line) => line.trim() !== "").length)
    summary.lose("only lines behind a dash or a dot are outcomes");
  return statements;
}

/** The URI of a skill; one that has none is told. */
function skillUri(skill: Cursor): readonly string[] {
  const uri = conceptUri(skill);
  if (uri !== null && isUri(uri)) return [uri];
  skill.lose("it has no URI to refer to");
  return [];
}

/** Statements that a summary lists, each on a line of its own behind a dash or a dot; none where it is running text. */
function bulleted(lines: readonly string[]): readonly DraftValue[] {
  const statements = lines.flatMap((line) => /^\s*[-•*–]\s*(\S.*)$/.exec(line)?.[1] ?? []);
  return statements.map((statement, index) => ({
    id: `C${index + 1}`,
    statement: statement.trim(),
  }));
}

/** Assessments of the specification, and those that the learner's results are specified by. */
function assessmentsOf(
  item: Cursor,
  claim: Cursor | null,
  language: string | undefined,
): readonly DraftValue[] {
  const stated = item.list("provenBy");
  const taken = claim?.list("provenBy").flatMap(specifiedBy) ?? [];
  const ids = new Ids();
  const titles = new Set<string>();
  return [...stated, ...taken].flatMap((assessment, index) => {
    assessment.pass("id", "type");
    const title = textIn(assessment, language, "title");
    if (title === null) {
      assessment.lose("it has no title");
      return [];
    }
    // Results name again what the specification names.
    if (index >= stated.length && titles.has(title)) return [];
    titles.add(title);
    const [identifier] = assessment.list("identifier");
    identifier?.pass("id", "type", "schemeName");
    const own = identifier?.text("notation") ?? null;
    const id = ids.give((own === null ? null : localIdFrom(own)) ?? `A${index + 1}`);
    // Without a title of its own an assessment is written under its id.
    return [{ id, title: title === own ? undefined : title }];
  });
}

/** What a result was specified by, and its parts; the result itself is the learner's. */
function specifiedBy(result: Cursor): readonly Cursor[] {
  result.pass(...result.keys.filter((key) => key !== "specifiedBy" && key !== "hasPart"));
  return [...result.list("specifiedBy"), ...result.list("hasPart").flatMap(specifiedBy)];
}
