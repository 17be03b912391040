/** Something that stands on a line. */
interface OnLine {
  readonly line: number;
}

/** Things by the line they stand on, the first to be had at any time: a heap, so that many parts cost little. */
export class ByLine<T extends OnLine> {
  private readonly heap: T[] = [];

  /** The one on the first line; undefined where there is none. */
  get first(): T | undefined {
    return this.heap[0];
  }

  add(item: T): void {
    this.heap.push(item);
    let at = this.heap.length - 1;
    while (at > 0 && this.swapped(at, (at - 1) >> 1)) at = (at - 1) >> 1;
  }

  /** Takes the first away and puts another in its place; null puts none. */
  replaceFirst(item: T | null): void {
    const last = item ?? this.heap.pop();
    if (last === undefined || this.heap.length === 0) return;
    this.heap[0] = last;
    this.sink();
  }

  private sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const child = this.isBefore(left + 1, left) ? left + 1 : left;
      if (!this.swapped(child, at)) return;
      at = child;
    }
  }

  /** Changes a place with the one above it where that stands on a later line. */
  private swapped(below: number, above: number): boolean {
    const { heap } = this;
    const [lower, upper] = [heap[below], heap[above]];
    if (lower === undefined || upper === undefined || lower.line >= upper.line) return false;
    heap[below] = upper;
    heap[above] = lower;
    return true;
  }

  private isBefore(a: number, b: number): boolean {
    const [one, other] = [this.heap[a], this.heap[b]];
    return one !== undefined && other !== undefined && one.line < other.line;
  }
}
