import { thresholdOf } from "./fail-on.ts";
import type { ReportFlags } from "./flags.ts";
import {
  type AnyFormat,
  type Format,
  formats,
  type OutputFlags,
  type OutputRequest,
  outputsOf,
} from "./format.ts";
import type { Host } from "./host/host.ts";
import { demandUsable, type Opened, open } from "./opening.ts";
import { Session } from "./session.ts";
import { keepErrors } from "./untold.ts";

/** What every command that evaluates a workspace begins with. */
interface Begun {
  readonly session: Session;
  readonly threshold: ReturnType<typeof thresholdOf>;
  readonly opened: Opened;
}

/** The same with the reports that it is to write. */
export interface Beginning<F extends AnyFormat = Format> extends Begun {
  readonly outputs: readonly OutputRequest<F>[];
}

/** Settles where results go and what fails, then opens a workspace that can be evaluated. Throws a UsageError otherwise. */
export function begin(host: Host, flags: ReportFlags): Beginning;
/** The same for a command with formats of its own. */
export function begin<F extends AnyFormat>(
  host: Host,
  flags: ReportFlags,
  known: readonly F[],
): Beginning<F>;
export function begin(
  host: Host,
  flags: ReportFlags,
  known: readonly AnyFormat[] = formats,
): Beginning<AnyFormat> {
  const outputs = outputsOf(host, flags, known);
  return { ...beginUnreported(host, flags), outputs };
}

/** The same for a command that writes no report, but something of its own. */
export function beginUnreported(host: Host, flags: Omit<ReportFlags, keyof OutputFlags>): Begun {
  const session = new Session(host, flags);
  const threshold = thresholdOf(host, flags.failOn);
  const opened = open(session, flags);
  keepErrors(host, opened.day.diagnostics);
  demandUsable(session, opened);
  return { session, threshold, opened };
}
