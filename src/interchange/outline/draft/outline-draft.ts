import { type Diagnostic, diagnostic } from "../../../diagnostics/diagnostic.ts";
import { startOf } from "../../../diagnostics/span.ts";
import type { DraftValue } from "../../../source/draft-yaml.ts";
import type { ImportOptions } from "../../format.ts";
import { documentIdFrom } from "../../ids.ts";
import type { BlockList } from "../blocks/block.ts";
import type { Facts } from "../facts/facts.ts";
import type { KindChoice } from "../facts/kind.ts";
import type { Reading } from "../facts/reading.ts";
import { Notes } from "./notes.ts";

/** What a draft of an outline is made from. */
export interface OutlineContent {
  readonly path: string;
  readonly list: BlockList;
  readonly reading: Reading;
  readonly facts: Facts;
  readonly choice: KindChoice;
  readonly options: ImportOptions;
}

/** A draft in the making: its comments, its findings, and what stands in for what the outline does not say. */
export class OutlineDraft {
  readonly content: OutlineContent;
  readonly notes: Notes;
  readonly findings: Diagnostic[] = [];
  /** What was read and has no place in this kind of document, as lines for the top. */
  readonly kept: string[] = [];

  constructor(content: OutlineContent) {
    this.content = content;
    this.notes = new Notes(content.list.unit);
  }

  /** How findings name the outline. */
  get name(): string {
    return `the outline ${this.fileName}`;
  }

  /** The name of the file without its folder. */
  get fileName(): string {
    return this.content.path.replace(/^.*\//, "");
  }

  /** Says that something is not stated, and what stands for it; the value for it. */
  missing<T extends DraftValue>(key: string, what: string, instead: T, shown = String(instead)): T {
    const args = { what, of: this.name, instead: shown };
    this.findings.push(diagnostic("value-missing", args, startOf(this.content.path)));
    this.notes.say([key], `CHECK: the outline states no ${what}; ${shown} stands for it.`);
    return instead;
  }

  /** Keeps facts that have no place in the document as lines at its top, and says so. */
  keep(
    what: string,
    facts: readonly { readonly at: Diagnostic["at"] }[],
    lines: readonly string[],
  ): void {
    const [first] = facts;
    if (first === undefined) return;
    const why = `a ${this.content.choice.kind} document has no place for it; a comment at its top keeps it`;
    this.findings.push(diagnostic("not-carried", { what, count: facts.length, why }, first.at));
    this.kept.push(`${what}:`, ...lines.map((line) => `- ${line}`));
  }

  /** The title; the name of the file where none is stated. */
  title(): string {
    const { title } = this.content.facts;
    if (title !== null) return this.notes.from(["title"], title);
    return this.missing("title", "title", this.fileName.replace(/\.\w+$/, "") || "outline");
  }

  /** The id of the institution: as the option says, else made from its name, else a stand-in. */
  institution(key: string, what: string): string {
    const { options, facts } = this.content;
    if (options.institution !== undefined) {
      this.notes.say([key], "The id as --institution gives it.");
      return options.institution;
    }
    const id = facts.institution === null ? null : documentIdFrom(facts.institution.value);
    if (id === null || facts.institution === null)
      return this.missing(key, what, `unknown-${what}`);
    this.notes.from([key], facts.institution, "the id is made from the name");
    return id;
  }

  /** The unit of credits: as the outline says, else the option, else none that any program counts in. */
  unit(path: readonly string[]): string {
    const { options, facts } = this.content;
    if (facts.unit !== null)
      return this.notes.from(path, facts.unit, `read as ${facts.unit.value}`);
    if (options.unit !== undefined) {
      this.notes.say(path, "The unit as --unit gives it.");
      return options.unit;
    }
    if (facts.credits !== null) {
      const args = { value: facts.credits.value.toDecimal(), unit: "unspecified" };
      this.findings.push(diagnostic("unit-unstated", args, facts.credits.at));
    }
    this.notes.say(path, "CHECK: the outline does not say which credits these are.");
    return "unspecified";
  }
}
