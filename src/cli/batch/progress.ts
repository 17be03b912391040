import type { Host } from "../host/host.ts";

/** The least time between two views of it, in milliseconds. */
const pause = 150;

/** How far a batch is, on the last line of a terminal; nothing anywhere else. No learner is named. */
export class Progress {
  private readonly host: Host;
  private readonly shown: boolean;
  private readonly size: number | null;
  private readonly start: number;
  private last: number;
  rows = 0;
  rejected = 0;
  bytes = 0;

  /** `size` is how many bytes there are to read; null where that is not known. */
  constructor(host: Host, quiet: boolean, size: number | null) {
    this.host = host;
    this.shown = !quiet && host.stderr.isTTY === true;
    this.size = size;
    this.start = host.now();
    this.last = this.start;
  }

  /** While the records are read. */
  read(): void {
    if (this.due()) this.show(this.size === null ? "" : ` · ${this.part(this.bytes, this.size)}`);
  }

  /** While learners are answered. */
  answered(learners: number, of: number): void {
    if (this.due()) this.show(` · ${learners} of ${of} learners · ${this.part(learners, of)}`);
  }

  /** Clears the line. */
  end(): void {
    if (this.shown) this.host.stderr.write("\r\u001B[2K");
  }

  private due(): boolean {
    if (!this.shown || this.host.now() - this.last < pause) return false;
    this.last = this.host.now();
    return true;
  }

  private show(rest: string): void {
    const seconds = Math.max(0.001, (this.last - this.start) / 1000);
    const rate = Math.round(this.rows / seconds);
    const bad = this.rejected === 0 ? "" : ` · ${this.rejected} rejected`;
    this.host.stderr.write(`\r\u001B[2K${this.rows} rows · ${rate} a second${bad}${rest}`);
  }

  /** How much of a whole is done, and how long the rest may take. */
  private part(done: number, of: number): string {
    const share = of === 0 ? 1 : Math.min(1, done / of);
    const percent = `${Math.floor(share * 100)} %`;
    const spent = (this.last - this.start) / 1000;
    if (share < 0.02) return percent;
    return `${percent}, ${Math.ceil((spent / share) * (1 - share))} s left`;
  }
}
