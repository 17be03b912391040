import type { Document } from "../../documents/document.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { Cursor } from "../cursor/cursor.ts";
import type { Exportable } from "../format.ts";
import { listed } from "../listed.ts";
import { typeWordOf } from "./achievement-type.ts";
import {
  type CompetencyNode,
  competencyAlignments,
  competencyNodes,
  levelAlignments,
  qualityAlignments,
  unitAlignment,
} from "./alignment-nodes.ts";
import { assessmentNodes } from "./assessment-nodes.ts";
import { creditNode } from "./credit-node.ts";
import { identifierOf } from "./identifiers.ts";
import { sourceKey, uriFor } from "./own-terms.ts";

/** An achievement of Open Badges 3.0, and what else of it is of use. */
export interface AchievementNode {
  readonly uri: string;
  readonly title: string;
  readonly node: object;
  readonly competencies: readonly CompetencyNode[];
}

/** Writes a micro-credential as an achievement. `item` is a cursor over the document, which then tells what was left behind. */
export function achievementNode(
  document: Document<"micro-credential">,
  item: Cursor,
  from: Exportable,
): AchievementNode {
  const { uri, code } = publishedAs(document, item, document.data.issuer.id);
  const title = item.text("title") ?? document.id;
  const competencies = competencyNodes(item.list("competencies"), uri, from);
  const { value, unit } = creditNode(item);
  const { assessmentType, supervisionType, ...assessed } = assessmentNodes(
    item,
    uri,
    competencies,
    passMarksOf(document),
  );
  const hours = item.get("hours")?.number("learning") ?? null;
  const alignment = [
    ...competencies.flatMap(competencyAlignments),
    ...levelAlignments(item, uri),
    ...(unit === null ? [] : [unitAlignment(unit, uri)]),
    ...qualityAlignments(item, uri),
  ];
  const developer = item.text("developer");
  const node = {
    ...headNode(document, item, uri, title),
    achievementType: typeWordOf(item.text("credentialType")) ?? undefined,
    creator:
      developer === null
        ? undefined
        : { id: uriFor("developer", developer), type: ["Profile"], name: developer },
    ...assessed,
    humanCode: code ?? undefined,
    fieldOfStudy: onlyOne(item, "subjects"),
    specialization: onlyOne(item, "topics"),
    inLanguage: languageOf(item),
    creditsAvailable: value ?? undefined,
    alignment: listed(alignment),
    tag: tagsOf(item),
    assessmentType,
    supervisionType,
    participationType: item.get("delivery")?.text("participation") ?? undefined,
    timeInvestment: hours === null ? undefined : hours.toNumber(),
  };
  return { uri, title, node, competencies };
}

/** What achievements of all kinds begin with. */
export function headNode(
  document: { readonly id: string },
  item: Cursor,
  uri: string,
  title: string,
) {
  item.pass("kind", "id");
  const description = item.text("description");
  if (description === null) {
    const args = { what: "description", of: title, instead: "its title" };
    item.reading.report("value-missing", args, item.path, { severity: "info" });
  }
  return {
    id: uri,
    type: ["Achievement"],
    name: title,
    description: description ?? title,
    version: item.text("edition") ?? undefined,
    otherIdentifier: [identifierOf(document.id)],
  };
}

/** The URI of a document, and its code: those under which it was published, else one made from its ids. */
export function publishedAs(
  document: { readonly id: string; readonly edition: string | null },
  item: Cursor,
  issuer: string,
): { readonly uri: string; readonly code: string | null } {
  const source = item.get("sources")?.get(sourceKey) ?? null;
  source?.pass("title");
  const named = item.get("source");
  if (named !== null && named.asText() !== sourceKey) named.lose();
  return {
    uri: source?.text("url") ?? uriFor("achievement", issuer, document.id, document.edition),
    code: source?.text("locator") ?? null,
  };
}

/** The tags of a document. */
export function tagsOf(item: Cursor): readonly string[] | undefined {
  const tags = item.texts("tags");
  return listed(tags);
}

function passMarksOf({ data }: Document<"micro-credential">): ReadonlyMap<string, Rational> {
  return new Map(
    (data.assessments ?? []).flatMap(({ id, passMark }) =>
      passMark === null || passMark === undefined ? [] : [[id, passMark] as const],
    ),
  );
}

/** The first of some texts, where the standard has room for one; the others are told. */
export function onlyOne(item: Cursor, key: string): string | undefined {
  const [first, ...others] = item.list(key);
  for (const other of others) other.lose("there is room for one");
  return first?.asText() ?? undefined;
}

/** Language tags as the schema of Open Badges 3.0 has them. */
const languageForm = /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

function languageOf(item: Cursor): string | undefined {
  const [first, ...others] = item.list("language");
  for (const other of others) other.lose("there is room for one");
  const tag = first?.asText() ?? null;
  if (tag === null || languageForm.test(tag)) return tag ?? undefined;
  first?.lose("it is no language tag as the standard writes them");
  return undefined;
}
