import type { MappingTrouble } from "../../diagnostics/columns-option.ts";
import { didYouMean } from "../../kernel/text.ts";
import { type ColumnMapping, columnNames, competencyOf, plainName } from "./columns.ts";

/**
 * Reads `learner=Student_ID,item=Course`: names of ours, each with a heading of the file; a heading with a comma
 * stands in quotes. What is wrong with the first part that is.
 */
export function readMapping(text: string): ColumnMapping | MappingTrouble {
  const mapping = new Map<string, string>();
  for (const part of partsOf(text)) {
    const [, left = "", right = ""] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
    const [written, heading] = [left.trim(), unquoted(right.trim())];
    if (written === "" || heading === "") return { why: "shape", part: part.trim() };
    const name = nameOf(written);
    if (name === null) {
      const known = [...columnNames, "mark:COMPETENCY"];
      return { why: "name", name: written, known, suggestion: didYouMean(written, known) };
    }
    if (mapping.has(name)) return { why: "twice", name };
    mapping.set(name, heading);
  }
  return mapping;
}

/** Parts between commas that are not in quotes. */
function partsOf(text: string): string[] {
  return text.match(/(?:[^,"]|"[^"]*"|")+|(?<=^|,)(?=,|$)/g) ?? [];
}

function unquoted(text: string): string {
  return /^"([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
}

function nameOf(written: string): string | null {
  const competency = competencyOf(written);
  if (competency !== null) return `mark:${competency}`;
  return columnNames.find((name) => plainName(name) === plainName(written)) ?? null;
}
