import type { Document } from "../../documents/document.ts";
import type { Cursor } from "../cursor/cursor.ts";
import type { Exportable } from "../format.ts";
import { listed } from "../listed.ts";
import {
  type AchievementNode,
  headNode,
  onlyOne,
  publishedAs,
  tagsOf,
} from "./achievement-node.ts";
import { competencyAlignments, competencyNodes, unitAlignment } from "./alignment-nodes.ts";

/** Writes a course as an achievement. `item` is a cursor over the document, which then tells what was left behind. */
export function courseNode(
  document: Document<"course">,
  item: Cursor,
  from: Exportable,
): AchievementNode {
  const { uri } = publishedAs(document, item, document.data.institution);
  const title = item.text("title") ?? document.id;
  const outcomes = item.list("outcomes");
  const competencies = competencyNodes(outcomes, uri, from);
  for (const part of [...outcomes.flatMap((one) => one.get("essential") ?? [])])
    if (part.value === true) part.lose();
  const creditable = item.get("creditable");
  if (creditable?.value === false) creditable.lose();
  const credits = item.number("credits");
  if (credits?.isPositive === false)
    item.get("credits")?.lose("a course without credits is read as a micro-credential");
  const unit = item.text("unit") ?? "unspecified";
  const alignment = [
    ...competencies.flatMap(competencyAlignments),
    ...(unit === "unspecified" ? [] : [unitAlignment(unit, uri)]),
  ];
  const node = {
    ...headNode(document, item, uri, title),
    achievementType: "Course",
    criteria: {},
    humanCode: item.text("code") ?? undefined,
    specialization: onlyOne(item, "topics"),
    creditsAvailable: credits?.toNumber(),
    alignment: listed(alignment),
    tag: tagsOf(item),
    timeInvestment: item.get("hours")?.number("learning")?.toNumber(),
  };
  return { uri, title, node, competencies };
}
