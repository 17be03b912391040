import { type Diagnostic, diagnostic } from "./diagnostic.ts";
import type { Span } from "./span.ts";

/** A comment that takes findings out of a report, and where it counts. */
export interface Silencer {
  readonly codes: readonly string[];
  readonly reason: string;
  /** The comment. */
  readonly at: Span;
  /** The lines on which findings are silenced, both included. */
  readonly from: number;
  readonly to: number;
  /** The offsets of the YAML document that it stands in or heads, end exclusive. */
  readonly within: Extent;
}

/** A stretch of a file by offsets, end exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A finding that a comment silences, and why. */
export interface SilencedFinding extends Diagnostic {
  readonly reason: string;
}

/** Findings after the comments that silence some of them. */
export interface Silenced {
  readonly kept: readonly Diagnostic[];
  readonly silenced: readonly SilencedFinding[];
  /** Codes of comments that silenced nothing. */
  readonly unused: readonly Diagnostic[];
}

/** Takes out the findings that a comment silences; errors stay. `expected` says whether a comment's code could be found at all. */
export function silence(
  findings: readonly Diagnostic[],
  silencers: readonly Silencer[],
  expected: (silencer: Silencer, code: string) => boolean,
): Silenced {
  const index = new SilencerIndex(silencers);
  const used = new Map<Silencer, Map<string, Use>>();
  const kept: Diagnostic[] = [];
  const silenced: SilencedFinding[] = [];
  for (const finding of findings) {
    const silencer = index.about(finding);
    const use = finding.severity === "error" ? "error" : "silenced";
    if (silencer !== null) note(used, silencer, finding.code, use);
    if (silencer !== null && use === "silenced") {
      silenced.push({ ...finding, reason: silencer.reason });
    } else kept.push(finding);
  }
  const unused = silencers.flatMap((one) => unusedCodes(one, used.get(one), expected));
  return { kept, silenced, unused };
}

/** What a comment met: a finding that it silenced, or an error that it could not. */
type Use = "silenced" | "error";

/** Comments by file, code and line; those for a whole document in the order of their lines. */
class SilencerIndex {
  private readonly ofLine = new Map<string, Silencer>();
  private readonly ofDocument = new Map<string, Silencer[]>();

  constructor(silencers: readonly Silencer[]) {
    for (const silencer of silencers) for (const code of silencer.codes) this.add(silencer, code);
  }

  /** The comment nearest to a finding that names its code, on one of the lines that the finding stands on; null when none does. */
  about({ code, at }: Diagnostic): Silencer | null {
    const last = at.endColumn === 1 ? Math.max(at.line, at.endLine - 1) : at.endLine;
    for (let line = at.line; line <= last; line += 1) {
      const found = this.ofLine.get(keyOf(at.file, code, line));
      if (found !== undefined) return found;
    }
    const heads = this.ofDocument.get(keyOf(at.file, code, null)) ?? [];
    const head = heads[lastBefore(heads, at.line)];
    return head !== undefined && head.to >= at.line ? head : null;
  }

  private add(silencer: Silencer, code: string): void {
    const { at, from, to } = silencer;
    if (from === to) {
      const key = keyOf(at.file, code, from);
      if (!this.ofLine.has(key)) this.ofLine.set(key, silencer);
      return;
    }
    const key = keyOf(at.file, code, null);
    const heads = this.ofDocument.get(key);
    if (heads === undefined) this.ofDocument.set(key, [silencer]);
    else heads.push(silencer);
  }
}

const keyOf = (file: string, code: string, line: number | null) => `${line ?? ""} ${code} ${file}`;

/** The index of the last comment that counts from this line or one above; -1 when there is none. */
function lastBefore(heads: readonly Silencer[], line: number): number {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle]?.from ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function note(
  used: Map<Silencer, Map<string, Use>>,
  silencer: Silencer,
  code: string,
  use: Use,
): void {
  const known = used.get(silencer) ?? new Map<string, Use>();
  if (known.get(code) !== "silenced") known.set(code, use);
  used.set(silencer, known);
}

function unusedCodes(
  silencer: Silencer,
  used: ReadonlyMap<string, Use> | undefined,
  expected: (silencer: Silencer, code: string) => boolean,
): Diagnostic[] {
  return silencer.codes
    .filter((code) => used?.get(code) !== "silenced")
    .filter((code) => used?.get(code) === "error" || expected(silencer, code))
    .map((code) => {
      const why = used?.get(code) === "error" ? "error" : "nothing";
      return diagnostic("unused-silencer", { code, why }, silencer.at);
    });
}
