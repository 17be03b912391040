import { digest } from "../../kernel/digest.ts";
import type { CiRun, Finding, SuppressedFinding } from "./findings.ts";

/** What stays the same of a finding when lines move: 32 hexadecimal digits of its code, file and message, and the how-manieth of its like it is, from 1. */
export interface Identity {
  readonly digest: string;
  readonly nth: number;
}

/** A finding, what suppresses it if anything does, and its identity. */
export interface Identified {
  readonly finding: Finding;
  readonly suppressed: SuppressedFinding | null;
  readonly identity: Identity;
}

/** All findings of a run, the suppressed ones last where they are shown; these are counted first, so that a new finding does not take the identity of a known one. */
export function identified(run: CiRun): Identified[] {
  const seen = new Map<string, number>();
  const identify = (finding: Finding, suppressed: SuppressedFinding | null): Identified => {
    const { code, at, message } = finding;
    const key = JSON.stringify([code, run.within(at.file), message]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const identity = { digest: digest(key).slice("sha256:".length, 39), nth };
    return { finding, suppressed, identity };
  };
  const suppressed = run.suppressed.map((one) => identify(one.finding, one));
  const findings = run.findings.map((finding) => identify(finding, null));
  return run.omitsSuppressed ? findings : [...findings, ...suppressed];
}
