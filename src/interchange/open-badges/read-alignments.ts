import { isUri } from "../../documents/address.ts";
import { append } from "../../kernel/append.ts";
import type { DraftValue } from "../../source/draft-yaml.ts";
import { knownUnit } from "../credit-units.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { type CompetenciesByUri, type CompetencyDraft, CompetencyList } from "./competency-list.ts";
import { creditUnitTerm, eqfTerms, nqfTerm, partOf, qualityTerm, unitPart } from "./own-terms.ts";
import { worded } from "./worded.ts";

/** What the alignments of an achievement say. */
export interface Alignments {
  readonly competencies: readonly CompetencyDraft[];
  /** The competencies that a URI is of, for what refers to it. */
  readonly byUri: CompetenciesByUri;
  readonly level: { readonly [key: string]: DraftValue } | null;
  /** The unit of its credits. */
  readonly unit: string | null;
  /** How quality is assured, in words. */
  readonly quality: string | null;
}

/** Why an alignment of another type is no competency. */
const others: ReadonlyMap<string, string> = new Map([
  ["CTDL", "it is not said whether the target is a competency"],
  ["ceterms:Credential", "the target is a credential, and no competency"],
  ["CFRubric", "the target is a rubric, and no competency"],
  ["CFRubricCriterion", "the target is a rubric, and no competency"],
  ["CFRubricCriterionLevel", "the target is a rubric, and no competency"],
]);

/** Reads alignments: competencies, and what extensions say of level, unit and quality. */
export function readAlignments(
  achievement: Cursor,
  uri: string | null,
  language: string,
): Alignments {
  const competencies = new CompetencyList(uri);
  const level: Record<string, DraftValue> = {};
  let unit: string | null = null;
  const quality: string[] = [];
  for (const alignment of achievement.list("alignment")) {
    if (!alignment.isObject) {
      alignment.wrong("an alignment");
      continue;
    }
    alignment.pass("type", "@type");
    const type = alignment.text("targetType") ?? "ceasn:Competency";
    const isCompetency = ["ceasn:Competency", "CFItem"].includes(type);
    if (isCompetency) competencies.add(alignment, language);
    else if (eqfTerms.includes(type)) addLevel(level, eqfOf(alignment), alignment);
    else if (type === nqfTerm) addLevel(level, nqfOf(alignment), alignment);
    else if (type === creditUnitTerm) unit ??= unitOf(alignment, uri);
    else if (type === qualityTerm) append(quality, qualityOf(alignment, language, uri));
    else alignment.lose(others.get(type) ?? `the type of its target is ${type}`);
  }
  return {
    competencies: competencies.all,
    byUri: competencies.byUri,
    level: Object.keys(level).length === 0 ? null : level,
    unit,
    quality: quality.length === 0 ? null : quality.join("\n"),
  };
}

/** Adds a level, unless another is there. */
function addLevel(
  level: Record<string, DraftValue>,
  read: { readonly eqf?: number; readonly nqf?: DraftValue },
  alignment: Cursor,
): void {
  for (const [key, value] of Object.entries(read)) {
    const known = level[key] ?? value;
    if (known !== value) alignment.lose("one level is taken");
    level[key] = known;
  }
}

/** The level that a code or a name ends in: `6`, `EQF level 6`. */
function eqfOf(alignment: Cursor): { readonly eqf?: number } {
  alignment.pass("targetUrl", "targetFramework", "targetDescription", "targetName");
  const code = alignment.text("targetCode") ?? alignment.text("targetName") ?? "";
  const eqf = /^(?:\D*\D)?([1-8])$/.exec(code)?.[1];
  if (eqf === undefined) alignment.wrong("an EQF level from 1 to 8");
  return eqf === undefined ? {} : { eqf: Number(eqf) };
}

function nqfOf(alignment: Cursor): { readonly nqf?: DraftValue } {
  alignment.pass("targetUrl", "targetName");
  const framework = alignment.text("targetFramework");
  const level = alignment.number("targetCode");
  if (framework !== null && level !== null) return { nqf: { framework, level } };
  alignment.lose("it does not name both a framework and a level");
  return {};
}

/** The unit that a file names by its code, URI or name; one that we wrote is its code as it is. */
function unitOf(alignment: Cursor, achievement: string | null): string | null {
  alignment.pass("targetDescription", "targetFramework");
  const code = alignment.text("targetCode");
  const uri = alignment.text("targetUrl");
  const name = alignment.text("targetName");
  if (code !== null && uri !== null && partOf(achievement, uri) === unitPart) return code;
  const known = [code, uri, name].flatMap((said) => (said === null ? [] : (knownUnit(said) ?? [])));
  return known[0] ?? code ?? name;
}

/** `Name (code): description, URL`. */
function qualityOf(
  alignment: Cursor,
  language: string,
  achievement: string | null,
): readonly string[] {
  const name = worded(alignment, language, "targetName");
  const code = alignment.text("targetCode");
  const description = worded(alignment, language, "targetDescription");
  const url = alignment.text("targetUrl");
  if (name === null) {
    alignment.lose("it has no name");
    return [];
  }
  const own = url === null || !isUri(url) || partOf(achievement, url) !== null ? null : url;
  const head = code === null ? name : `${name} (${code})`;
  const said = description === null ? head : `${head}: ${description}`;
  return [own === null ? said : `${said}, ${own}`];
}
