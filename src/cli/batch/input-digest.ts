import { createHash, type Hash } from "node:crypto";

/** So many bytes of the input, and their digest. */
export interface Extent {
  readonly bytes: number;
  readonly digest: string;
  /** Are they all of it? */
  readonly whole: boolean;
}

/** A digest of the input that grows with it, and can be compared with what an earlier run had read. */
export class InputDigest {
  private readonly hash: Hash = createHash("sha256");
  private readonly expected: Extent | null;
  private bytes = 0;
  private ended = false;
  /** Is what came so far another input than the earlier run's? */
  differs = false;

  /** `expected` is what an earlier run had read; null where there was none. */
  constructor(expected: Extent | null) {
    this.expected = expected;
  }

  push(chunk: Uint8Array): void {
    const { expected } = this;
    const before = expected === null ? 0 : expected.bytes - this.bytes;
    if (expected === null || before <= 0 || before > chunk.length) {
      this.take(chunk);
      return;
    }
    this.take(chunk.subarray(0, before));
    if (this.extent().digest !== expected.digest) this.differs = true;
    this.take(chunk.subarray(before));
  }

  /** What was read so far. */
  extent(): Extent {
    const { bytes, ended: whole } = this;
    return { bytes, digest: this.hash.copy().digest("hex"), whole };
  }

  /** Says that all has come; what the earlier run had read must have come, and no more than that where it had read all. */
  end(): void {
    const { expected, bytes } = this;
    this.ended = true;
    if (expected === null) return;
    if (bytes < expected.bytes || (expected.whole && bytes > expected.bytes)) this.differs = true;
  }

  private take(chunk: Uint8Array): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
  }
}
