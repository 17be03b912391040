import { inline } from "../text/markdown.ts";
import type { Block, Letter, ListItem, Section } from "./structure.ts";

/** A letter as Markdown (CommonMark with tables); no text in it means anything to Markdown or HTML. */
export function letterMarkdown({ title, facts, sections, reference }: Letter): string {
  const lines = [
    `# ${text(title)}`,
    "",
    ...facts.map(([label, value]) => `- **${text(label)}** – ${text(value)}`),
    ...sections.flatMap(sectionLines),
    "",
    "---",
    ...sectionLines(reference),
  ];
  return `${lines.join("\n")}\n`;
}

function sectionLines({ heading, blocks }: Section): string[] {
  return ["", `## ${text(heading)}`, ...blocks.flatMap((block) => ["", ...blockLines(block)])];
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
      return [block.strong ? bold(block.text) : text(block.text)];
    case "list":
      return block.items.flatMap(itemLines);
    case "table":
      return [
        bold(block.caption),
        "",
        row(block.head.map(text)),
        row(block.head.map(() => "---")),
        ...block.rows.map((cells) => row(cells.map(text))),
      ];
  }
}

function itemLines({ lead, sentences }: ListItem): string[] {
  if (lead === null) return sentences.map((sentence) => `- ${text(sentence)}`);
  return [`- ${bold(lead)}`, ...sentences.map((sentence) => `  - ${text(sentence)}`)];
}

const bold = (plain: string) => `**${text(plain)}**`;
const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** Beside what means something within a line: marks at its beginning, bare addresses, formulas; never empty. */
function text(plain: string): string {
  const safe = inline(plain.trim())
    .replaceAll("$", "\\$")
    .replaceAll("://", "&#58;//")
    .replace(/\b(www)\./gi, "$1&#46;")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^[#+=-]/, "\\$&");
  return safe === "" ? "–" : safe;
}
