import type { Format } from "../format.ts";
import type { InputFile } from "../input-file.ts";
import { isMarkup, isPacked } from "./blocks/file-form.ts";
import { headingMeaning } from "./words/heading-meaning.ts";
import { labelOf } from "./words/label.ts";

/** Outlines of courses, programs and micro-credentials, as people write them: Word, HTML, Markdown, plain text. */
export const outline: Format = {
  id: "outline",
  title: "outlines (Word, HTML, Markdown, text)",
  tellsOfPersons: false,
  importer: {
    recognises: (file) => isWord(file.bytes) || isMarkup(file.head) || hasHeadings(file),
    read: async (files, options) => {
      const { readOutlines } = await import("./read-outlines.ts");
      return readOutlines(files, options);
    },
  },
  exporter: null,
};

/** A ZIP archive names its parts in clear. */
function isWord(bytes: Uint8Array): boolean {
  return (
    isPacked(bytes) &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("word/document")
  );
}

/** Has a text two headings or labels that outlines have, one of them of learning outcomes or assessment? */
function hasHeadings({ head }: InputFile): boolean {
  if (/^[[{<]/.test(head) || /^kind:/m.test(head)) return false;
  const meanings = head.split("\n", 400).flatMap((line) => {
    const text = line.trim().replace(/^#+\s*|\*\*/g, "");
    const heading = headingMeaning(text.replace(/:$/, "")) ?? labelOf(text)?.heading;
    return heading?.placed === true ? heading.meaning : [];
  });
  const telling = meanings.some(
    (meaning) => meaning === "outcomes" || meaning === "assessments" || meaning === "prerequisites",
  );
  return telling && new Set(meanings).size >= 2;
}
