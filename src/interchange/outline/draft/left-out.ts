import { type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import type { Block } from "../blocks/block.ts";
import type { Section } from "../sections/section.ts";
import { isDocumentType } from "../words/document-type.ts";
import type { OutlineContent } from "./outline-draft.ts";

/** Everything of an outline that nothing was read from, each heading with its place. */
export function leftOut({ list, reading, choice }: OutlineContent): readonly Diagnostic[] {
  const before = list.leftOut.map(({ what, why, at }) =>
    diagnostic("not-carried", { what: shown(what), count: 1, why }, at),
  );
  const [front, ...sections] = reading.sections;
  const alone = (front?.blocks ?? []).flatMap((block) =>
    reading.isUsed(block) || isDrawing(block)
      ? []
      : unread(shown(block.text), [block], "it stands under no heading"),
  );
  const rest = sections.flatMap((section) => {
    const blocks = section.blocks.filter((block) => !reading.isUsed(block) && !isDrawing(block));
    return unread(section.label, blocks, reasonFor(section, choice.kind), section);
  });
  const columns = reading.columns.map(({ what, count, at }) =>
    diagnostic("not-carried", { what: shown(what), count, why: "this column is not read" }, at),
  );
  return [...before, ...alone, ...rest, ...columns];
}

function unread(
  what: string,
  blocks: readonly Block[],
  why: string,
  section?: Section,
): readonly Diagnostic[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const args = { what: shown(what), count: blocks.length, why };
  return [diagnostic("not-carried", args, section?.at ?? first.at)];
}

function reasonFor({ heading, blocks }: Section, kind: string): string {
  if (heading === null) return "no heading of this name is known";
  if (!heading.placed) return `a ${kind} document has no place for it`;
  const [text] = blocks;
  return text === undefined ? "nothing was read from it" : "nothing was read from these lines";
}

/** What has no letter or digit, and what the outline calls itself. */
function isDrawing({ text }: Block): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || isDocumentType(text);
}

function shown(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
