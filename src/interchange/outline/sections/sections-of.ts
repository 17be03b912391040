import type { Block } from "../blocks/block.ts";
import { isDocumentType } from "../words/document-type.ts";
import { isHeadingLike } from "../words/heading-like.ts";
import { type HeadingMeaning, headingMeaning } from "../words/heading-meaning.ts";
import type { Homeless, Meaning } from "../words/headings.ts";
import { labelOf } from "../words/label.ts";
import { isLeadIn } from "../words/lead-in.ts";
import type { Section } from "./section.ts";
import { filledCells, isHeadedRow, isLabelTable, meaningOfColumns } from "./table-kind.ts";

interface OpenSection extends Section {
  readonly blocks: Block[];
}

/** What may go on for several paragraphs after its label. */
const lasting: ReadonlySet<Meaning | Homeless> = new Set([
  ...(["outcomes", "topics", "assessments", "description", "purpose", "hours", "courses"] as const),
  ...(["resources", "policies", "teaching", "grades", "pathways"] as const),
]);

/** What has lists of its own, in which words that are headings elsewhere are entries. */
const listed: ReadonlySet<Meaning | Homeless> = new Set([
  "outcomes",
  "topics",
  "assessments",
  "courses",
]);

/** How many pieces may stand before the first known heading and still belong to the front. */
const longestFront = 25;

const labelLevel = 9;
const boldLevel = 7;

/** The sections of an outline; the first is what stands before any heading that is known. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const reader = new SectionReader(blocks);
  reader.read();
  return reader.sections;
}

class SectionReader {
  readonly sections: OpenSection[] = [];
  private readonly blocks: readonly Block[];
  private current: OpenSection;
  private next = 0;

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    const at = blocks[0]?.at ?? { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
    this.current = { label: "", heading: null, level: 0, at, blocks: [] };
    this.sections.push(this.current);
  }

  read(): void {
    while (this.next < this.blocks.length) {
      const block = this.blocks[this.next];
      this.next += 1;
      if (block === undefined) continue;
      if (block.kind === "row") this.table(this.restOfTable(block));
      else this.piece(block);
    }
  }

  private get within(): Meaning | Homeless | null {
    return this.current.heading?.meaning ?? null;
  }

  private get inFront(): boolean {
    return this.sections.length === 1 || this.current === this.sections[0];
  }

  private restOfTable(first: Block): readonly Block[] {
    const rows = [first];
    for (let row = this.blocks[this.next]; row?.kind === "row" && row.table === first.table; ) {
      rows.push(row);
      this.next += 1;
      row = this.blocks[this.next];
    }
    return rows;
  }

  private piece(block: Block): void {
    const { text, kind, strong } = block;
    if (kind === "heading") this.heading(block, text, block.level);
    else if (kind === "paragraph" && isHeadingLike(text, strong))
      this.heading(block, text, boldLevel);
    else if (
      kind === "paragraph" &&
      isLeadIn(text) &&
      this.within !== "outcomes" &&
      !this.labelled(block)
    ) {
      const heading: HeadingMeaning = { meaning: "outcomes", language: null, placed: true };
      this.open({ label: text, heading, level: this.current.level, at: block.at, blocks: [] });
    } else if (!this.labelled(block)) this.current.blocks.push(block);
  }

  private heading(block: Block, text: string, level: number): void {
    const bare = text.replace(/\s*[:：]$/u, "");
    const known = headingMeaning(bare);
    const label = known === null ? labelOf(text) : null;
    if (isDocumentType(bare) && this.inFront) this.current.blocks.push(block);
    else if (known !== null)
      this.open({ label: bare, heading: known, level, at: block.at, blocks: [] });
    else if (label !== null && label.value !== "") this.labelled(block);
    else if (this.belongs(bare, level))
      this.current.blocks.push({ ...block, kind: "heading", level });
    else this.open({ label: bare, heading: null, level, at: block.at, blocks: [] });
  }

  /** Is an unknown heading a part of what is open: of the front, or below a known one? */
  private belongs(text: string, level: number): boolean {
    if (this.inFront) return this.current.blocks.length < longestFront;
    if (this.within === "outcomes" && groupNames.test(text)) return true;
    return this.current.heading !== null && level > this.current.level && level < labelLevel;
  }

  private open(section: OpenSection): void {
    this.sections.push(section);
    this.current = section;
  }

  /** Takes a piece with a known label as a section of its own, or several in one line; false where it has none. */
  private labelled(block: Block): boolean {
    if (
      this.within !== null &&
      listed.has(this.within) &&
      (block.kind === "item" || /%/.test(block.text))
    )
      return false;
    const parts = block.text.split(/\s*[|•·]\s*|\s{2,}|;\s+(?=\p{Lu})/u);
    const labels = parts.map(labelOf);
    if (labels.every((label) => label === null)) return this.dated(block);
    if (labels[0] === null || labels.length === 1 || labels.some((label) => label === null)) {
      const label = labelOf(block.text);
      if (label !== null)
        this.pair(label.label, label.heading, [{ ...block, text: label.value }], block);
      else
        for (const [index, part] of parts.entries()) this.part(block, part, labels[index] ?? null);
    } else
      for (const [index, part] of parts.entries()) this.part(block, part, labels[index] ?? null);
    return true;
  }

  private part(block: Block, text: string, label: ReturnType<typeof labelOf>): void {
    if (label === null) this.current.blocks.push({ ...block, text });
    else this.pair(label.label, label.heading, [{ ...block, text: label.value }], block);
  }

  /** `Approved by Senate on 12 May 2025` has its label without a colon. */
  private dated(block: Block): boolean {
    const found =
      /^(?:approved|effective|last reviewed|approuvé|en vigueur)(?!\p{L})(?=.{0,80}\d{4})/iu.exec(
        block.text,
      );
    const heading = found === null ? null : headingMeaning(found[0].replace(/é$/u, "é le"));
    if (found === null || heading === null || block.text.length > 140) return false;
    this.pair(found[0], heading, [block], block);
    return true;
  }

  private pair(
    label: string,
    heading: HeadingMeaning | null,
    value: readonly Block[],
    block: Block,
  ): void {
    const blocks = value.filter(({ text }) => text !== "");
    const section = { label, heading, level: labelLevel, at: block.at, blocks };
    this.sections.push(section);
    const goesOn = heading !== null && (blocks.length === 0 || lasting.has(heading.meaning));
    if (goesOn && block.kind !== "row") this.current = section;
  }

  private table(rows: readonly Block[]): void {
    const [head] = rows;
    if (head === undefined) return;
    const about = meaningOfColumns(head);
    if (isHeadedRow(rows) && about !== this.within) this.headedRow(rows);
    else if (isLabelTable(rows, this.within)) for (const row of rows) this.labelRow(row);
    else {
      if (about !== null && !this.takesRows(about)) {
        const heading: HeadingMeaning = { meaning: about, language: null, placed: true };
        this.open({
          label: head.text,
          heading,
          level: this.current.level,
          at: head.at,
          blocks: [],
        });
      }
      for (const row of rows) this.dataRow(row);
    }
  }

  /** Does the section that is open hold such a table? */
  private takesRows(about: Meaning): boolean {
    return (
      this.within === about ||
      this.within === "hours" ||
      this.within === "assessments" ||
      (this.within !== null && about !== "assessments")
    );
  }

  private headedRow(rows: readonly Block[]): void {
    const [head, values] = rows;
    if (head === undefined || values === undefined) return;
    for (const [index, cell] of head.cells.entries()) {
      const [label] = cell;
      if (label === undefined) continue;
      this.pair(label.text, headingMeaning(label.text), values.cells[index] ?? [], values);
    }
  }

  private labelRow(row: Block): void {
    const cells = filledCells(row);
    const [first, ...others] = cells;
    if (first === undefined) return;
    if (others.length === 0) this.single(row, first);
    else if (cells.length === 4 && cells[2]?.[0] !== undefined && isLabel(cells[2])) {
      this.cellPair(row, cells[0], cells[1]);
      this.cellPair(row, cells[2], cells[3]);
    } else this.cellPair(row, first, others.flat());
  }

  private cellPair(row: Block, label: readonly Block[] = [], value: readonly Block[] = []): void {
    const [name, ...more] = label;
    if (name === undefined) return;
    const bare = name.text.replace(/\s*[:：]$/u, "");
    this.pair(bare, headingMeaning(bare), value.flatMap(unfolded), row);
    if (more.length > 0)
      this.sections.push({
        label: bare,
        heading: null,
        level: labelLevel,
        at: row.at,
        blocks: [...more],
      });
  }

  /** A row with one cell: a heading, a labelled text, or any text. */
  private single(row: Block, cell: readonly Block[]): void {
    const [first, ...others] = cell;
    if (first === undefined) return;
    const known = headingMeaning(first.text);
    if (known !== null && others.length > 0)
      this.pair(first.text, known, others.flatMap(unfolded), row);
    else for (const block of cell.flatMap(unfolded)) this.piece(block);
  }

  private dataRow(row: Block): void {
    const cells = filledCells(row);
    const labels = cells.map((cell) => (cell.length === 1 ? labelOf(cell[0]?.text ?? "") : null));
    const [only] = cells;
    if (cells.length === 1 && only !== undefined && !listed.has(this.within ?? "title"))
      this.single(row, only);
    else if (
      cells.length === 1 &&
      only?.length === 1 &&
      headingMeaning(only[0]?.text ?? "") !== null
    )
      this.single(row, only);
    else if (labels.length > 0 && labels.every((label) => label !== null && label.value !== ""))
      for (const [index, label] of labels.entries())
        this.part(row, cells[index]?.[0]?.text ?? "", label);
    else this.current.blocks.push(row);
  }
}

const groupNames =
  /^(?:knowledge|skills?|attitudes?|values|competenc(?:e|y|ies)|abilities|knowledge and understanding|transferable skills|savoirs?|savoir-faire|savoir-être|connaissances|habiletés|attitudes)(?!\p{L}).{0,30}$/iu;

function isLabel(cell: readonly Block[]): boolean {
  return headingMeaning(cell[0]?.text ?? "") !== null;
}

/** A row that stands in a cell as the pieces of its own cells, where it has one. */
function unfolded(block: Block): readonly Block[] {
  const cells = filledCells(block);
  return block.kind === "row" && cells.length === 1 ? (cells[0] ?? []) : [block];
}
