import { describe, expect, test } from "vitest";
import { InputFile } from "../../../src/interchange/input-file.ts";
import { blocksOf } from "../../../src/interchange/outline/blocks/blocks-of.ts";
import { outline } from "../../../src/interchange/outline/outline.ts";
import { zipOf } from "../../spreadsheet/zip.ts";
import { wordFile, wordParts } from "./word-file.ts";

const html =
  "<h1>Soils</h1><p>To dig</p><table><tr><td><p>Credits</p></td><td><p>3</p></td></tr></table>";
const file = (bytes: Uint8Array) => new InputFile("outline.docx", bytes);
const parts = (more: Readonly<Record<string, string>>) => zipOf({ ...wordParts(html), ...more });
const said = async (bytes: Uint8Array) => {
  const list = await blocksOf(file(bytes));
  return "blocks" in list ? list.blocks.map(({ text }) => text).join(" / ") : list.message;
};

describe("a Word file is read", () => {
  test("by its paragraphs and rows, which are counted", async () => {
    const list = await blocksOf(file(wordFile(html)));
    if (!("blocks" in list)) throw new Error(list.message);
    expect(list.blocks.map(({ kind, level, text, at }) => [kind, level, text, at.line])).toEqual([
      ["heading", 1, "Soils", 1],
      ["paragraph", 0, "To dig", 2],
      ["row", 0, "Credits | 3", 3],
    ]);
  });

  test("without what stands in the margin of its pages, which is told", async () => {
    const list = await blocksOf(file(wordFile(html, "Harbour Ridge College")));
    if (!("blocks" in list)) throw new Error(list.message);
    expect(list.leftOut.map(({ what }) => what)).toEqual(["Harbour Ridge College"]);
  });

  test("when it is recognised by its content", () => {
    expect(outline.importer?.recognises(file(wordFile(html)))).toBe(true);
    expect(outline.importer?.recognises(file(zipOf({ "xl/workbook.xml": "<a/>" })))).toBe(false);
  });
});

describe("what is no Word file, or a hostile one, is refused with the reason", () => {
  const whole = wordFile(html);
  const document = wordParts(html)["word/document.xml"] ?? "";
  const lying = () => {
    const bytes = zipOf({
      ...wordParts(html),
      "word/document.xml": `${document}${" ".repeat(5_000_000)}`,
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The directory says that the part is smaller than it is.
    for (let at = 0; at < bytes.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 2_000, true);
    return bytes;
  };

  test.each<[string, Uint8Array, string]>([
    ["another archive", zipOf({ "xl/workbook.xml": "<a/>" }), "it is not a Word file (.docx)"],
    [
      "a file that is cut off",
      whole.subarray(0, whole.length - 40),
      "it is not a Word file (.docx)",
    ],
    ["the old format", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "in the old .doc format"],
    ["a part that unpacks to more than it says", lying(), "larger than its directory says"],
    [
      "a document type",
      parts({ "word/document.xml": `<!DOCTYPE a [<!ENTITY b "c">]>${document}` }),
      "declares a document type",
    ],
    ["no XML", parts({ "word/document.xml": "<w:document><w:body>" }), "is not valid XML"],
    [
      "another root",
      parts({ "word/document.xml": "<a/>" }),
      "its text is not what a Word file has",
    ],
    [
      "too deep",
      parts({ "word/document.xml": `${"<a>".repeat(100)}${"</a>".repeat(100)}` }),
      "is nested too deep",
    ],
    [
      "too many elements",
      parts({ "word/document.xml": `<a>${"<b/>".repeat(300_001)}</a>` }),
      "more than 300000 elements",
    ],
  ])("%s", async (_, bytes, why) => {
    expect(await said(bytes)).toContain(why);
  });

  test("a picture or a part that lies outside is never opened", async () => {
    const outside = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>`;
    const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:body>`;
    const bytes = parts({
      "word/_rels/document.xml.rels": outside,
      "word/document.xml": document.replace("</w:body>", picture),
    });
    expect(await said(bytes)).toMatch(/^Soils \/ To dig/);
  });
});
