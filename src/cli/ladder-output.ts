import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LadderEnd, LadderItem, LadderSummary } from "../ladder/result.ts";
import { ladderLine, lastLine } from "../report/ladder/ladder-lines.ts";
import type { ReportHead } from "../report/text/json.ts";
import type { Lookup } from "../report/text/lookup.ts";
import type { OutputRequest } from "./format.ts";
import type { Host } from "./host/host.ts";
import { type LineOutput, openLines } from "./line-output.ts";

/** What a walk gave: all of it only where a format needs the whole. */
export interface LadderTaken {
  readonly items: readonly LadderItem[];
  readonly end: LadderEnd;
  /** The programs that were answered for. */
  readonly answered: ReadonlySet<string>;
}

/** How a ladder is written. */
interface Manner {
  readonly head: ReportHead;
  readonly lookup: Lookup;
  readonly limits: boolean;
}

/** Takes a ladder as it is worked out: writes its lines where lines were asked for, keeps the rest for whole formats. */
export class LadderOutput {
  private readonly manner: Manner;
  private readonly lines: readonly LineOutput[];
  private readonly keeps: boolean;
  /** Lines of programs come after those of all pairs. */
  private readonly held: string[] = [];

  /** Throws a UsageError when a file cannot be written. */
  constructor(host: Host, outputs: readonly OutputRequest[], manner: Manner) {
    const asLines = outputs.filter(({ format }) => format === "ndjson");
    this.lines = asLines.map((request) => openLines(host, request));
    this.keeps = asLines.length < outputs.length;
    this.manner = manner;
  }

  /** Takes all that a walk gives. What goes wrong, `accept` refusing it included, leaves no file behind. */
  async take(
    walk: Generator<LadderItem, LadderEnd>,
    accept: (taken: LadderTaken) => void,
  ): Promise<LadderTaken> {
    const items: LadderItem[] = [];
    const answered = new Set<string>();
    try {
      let step = walk.next();
      for (; step.done !== true; step = walk.next()) {
        const item = step.value;
        if (item.type === "program") answered.add(item.view.program);
        if (this.keeps) items.push(item);
        await this.add(item);
      }
      const taken = { items, end: step.value, answered };
      accept(taken);
      return taken;
    } catch (error) {
      for (const output of this.lines) output.abandon();
      throw error;
    }
  }

  /** Writes the lines of the programs and the last one. */
  async finish(summary: LadderSummary, diagnostics: readonly Diagnostic[]): Promise<void> {
    const last = lastLine(this.manner.head, summary, diagnostics);
    for (const line of this.lines.length === 0 ? [] : [...this.held, last]) await this.write(line);
    for (const output of this.lines) output.finish();
  }

  private async add(item: LadderItem): Promise<void> {
    if (this.lines.length === 0) return;
    const line = ladderLine(item, this.manner.lookup, this.manner.limits);
    if (item.type === "program") this.held.push(line);
    else await this.write(line);
  }

  private async write(line: string): Promise<void> {
    for (const output of this.lines) await output.write(line);
  }
}
