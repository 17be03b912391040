import { isUri } from "../../documents/address.ts";
import { ects, ectsUri } from "../credit-units.ts";
import type { Cursor } from "../cursor/cursor.ts";
import type { Exportable } from "../format.ts";
import { creditUnitTerm, eqfTerms, nqfTerm, partUri, qualityTerm, unitPart } from "./own-terms.ts";

/** A competency or outcome of a document, and the URI that it goes by in what is written. */
export interface CompetencyNode {
  readonly id: string;
  readonly statement: string;
  /** Its own URI, or those of what it is exactly. */
  readonly uris: readonly [string, ...string[]];
}

/** The competencies of a document, each under the URIs that it is exactly, or one of its own. */
export function competencyNodes(
  items: readonly Cursor[],
  achievement: string,
  from: Exportable,
): readonly CompetencyNode[] {
  return items.map((item) => {
    const id = item.text("id") ?? "";
    const [first, ...more] = exactUris(item, from);
    return {
      id,
      statement: item.text("statement") ?? id,
      uris: first === undefined ? [partUri(achievement, id)] : [first, ...more],
    };
  });
}

/** What a statement is exactly, as URIs; all else that it is aligned to is told. */
function exactUris(item: Cursor, from: Exportable): readonly string[] {
  const found = new Set<string>();
  for (const alignment of item.list("alignments")) {
    const target = alignment.text("target") ?? "";
    if (alignment.text("relation") !== "exact") {
      alignment.lose("an alignment of Open Badges has no relation but being the same");
      continue;
    }
    const uri = isUri(target) ? target : uriOf(target, from);
    if (uri === null) alignment.lose("its target has no URI");
    else if (found.has(uri)) alignment.lose("another has the same target");
    else found.add(uri);
  }
  return [...found];
}

/** The URI of a competency of a framework; null where it has none. */
function uriOf(address: string, from: Exportable): string | null {
  const [framework = "", local = ""] = address.split("#");
  const { competencies = [] } = from.find("competency-framework", framework)?.data ?? {};
  return competencies.find(({ id }) => id === local)?.uri ?? null;
}

/** A competency as alignments: one for each URI, under its local id as code. */
export function competencyAlignments({ id, statement, uris }: CompetencyNode): readonly object[] {
  return uris.map((targetUrl) => ({
    type: ["Alignment"],
    targetType: "ceasn:Competency",
    targetCode: id,
    targetName: statement,
    targetUrl,
  }));
}

/** The level of a micro-credential as alignments. */
export function levelAlignments(item: Cursor, achievement: string): readonly object[] {
  const level = item.get("level");
  const eqf = level?.text("eqf") ?? null;
  const nqf = level?.get("nqf") ?? null;
  const framework = nqf?.text("framework") ?? null;
  const step = nqf?.text("level") ?? null;
  if (framework === null || step === null) nqf?.lose("a level is told with its framework");
  return [
    ...(eqf === null
      ? []
      : [extension(eqfTerms[0] ?? "", `EQF level ${eqf}`, eqf, `${eqfUri}/${eqf}`)]),
    ...(framework === null || step === null
      ? []
      : [
          {
            ...extension(
              nqfTerm,
              `${framework} level ${step}`,
              step,
              partUri(achievement, "level"),
            ),
            targetFramework: framework,
          },
        ]),
  ];
}

const eqfUri = "http://data.europa.eu/snb/eqf";

/** How quality is assured, as an alignment of SURF. */
export function qualityAlignments(item: Cursor, achievement: string): readonly object[] {
  const statement = item.get("quality")?.text("statement") ?? null;
  if (statement === null) return [];
  const targetUrl = partUri(achievement, "quality");
  return [{ type: ["Alignment"], targetType: qualityTerm, targetName: statement, targetUrl }];
}

/** Which credits are meant, as an alignment; Open Badges has a number of credits and no unit. */
export function unitAlignment(unit: string, achievement: string): object {
  const uri = unit === ects ? ectsUri : partUri(achievement, unitPart);
  return extension(creditUnitTerm, unit === ects ? "ECTS" : unit, unit, uri);
}

function extension(
  targetType: string,
  targetName: string,
  targetCode: string,
  targetUrl: string,
): object {
  return { type: ["Alignment"], targetType, targetName, targetCode, targetUrl };
}
