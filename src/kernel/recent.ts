/** Answers by their keys; when there are so many, all are forgotten, which costs time only. */
export class Recent<T> {
  private readonly known = new Map<string, T>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** What is known for a key, or is found now. */
  get(key: string, find: () => T): T {
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const found = find();
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(key, found);
    return found;
  }
}
