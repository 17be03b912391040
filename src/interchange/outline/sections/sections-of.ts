import type { Block } from "../blocks/block.ts";
import type { Section } from "./section.ts";
import { SectionBuilder } from "./section-builder.ts";
import { takeTable } from "./tables.ts";

/** The sections of an outline; the first is what stands before any heading that is known. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const builder = new SectionBuilder(blocks[0]);
  let rows: Block[] = [];
  const endTable = () => {
    takeTable(builder, rows);
    rows = [];
  };
  for (const block of blocks) {
    const goesOn = block.kind === "row" && rows.at(-1)?.table === block.table;
    if (rows.length > 0 && !goesOn) endTable();
    if (block.kind === "row") rows.push(block);
    else builder.piece(block);
  }
  endTable();
  return builder.sections;
}
