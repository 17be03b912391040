import { createHash, type Hash } from "node:crypto";

/** A digest of blocks that can be gone on with from what it came to: each block is digested with what came before it. */
export class BlockDigest {
  private sealed: string;
  private hash: Hash | null = null;

  /** `before` is what it had come to; empty at the beginning. */
  constructor(before = "") {
    this.sealed = before;
  }

  /** What the sealed blocks come to; empty where there is none. */
  get value(): string {
    return this.sealed;
  }

  /** Adds bytes to the block. */
  update(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.hash ??= createHash("sha256").update(this.sealed, "latin1");
    this.hash.update(bytes);
  }

  /** Ends the block; one without bytes is none. */
  seal(): void {
    if (this.hash !== null) this.sealed = this.hash.digest("hex");
    this.hash = null;
  }
}
