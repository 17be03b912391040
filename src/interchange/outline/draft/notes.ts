import type { Span } from "../../../diagnostics/span.ts";
import type { YamlComment } from "../../../source/commented-yaml.ts";
import type { PathStep } from "../../../source/tree.ts";
import type { BlockList } from "../blocks/block.ts";
import type { Found } from "../facts/found.ts";

/** The longest quotation of an outline in a comment. */
const longestQuotation = 160;

/** The comments of a draft: where each value was read, and from which words. */
export class Notes {
  readonly comments: YamlComment[] = [];
  private readonly unit: BlockList["unit"];

  constructor(unit: BlockList["unit"]) {
    this.unit = unit;
  }

  /** Says where a value comes from, and hands it on. */
  from<T>(path: readonly PathStep[], found: Found<T>, more?: string): T {
    this.say(path, `${this.source(found)}${more === undefined ? "" : `; ${more}`}`);
    return found.value;
  }

  say(path: readonly PathStep[], said: string | readonly string[]): void {
    this.comments.push({ path: [...path], lines: typeof said === "string" ? [said] : said });
  }

  /** `line 12, under "Hours": "60 (Lecture 45, Lab 15)"`. */
  source({ at, under, words }: Found<unknown>): string {
    const heading = under === "" ? "" : `, under "${quoted(under)}"`;
    return `${this.place(at)}${heading}: "${quoted(words)}"`;
  }

  place({ line }: Span): string {
    return `${this.unit} ${line}`;
  }
}

function quoted(text: string): string {
  return text.length <= longestQuotation ? text : `${text.slice(0, longestQuotation)}…`;
}
