import { inflateRawSync } from "node:zlib";
import { largestContent, largestPart, mostParts } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

/** One file in a ZIP archive, as the archive's directory describes it. */
interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const signature = { directoryEnd: 0x06054b50, directory: 0x02014b50, file: 0x04034b50 } as const;

/** The files of a ZIP archive (PKWARE APPNOTE 6.3). Sizes are checked before anything is unpacked, and enforced while it is. */
export class Archive {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly kind: string;

  /** Reads the directory only; `kind` is what the file should be. Throws Unreadable where it is not one, or states more than is read. */
  constructor(bytes: Uint8Array, kind = "an XLSX file") {
    this.bytes = bytes;
    this.kind = kind;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = this.readDirectory(this.findEnd());
    const total = [...this.entries.values()].reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (total > largestContent)
      throw new Unreadable(`it unpacks to ${total} bytes; at most ${largestContent} are read`);
  }

  /** The names of all files, in the order of the directory. */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The content of a file as UTF-8 text. Throws Unreadable where it is missing, larger than it says, or not text. */
  text(name: string): string {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(this.content(name));
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      throw new Unreadable(`its part ${name} is not UTF-8 text`);
    }
  }

  private content(name: string): Uint8Array {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new Unreadable(`it has no part ${name}`);
    if (entry.unpacked > largestPart)
      throw new Unreadable(
        `its part ${name} has ${entry.unpacked} bytes; at most ${largestPart} are read`,
      );
    const start = this.dataStart(entry, name);
    const packed = this.bytes.subarray(start, start + entry.packed);
    if (packed.length !== entry.packed) throw new Unreadable("the file is cut off");
    if (entry.method === 0 && entry.packed === entry.unpacked) return packed;
    if (entry.method !== 8)
      throw new Unreadable(`its part ${name} is packed in a way that is not read`);
    return inflate(packed, entry.unpacked, name);
  }

  private dataStart({ offset }: Entry, name: string): number {
    if (offset + 30 > this.bytes.length || this.view.getUint32(offset, true) !== signature.file)
      throw new Unreadable(`its part ${name} is not where its directory says`);
    const [nameLength, extra] = [
      this.view.getUint16(offset + 26, true),
      this.view.getUint16(offset + 28, true),
    ];
    return offset + 30 + nameLength + extra;
  }

  /** The offset of the record that ends the archive; it may be followed by a comment. */
  private findEnd(): number {
    const last = this.bytes.length - 22;
    for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
      if (this.view.getUint32(at, true) === signature.directoryEnd) return at;
    }
    throw new Unreadable(`it is not ${this.kind}`);
  }

  private readDirectory(end: number): Map<string, Entry> {
    const count = this.view.getUint16(end + 10, true);
    if (count > mostParts)
      throw new Unreadable(`it has ${count} parts; at most ${mostParts} are read`);
    const entries = new Map<string, Entry>();
    let at = this.view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > this.bytes.length || this.view.getUint32(at, true) !== signature.directory)
        throw new Unreadable("its directory is damaged");
      const length = this.view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + length));
      if (entries.has(name)) throw new Unreadable(`its directory names ${name} twice`);
      entries.set(name, this.entryAt(at, name));
      at += 46 + length + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
    return entries;
  }

  private entryAt(at: number, name: string): Entry {
    if ((this.view.getUint16(at + 8, true) & 1) !== 0) throw new Unreadable("it is encrypted");
    const [packed, unpacked, offset] = [20, 24, 42].map((step) =>
      this.view.getUint32(at + step, true),
    ) as [number, number, number];
    if ([packed, unpacked, offset].includes(0xffffffff))
      throw new Unreadable(`its part ${name} is larger than is read`);
    return { method: this.view.getUint16(at + 10, true), packed, unpacked, offset };
  }
}

function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    if (content.length === size) return content;
  } catch {
    throw new Unreadable(`its part ${name} is damaged, or larger than its directory says`);
  }
  throw new Unreadable(`its part ${name} is smaller than its directory says`);
}
