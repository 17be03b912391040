import type { Block } from "../blocks/block.ts";
import { courseCode } from "../words/course-code.ts";
import { isDocumentType } from "../words/document-type.ts";
import { wholeWords } from "../words/whole-words.ts";
import type { Found } from "./found.ts";
import type { Reading } from "./reading.ts";

/** What an outline is called, by whom, and under which code. */
export interface Identity {
  readonly title: Found<string> | null;
  readonly code: Found<string> | null;
  readonly institution: Found<string> | null;
}

const institutionName = wholeWords(
  "university|college|institute|polytechnic|academy|tafe|c[ée]gep|universit[ée]|coll[èe]ge|institut|[ée]cole|polytechnique",
);

/** Parts of an institution, which are none themselves. */
const part =
  /^(?:school|faculty|department|division|centre|center|office|office of|d[ée]partement|facult[ée]|service|direction)(?!\p{L})/iu;

/** Reads title, code and institution: from their labels, else from what stands at the front. */
export function readIdentity(reading: Reading): Identity {
  const institution = labelledInstitution(reading) ?? frontInstitution(reading);
  const both = labelledBoth(reading);
  const labelled = cleanTitle(reading.text("title")) ?? both?.title ?? null;
  const front = labelled === null ? frontTitle(reading) : null;
  const title = labelled ?? front?.title ?? null;
  const code = labelledCode(reading) ?? both?.code ?? front?.code ?? frontCode(reading);
  return { title, code, institution };
}

/** A title without the code that may stand before or after it. */
function cleanTitle(found: Found<string> | null): Found<string> | null {
  if (found === null) return null;
  const { title } = codeAndTitle(found.value);
  return { ...found, value: title ?? found.value };
}

function labelledInstitution(reading: Reading): Found<string> | null {
  return reading.text("institution");
}

/** What may stand before the name of an institution in a line. */
const beforeName =
  /\s*[|•·]\s*|\s+[–—]\s+|,\s|(?<!\p{L})(?:offered by|from|by|at|par)\s+(?=\p{Lu})/u;

function frontInstitution(reading: Reading): Found<string> | null {
  for (const block of reading.front) {
    if (block.text.length > 160) continue;
    for (const piece of block.text.split(beforeName)) {
      const fits =
        institutionName.test(piece) &&
        piece.length <= 80 &&
        !part.test(piece) &&
        !/[.!?]$/.test(piece);
      if (fits && !/\b(?:students?|will|courses?|credential)\b/iu.test(piece))
        return reading.found(piece, block, "");
    }
  }
  return null;
}

function labelledCode(reading: Reading): Found<string> | null {
  const found = reading.text("code");
  return found === null || found.value.length > 40 ? null : found;
}

function labelledBoth(
  reading: Reading,
): { title: Found<string> | null; code: Found<string> | null } | null {
  for (const { blocks, label } of reading.about("codeAndTitle")) {
    const [block] = blocks;
    if (block === undefined || block.text.length > 200) continue;
    const { code, title } = codeAndTitle(block.text);
    return {
      title: title === null ? null : reading.found(title, block, label),
      code: code === null ? null : reading.found(code, block, label),
    };
  }
  return null;
}

/** The code that a heading begins or ends with, and the rest; the rest is null where nothing is left. */
function codeAndTitle(text: string): {
  readonly code: string | null;
  readonly title: string | null;
} {
  const bare = text.replace(
    /\s*\([^()]*(?:credits?|cr[ée]dits?|units?|unités|ECTS)[^()]*\)\s*$/iu,
    "",
  );
  const found = courseCode.exec(bare);
  if (found === null) return { code: null, title: bare === "" ? null : bare };
  const [before, after] = [bare.slice(0, found.index), bare.slice(found.index + found[0].length)];
  const rest = /[\p{L}]/u.test(after) ? after : before;
  const title = rest.replace(/^[\s:–—|.)(,-]+|[\s:–—|(,-]+$/gu, "");
  return { code: found[0], title: title === "" ? null : title };
}

function frontTitle(reading: Reading): { title: Found<string>; code: Found<string> | null } | null {
  const pieces = reading.front.filter((block) => mayBeTitle(block));
  const coded = pieces.find(
    ({ text }) => courseCode.test(text) && codeAndTitle(text).title !== null,
  );
  const worded = pieces.filter(({ kind }) => kind !== "row");
  const typed = worded.find(({ text }) => withoutType(text) !== text);
  const block = coded ?? typed ?? bestHeading(worded) ?? worded.find(({ strong }) => strong);
  if (block === undefined) return null;
  const { code, title } = codeAndTitle(withoutType(block.text));
  if (title === null) return null;
  return {
    title: reading.found(title, block, ""),
    code: code === null ? null : reading.found(code, block, ""),
  };
}

function bestHeading(pieces: readonly Block[]): Block | undefined {
  const ranked = pieces.filter(({ kind }) => kind === "heading");
  const best = Math.min(...ranked.map(({ level }) => level));
  return ranked.find(({ level }) => level === best);
}

function mayBeTitle({ kind, text }: Block): boolean {
  if (kind === "item" || text.length > 150 || isDocumentType(text)) return false;
  if (part.test(text) || /[.!?:]$/.test(text)) return false;
  return !institutionName.test(text) || courseCode.test(text) || text.length > 60;
}

/** `Course Outline: Soils` without what it calls itself. */
function withoutType(text: string): string {
  const split = /^([^:–—]{1,60}?)\s*(?:[:–—]|\s-\s)\s*(.+)$/su.exec(text);
  return split?.[1] !== undefined && isDocumentType(split[1]) ? (split[2] ?? text) : text;
}

function frontCode(reading: Reading): Found<string> | null {
  for (const block of reading.front) {
    const found = block.text.length <= 120 ? courseCode.exec(block.text) : null;
    if (found !== null) return reading.found(found[0], block, "");
  }
  return null;
}
