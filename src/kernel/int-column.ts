const chunk = 1 << 16;

/** Whole numbers of 32 bits, as many as there are rows; it grows without being copied. */
export class IntColumn {
  private readonly chunks: Int32Array[] = [];
  private size = 0;

  get length(): number {
    return this.size;
  }

  push(value: number): void {
    const at = this.size % chunk;
    if (at === 0) this.chunks.push(new Int32Array(chunk));
    (this.chunks[this.chunks.length - 1] as Int32Array)[at] = value;
    this.size += 1;
  }

  /** The number at an index below the length. */
  get(index: number): number {
    return (this.chunks[index >>> 16] as Int32Array)[index & (chunk - 1)] as number;
  }

  set(index: number, value: number): void {
    (this.chunks[index >>> 16] as Int32Array)[index & (chunk - 1)] = value;
  }
}
