import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { zipOf } from "../../spreadsheet/zip.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

const office = "http://schemas.openxmlformats.org";
const word = `xmlns:w="${office}/wordprocessingml/2006/main"`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word file with the headings, paragraphs, lists and tables of some HTML; `header` stands at the head of its pages. */
export function wordFile(html: string, header = ""): Uint8Array {
  return zipOf(wordParts(html, header));
}

/** The parts of such a file. */
export function wordParts(html: string, header = ""): Record<string, string> {
  const body = parseFragment(html)
    .childNodes.map((node) => blockXml(node, 0))
    .join("");
  const type = (part: string, name: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`;
  return {
    "[Content_Types].xml": `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("document", "document.main")}${type("styles", "styles")}${type("numbering", "numbering")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r2" Type="${office}/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`,
    "word/styles.xml": `${head}<w:styles ${word}>${[1, 2, 3, 4].map((n) => `<w:style w:type="paragraph" w:styleId="H${n}"><w:name w:val="heading ${n}"/></w:style>`).join("")}<w:style w:type="table" w:styleId="T"><w:name w:val="Table Grid"/></w:style></w:styles>`,
    "word/numbering.xml": `${head}<w:numbering ${word}><w:abstractNum w:abstractNumId="0">${[0, 1, 2].map((n) => `<w:lvl w:ilvl="${n}"><w:numFmt w:val="bullet"/></w:lvl>`).join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/document.xml": `${head}<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...(header === ""
      ? {}
      : {
          "word/header1.xml": `${head}<w:hdr ${word}><w:p><w:r><w:t>${escaped(header)}</w:t></w:r></w:p></w:hdr>`,
        }),
  };
}

function blockXml(node: Node, depth: number): string {
  if (!("tagName" in node))
    return "value" in node && node.value.trim() !== "" ? paragraph("", runs([node])) : "";
  const { tagName: name, childNodes } = node;
  if (/^h[1-4]$/.test(name)) return paragraph(`<w:pStyle w:val="H${name[1]}"/>`, runs(childNodes));
  if (name === "ul" || name === "ol")
    return childNodes.map((item) => itemXml(item, depth)).join("");
  if (name === "table")
    return `<w:tbl>${rowsOf(node)
      .map((row) => `<w:tr>${cellsOf(row)}</w:tr>`)
      .join("")}</w:tbl>`;
  return paragraph("", runs(childNodes));
}

function itemXml(node: Node, depth: number): string {
  if (!("tagName" in node)) return "";
  const lists = node.childNodes.filter(
    (child) => "tagName" in child && /^[uo]l$/.test(child.tagName),
  );
  const own = node.childNodes.filter((child) => !lists.includes(child));
  const style = `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`;
  return paragraph(style, runs(own)) + lists.map((list) => blockXml(list, depth + 1)).join("");
}

function rowsOf(node: Node): Node[] {
  if (!("tagName" in node)) return [];
  return node.tagName === "tr" ? [node] : node.childNodes.flatMap(rowsOf);
}

function cellsOf(row: Node): string {
  if (!("childNodes" in row)) return "";
  return row.childNodes
    .filter((cell) => "tagName" in cell)
    .map((cell) =>
      "childNodes" in cell ? cell.childNodes.map((node) => blockXml(node, 0)).join("") : "",
    )
    .map((content) => `<w:tc>${content === "" ? paragraph("", "") : content}</w:tc>`)
    .join("");
}

const paragraph = (style: string, content: string) =>
  `<w:p><w:pPr>${style}</w:pPr>${content}</w:p>`;

function runs(nodes: readonly Node[], bold = false): string {
  return nodes
    .map((node) => {
      if ("value" in node) {
        const text = escaped(node.value.replace(/\s+/g, " "));
        return `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r>`;
      }
      return "childNodes" in node
        ? runs(node.childNodes, bold || /^(?:b|strong)$/.test(node.nodeName))
        : "";
    })
    .join("");
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
