import { startOf } from "../../../diagnostics/span.ts";
import type { Block } from "../blocks/block.ts";
import { isDocumentType } from "../words/document-type.ts";
import { isGroupName } from "../words/group-name.ts";
import { isHeadingLike } from "../words/heading-like.ts";
import { type HeadingMeaning, headingMeaning } from "../words/heading-meaning.ts";
import type { Meaning } from "../words/headings.ts";
import type { Homeless } from "../words/headings-without-place.ts";
import { type Label, labelOf } from "../words/label.ts";
import { isLeadIn } from "../words/lead-in.ts";
import type { Section } from "./section.ts";

interface OpenSection extends Section {
  readonly blocks: Block[];
}

/** What may go on for several paragraphs after its label. */
const lasting: ReadonlySet<Meaning | Homeless> = new Set<Meaning | Homeless>([
  ...(["outcomes", "topics", "assessments", "description", "purpose", "hours"] as const),
  ...(["courses", "resources", "policies", "teaching", "grades", "pathways"] as const),
]);

/** What has lists of its own, in which words that are headings elsewhere are entries. */
const listed: ReadonlySet<Meaning | Homeless> = new Set<Meaning>([
  ...(["outcomes", "topics", "assessments", "courses"] as const),
]);

/** How many pieces may stand before the first known heading and still belong to the front. */
const longestFront = 25;

/** The level of labels, below that of all headings. */
const labelLevel = 9;

/** The level of a heading that is told by its type only. */
const boldLevel = 7;

/** Sorts pieces of an outline under their headings and labels; the first section is what stands before any that is known. */
export class SectionBuilder {
  readonly sections: OpenSection[] = [];
  private current: OpenSection;

  constructor(first: Block | undefined) {
    const at = first?.at ?? startOf("");
    this.current = { label: "", heading: null, level: 0, at, blocks: [] };
    this.sections.push(this.current);
  }

  /** What the section that is open is about. */
  get within(): Meaning | Homeless | null {
    return this.current.heading?.meaning ?? null;
  }

  /** Is the section that is open a list, in which rows with one cell are entries? */
  get inList(): boolean {
    return this.within !== null && listed.has(this.within);
  }

  private get inFront(): boolean {
    return this.current === this.sections[0];
  }

  /** Adds a piece to the section that is open. */
  push(block: Block): void {
    this.current.blocks.push(block);
  }

  /** Takes a heading, a label, a sentence that begins a list, or text. */
  piece(block: Block): void {
    const { text, kind, strong } = block;
    if (kind === "heading") this.heading(block, block.level);
    else if (kind === "paragraph" && isHeadingLike(text, strong)) this.heading(block, boldLevel);
    else if (this.labelled(block)) return;
    else if (kind === "paragraph" && this.within !== "outcomes" && isLeadIn(text))
      this.openAs(text, "outcomes", block);
    else this.push(block);
  }

  /** Opens a section about something that has no heading of its own. */
  openAs(label: string, meaning: Meaning, { at }: Block): void {
    const heading: HeadingMeaning = { meaning, language: null, placed: true };
    this.open({ label, heading, level: this.current.level, at, blocks: [] });
  }

  /** Adds a label with its value as a section; what comes after goes on with it where it may. */
  pair(label: string, heading: HeadingMeaning | null, value: readonly Block[], block: Block): void {
    const blocks = value.filter(({ text }) => text !== "");
    const section = { label, heading, level: labelLevel, at: block.at, blocks };
    this.sections.push(section);
    const goesOn = heading !== null && (blocks.length === 0 || lasting.has(heading.meaning));
    if (goesOn && block.kind !== "row") this.current = section;
  }

  /** Adds what one label of a line says, or a part of the line without one. */
  part(block: Block, text: string, label: Label | null): void {
    const piece: Block = { ...block, kind: "paragraph", cells: [], table: 0 };
    if (label === null) this.push({ ...piece, text });
    else this.pair(label.label, label.heading, [{ ...piece, text: label.value }], block);
  }

  private heading(block: Block, level: number): void {
    const { text, at } = block;
    const bare = text.replace(/\s*[:：]$/u, "");
    const known = headingMeaning(bare);
    if (this.inFront && isDocumentType(bare)) this.push(block);
    else if (known !== null) this.open({ label: bare, heading: known, level, at, blocks: [] });
    else if ((labelOf(text)?.value ?? "") !== "") this.labelled(block);
    else if (this.belongs(bare, level)) this.push({ ...block, kind: "heading", level });
    else this.open({ label: bare, heading: null, level, at, blocks: [] });
  }

  /** Is an unknown heading a part of what is open: of the front, or below a known one? */
  private belongs(text: string, level: number): boolean {
    const { heading, blocks } = this.current;
    if (this.inFront) return blocks.length < longestFront;
    if (this.within === "outcomes" && isGroupName(text)) return true;
    return heading !== null && level > this.current.level && level < labelLevel;
  }

  private open(section: OpenSection): void {
    this.sections.push(section);
    this.current = section;
  }

  /** Takes a piece with a known label as a section of its own, or several in one line; false where it has none. */
  private labelled(block: Block): boolean {
    const { text, kind } = block;
    if (this.inList && (kind === "item" || text.includes("%"))) return false;
    const parts = text.split(/\s*[|•·]\s*|\s{2,}|;\s+(?=\p{Lu})/u);
    const labels = parts.map(labelOf);
    if (labels.every((label) => label === null)) return this.dated(block);
    const whole = parts.length > 1 && labels.includes(null) ? labelOf(text) : null;
    if (whole !== null) this.part(block, text, whole);
    else for (const [index, part] of parts.entries()) this.part(block, part, labels[index] ?? null);
    return true;
  }

  /** `Approved by Senate on 12 May 2025` has its label without a colon. */
  private dated(block: Block): boolean {
    const found = datedLabel.exec(block.text);
    const heading = found === null ? null : headingMeaning(found[0].replace(/é$/u, "é le"));
    if (found === null || heading === null || block.text.length > 140) return false;
    this.pair(found[0], heading, [block], block);
    return true;
  }
}

const datedLabel =
  /^(?:approved|effective|last reviewed|approuvé|en vigueur)(?!\p{L})(?=.{0,80}\d{4})/iu;
