import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { rejectColumns } from "../../diagnostics/reject-columns.ts";
import type { RowFault } from "../../learner/record.ts";
import { rejectHeading, rejectLine } from "../../report/learner/reject-lines.ts";
import { neutralise } from "../../report/text/neutralise.ts";
import { beginBeside, type NamedWriter } from "../begin-file.ts";
import type { Host } from "../host/host.ts";
import { standardOutput } from "../host/standard-output.ts";
import type { Session } from "../session.ts";

/** So many rejected rows are told one by one. */
const told = 5;

/** So many columns that are not read are named. */
const namedColumns = 8;

/** The rows that were kept: the absolute path of their file, its bytes and their digest. */
interface KeptRejects {
  readonly file: string;
  readonly bytes: number;
  readonly digest: string;
}

/** Rows that cannot be used: kept in a file where one is named, and told by their lines. */
export class Rejects {
  private readonly session: Session;
  private readonly file: string | null;
  private readonly path: string;
  private readonly writer: NamedWriter | null;
  private readonly digest = createHash("sha256");
  private bytes = 0;
  private count = 0;

  constructor(host: Host, session: Session, file: string | null) {
    this.session = session;
    this.file = file;
    this.path = resolve(host.cwd, file ?? "");
    this.writer = file === null ? null : beginBeside(host, file, "csv");
  }

  /** The headings of the records, and those among them that mean nothing here. */
  heading(headings: readonly string[], ignored: readonly string[]): void {
    const unread = ignored.filter((heading) => !rejectColumns.includes(heading));
    const named = unread.slice(0, namedColumns).map((heading) => neutralise(heading));
    const more = unread.length > namedColumns ? ` … and ${unread.length - namedColumns} more` : "";
    if (unread.length > 0)
      this.session.note(`not read: ${named.join(", ")}${more} (--columns says what a column is)`);
    this.write(rejectHeading(headings));
  }

  add(line: number, fault: RowFault, fields: readonly string[]): void {
    this.count += 1;
    if (this.count <= told) {
      const column = fault.column === null ? "" : ` (${fault.column})`;
      this.session.note(`line ${line}: ${fault.code}${column}, expected ${fault.expected}`);
    }
    this.write(rejectLine({ line, fault, fields }));
  }

  /** Gives the file its name, and says how many there are that were not told; what is in the file, null without one or where they went to standard output. */
  finish(): KeptRejects | null {
    const { writer, file } = this;
    writer?.finish();
    const more = this.count - told;
    if (more > 0) this.session.note(`… and ${more} more`);
    if (this.count > 0 && file === null)
      this.session.note("`--rejects FILE` keeps these rows, with what is wrong in each");
    const { path, bytes, digest } = this;
    const isKept = file !== null && file !== standardOutput;
    return isKept ? { file: path, bytes, digest: digest.copy().digest("hex") } : null;
  }

  abandon(): void {
    this.writer?.abandon();
  }

  private write(line: string): void {
    if (this.writer === null) return;
    const bytes = Buffer.from(line);
    this.digest.update(bytes);
    this.bytes += bytes.length;
    this.writer.write(line);
  }
}
