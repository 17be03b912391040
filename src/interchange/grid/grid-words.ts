import type { Document } from "../../documents/document.ts";
import { statedHundredths } from "../../kernel/hundredths.ts";
import type { Grid } from "./grid.ts";

/** How to fill a grid in, a sentence or two each. */
export const instructions: readonly string[] = [
  "For each outcome, name the competency that meets it and say all, part or none. With part, say how much of the outcome it meets.",
  "The suggestions only point to where to look: change or clear what stands under Competency as you see fit. Join competencies that meet an outcome only together with +; for one more that meets it by itself use a row at the end.",
  "An answer is about every micro-credential of this grid: one that no row names does not meet the outcome. What has no answer stays open.",
];

/** What only a reader of Markdown has to know, in Markdown. */
export const markdownInstructions: readonly string[] = [
  "The rows at the end are for more competencies: name the outcome in the first column. Rows may be added, and spaces do not matter. Within a cell write `\\|` for a bar and `<br>` for a new line.",
  "Leave the headings and the comment at the end of the file in place: by them `creditbank import grid FILE` reads the answers back.",
];

/** The labels of what stands above the table. */
export const gridLabels = {
  role: "Assessed by (role)",
  department: "Department",
  organisation: "Organisation",
  date: "Date of the comparison",
  met: "Met so far",
  open: "Outcomes without an answer",
  needed: "Needed",
  result: "Result",
} as const;

/** The role that a grid takes who fills it in to have. */
export const defaultRole = "faculty assessor";

/** What is compared, what with, and by whose rules. */
export function headLines({ asOf, course, offerings, rules }: Grid): string[] {
  return [
    `Micro-credentials: ${offerings.map((m) => `${m.data.title} (${named(m)})`).join("; ")}`,
    `Course: ${course.data.code} ${course.data.title} (${named(course)}), ${course.data.credits} credits; as of ${asOf}`,
    ruleText(rules),
  ];
}

/** The name of the whole. */
export function gridTitle({ course }: Grid): string {
  return `Comparison grid for ${course.data.code} ${course.data.title}`;
}

function named({ id, edition }: Pick<Document, "id" | "edition">): string {
  return edition === null ? id : `${id}, edition ${edition}`;
}

function ruleText(rules: Grid["rules"]): string {
  if (rules === null) return "No credit bank's rules are shown.";
  const floor = rules.floor.isPositive ? `, and ${statedHundredths(rules.floor)} % of each` : "";
  return `${rules.bank} needs ${statedHundredths(rules.threshold)} % of the outcomes by weight${floor}, and essential ones in full. Level, assessment and hours are judged apart.`;
}
