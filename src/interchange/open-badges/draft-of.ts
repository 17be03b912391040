import type { DraftValue } from "../../source/draft-yaml.ts";
import type { Draft } from "../draft.ts";
import type { ReadAchievement } from "./achievement-draft.ts";

/** An achievement as a draft, with what else is known of it. */
export function draftOf(
  { kind, id, data, competencies, comments, from }: ReadAchievement,
  more: { readonly [key: string]: DraftValue | undefined } = {},
): Draft {
  const key = kind === "course" ? "outcomes" : "competencies";
  return { kind, id, data: { ...data, [key]: competencies, ...more }, comments, from };
}
