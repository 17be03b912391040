import { digest } from "../../kernel/digest.ts";
import { neutralise } from "../text/neutralise.ts";
import { letterStyle } from "./letter-style.ts";
import type { Block, Letter, ListItem, Section } from "./structure.ts";

/** Nothing is loaded or run: no scripts, no addresses, only the style whose digest it names. */
const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${Buffer.from(digest(letterStyle).slice("sha256:".length), "hex").toString("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A letter as one HTML page that needs nothing else; the reference is folded away, and not printed. */
export function letterHtml({ language, title, facts, sections, reference }: Letter): string {
  const lines = [
    "<!doctype html>",
    `<html lang="${text(language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    `<title>${text(title)}</title>`,
    `<style>${letterStyle}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${text(title)}</h1>`,
    "<dl>",
    ...facts.map(([label, value]) => `<dt>${text(label)}</dt><dd>${text(value)}</dd>`),
    "</dl>",
    ...sections.flatMap(sectionLines),
    "<details>",
    `<summary><h2>${text(reference.heading)}</h2></summary>`,
    ...reference.blocks.flatMap(blockLines),
    "</details>",
    "</main>",
    "</body>",
    "</html>",
  ];
  return `${lines.join("\n")}\n`;
}

function sectionLines({ heading, blocks }: Section): string[] {
  return ["<section>", `<h2>${text(heading)}</h2>`, ...blocks.flatMap(blockLines), "</section>"];
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
      return [`<p${block.strong ? ' class="strong"' : ""}>${text(block.text)}</p>`];
    case "list": {
      const language = block.language === null ? "" : ` lang="${text(block.language)}"`;
      return [`<ul${language}>`, ...block.items.flatMap(itemLines), "</ul>"];
    }
    case "table":
      return tableLines(block);
  }
}

function itemLines({ lead, sentences }: ListItem): string[] {
  const points = sentences.map((sentence) => `<li>${text(sentence)}</li>`);
  if (lead === null) return points;
  return [`<li><strong>${text(lead)}</strong>`, "<ul>", ...points, "</ul>", "</li>"];
}

function tableLines({ caption, head, rows }: Extract<Block, { kind: "table" }>): string[] {
  return [
    "<table>",
    `<caption>${text(caption)}</caption>`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${text(cell)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...rows.map(([name = "", ...cells]) => {
      const rest = cells.map((cell) => `<td>${text(cell)}</td>`).join("");
      return `<tr><th scope="row">${text(name)}</th>${rest}</tr>`;
    }),
    "</tbody>",
    "</table>",
  ];
}

/** Text that means nothing to HTML, in an element or an attribute, and to no terminal. */
function text(plain: string): string {
  return neutralise(plain).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
