import { diagnosticCatalogue, isDiagnosticCode } from "../diagnostics/catalogue.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { reasonCatalogue } from "../diagnostics/reasons.ts";
import type { Extent, Silencer } from "../diagnostics/silencer.ts";
import { didYouMean } from "../kernel/text.ts";
import type { Comment } from "./comments.ts";
import type { SourceFile } from "./source-file.ts";
import type { Node } from "./tree.ts";

/** The comments of a file that silence findings, and what is wrong with others that try. */
export interface Silencers {
  readonly silencers: readonly Silencer[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `# creditbank-ignore CODE, CODE: reason`. */
const pattern = /^#+\s*creditbank-ignore(?![\w-])(.*)$/su;

/** Reads the comments `# creditbank-ignore CODE: reason`: for the line they end, the line below, or the document they head. */
export function readSilencers(
  file: SourceFile,
  comments: readonly Comment[],
  documents: readonly Node[],
  extents: readonly Extent[],
): Silencers {
  const silencers: Silencer[] = [];
  const diagnostics: Diagnostic[] = [];
  const reach = new Reach(file, comments, documents);
  let place = 0;
  for (const { offset, text } of comments) {
    const written = pattern.exec(text.trimEnd())?.[1];
    if (written === undefined) continue;
    const at = file.span(offset, offset + text.trimEnd().length);
    const { codes, reason } = partsOf(written);
    const faults = faultsOf(codes);
    for (const fault of faults) diagnostics.push(diagnostic("invalid-silencer", fault, at));
    if (faults.length > 0) continue;
    if (reason === "") {
      diagnostics.push(diagnostic("silencer-without-reason", { codes }, at));
      continue;
    }
    while (place + 1 < extents.length && (extents[place]?.end ?? 0) <= offset) place += 1;
    const within = extents[place] ?? { start: 0, end: file.text.length };
    silencers.push({ codes, reason, at, ...reach.linesOf(offset, at.line), within });
  }
  return { silencers, diagnostics };
}

/** The codes and the reason: what stands before and after the colon, or a dash. */
function partsOf(written: string): { codes: string[]; reason: string } {
  const [, list = "", reason = ""] = /^([^:]*?)(?:\s*:|\s--|\s[–—]|$)(.*)$/su.exec(written) ?? [];
  const codes = list.split(/[\s,]+/).filter((code) => code !== "");
  return { codes: [...new Set(codes)], reason: reason.replace(/^[\s:–—-]+/u, "").trim() };
}

type Fault = Parameters<(typeof diagnosticCatalogue)["invalid-silencer"]["message"]>[0] & {
  readonly suggestion: string | null;
};

function faultsOf(codes: readonly string[]): Fault[] {
  if (codes.length === 0) return [{ why: "no-code", given: "", suggestion: null }];
  return codes
    .filter((code) => !isDiagnosticCode(code))
    .map((given) => {
      const suggestion = didYouMean(given, Object.keys(diagnosticCatalogue));
      const isReason = Object.hasOwn(reasonCatalogue, given);
      return { why: isReason ? "not-a-finding" : "unknown-code", given, suggestion };
    });
}

/** Tells for each comment the lines on which it counts; linear in the size of the file. */
class Reach {
  private readonly file: SourceFile;
  private readonly heads: readonly { readonly from: number; readonly root: Node }[];
  /** By line of a comment that has the line to itself: the line that it is about. */
  private readonly below = new Map<number, number>();

  constructor(file: SourceFile, comments: readonly Comment[], documents: readonly Node[]) {
    this.file = file;
    this.heads = documents.map((root, index) => ({
      from: headOf(file, root, documents[index - 1]?.end ?? 0),
      root,
    }));
    for (const { offset } of comments.toReversed()) {
      const { line } = file.span(offset, offset);
      if (this.isWhole(line)) this.below.set(line, this.below.get(line + 1) ?? line + 1);
    }
  }

  /** The lines, both included: a document for a comment at its head, the line below, or the comment's own. */
  linesOf(offset: number, line: number): { from: number; to: number } {
    const below = this.below.get(line);
    if (below === undefined) return { from: line, to: line };
    const head = this.headAt(offset);
    return head === null
      ? { from: below, to: below }
      : { from: line, to: this.file.span(head.end, head.end).line };
  }

  private isWhole(line: number): boolean {
    return this.file.line(line).trimStart().startsWith("#");
  }

  /** The document that a comment at this offset heads; null when it heads none. */
  private headAt(offset: number): Node | null {
    let low = 0;
    let high = this.heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.heads[middle]?.root.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const next = this.heads[low];
    return next !== undefined && next.from <= offset ? next.root : null;
  }
}

/** The offset from which only comments, blank lines and the mark of a document stand before it, `least` at the lowest. */
function headOf(file: SourceFile, root: Node, least: number): number {
  let from = root.start;
  while (from > least) {
    // A search from before the text would begin at its first character.
    const start = from < 2 ? 0 : file.text.lastIndexOf("\n", from - 2) + 1;
    const line = file.text.slice(Math.max(start, least), from).trim();
    if (line !== "" && !line.startsWith("#") && !line.startsWith("---")) break;
    from = Math.max(start, least);
  }
  return from;
}
