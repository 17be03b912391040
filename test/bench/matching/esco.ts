import { rowsOf } from "./gold.ts";

/** A skill of ESCO: its preferred label, its other labels, and what it belongs to. */
export interface Skill {
  readonly uri: string;
  readonly labels: readonly string[];
  readonly parents: readonly string[];
}

/** The skills of ESCO from the folder of its CSV files; null where they are absent. */
export function readSkills(folder: string): Skill[] | null {
  const rows = rowsOf(folder, "skills_en.csv");
  if (rows === null) return null;
  const parents = new Map<string, string[]>();
  for (const { conceptUri = "", broaderUri = "" } of rowsOf(
    folder,
    "broaderRelationsSkillPillar.csv",
  ) ?? []) {
    parents.set(conceptUri, [...(parents.get(conceptUri) ?? []), broaderUri]);
  }
  return rows.map(({ conceptUri = "", preferredLabel = "", altLabels = "" }) => ({
    uri: conceptUri,
    labels: [
      ...new Set([preferredLabel, ...altLabels.split("\n").map((label) => label.trim())]),
    ].filter((label) => label !== ""),
    parents: parents.get(conceptUri) ?? [],
  }));
}
