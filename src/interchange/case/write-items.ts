import type { JsonObject } from "../../source/json/json-value.ts";
import type { Cursor } from "../cursor/cursor.ts";
import { localIdFrom } from "../ids.ts";
import type { Identities, Identity } from "./identities.ts";
import { levelSeparator } from "./read-items.ts";
import { stated } from "./write-document.ts";

/** A competency as a CFItem. */
export interface ItemWritten {
  readonly id: string;
  readonly parent: string | null;
  readonly statement: string;
  readonly identity: Identity;
  readonly item: JsonObject;
}

/** Writes the competencies of a framework. Levels of a scale are not education levels, and have no place. */
export function writeItems(
  framework: Cursor,
  id: string,
  identities: Identities,
  changed: string,
): readonly ItemWritten[] {
  const scale = framework.get("scale");
  scale?.lose("CASE has no scale that the levels of a framework are on");
  return framework.list("competencies").flatMap((competency): ItemWritten | [] => {
    const local = competency.text("id");
    const statement = competency.text("statement") ?? "";
    if (local === null) return [];
    const identity = identities.give(competency.text("uri"), `${id}#${local}`);
    const code = competency.text("code");
    if ((localIdFrom(code ?? "") ?? identity.identifier) !== local)
      competency.get("id")?.lose("an item of CASE is known by its code, or else its identifier");
    const item = stated({
      ...identity,
      fullStatement: statement,
      humanCodingScheme: code,
      abbreviatedStatement: shortOf(competency),
      conceptKeywords: orNull(competency.texts("keywords")),
      notes: competency.text("note"),
      CFItemType: competency.text("type"),
      educationLevel: levelsOf(competency, scale !== null),
      lastChangeDateTime: changed,
    });
    return { id: local, parent: competency.text("parent"), statement, identity, item };
  });
}

function shortOf(competency: Cursor): string | null {
  const [first = null, ...further] = competency.list("aliases");
  for (const alias of further) alias.lose("CASE has one abbreviated statement for each");
  return first?.asText() ?? null;
}

function levelsOf(competency: Cursor, isOfScale: boolean): readonly string[] | null {
  const level = competency.get("level");
  if (level === null) return null;
  if (!isOfScale) return level.asText()?.split(levelSeparator) ?? null;
  level.lose("a level of a scale is no education level");
  return null;
}

function orNull(texts: readonly string[]): readonly string[] | null {
  return texts.length === 0 ? null : texts;
}
