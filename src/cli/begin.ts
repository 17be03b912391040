import { thresholdOf } from "./fail-on.ts";
import type { ReportFlags } from "./flags.ts";
import { outputsOf } from "./format.ts";
import type { Host } from "./host.ts";
import { demandUsable, type Opened, open } from "./opening.ts";
import { Session } from "./session.ts";

/** What every command that evaluates a workspace begins with. */
export interface Beginning {
  readonly session: Session;
  readonly outputs: ReturnType<typeof outputsOf>;
  readonly threshold: ReturnType<typeof thresholdOf>;
  readonly opened: Opened;
}

/** Settles where results go and what fails, then opens a workspace that can be evaluated. Throws a UsageError otherwise. */
export function begin(host: Host, flags: ReportFlags, lines = false): Beginning {
  const session = new Session(host, flags);
  const outputs = outputsOf(host, flags, lines);
  const threshold = thresholdOf(host, flags.failOn);
  const opened = open(session, flags);
  demandUsable(session, opened);
  return { session, outputs, threshold, opened };
}
