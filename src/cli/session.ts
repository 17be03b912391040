import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Style } from "../report/text/style.ts";
import type { GlobalFlags } from "./flags.ts";
import type { Host } from "./host/host.ts";
import { styleFor } from "./host/terminal.ts";
import { errorLines, forgetErrors, restAnswered } from "./untold.ts";

/** One run of a command: its host, and what is said beside the result. */
export class Session {
  readonly host: Host;
  /** How text looks on standard error. */
  readonly style: Style;
  private readonly flags: GlobalFlags;

  constructor(host: Host, flags: GlobalFlags) {
    this.host = host;
    this.flags = flags;
    this.style = styleFor(host, host.stderr, flags.color);
  }

  /** Says something on standard error, unless the run is to be quiet. */
  note(text: string): void {
    if (this.flags.quiet !== true) this.say(text);
  }

  /** Says something on standard error. */
  say(text: string): void {
    this.host.stderr.write(`${text}\n`);
  }

  /** Does something, and says how long it took where that was asked for. */
  timed<T>(what: string, work: () => T): T {
    const start = this.host.now();
    const result = work();
    this.took(what, start);
    return result;
  }

  /** Says how long something took since a moment, where that was asked for. */
  took(what: string, start: number): void {
    if (this.flags.verbose === true) this.say(`${what}: ${Math.round(this.host.now() - start)} ms`);
  }

  /** Says that documents are invalid and what is done about it; the first few findings, and how to see all. */
  reportErrors(diagnostics: readonly Diagnostic[], done = restAnswered): void {
    forgetErrors(this.host);
    for (const line of errorLines(diagnostics, this.style, done)) this.say(line);
  }
}
