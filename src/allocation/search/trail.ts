/** Numbers that can be put back to what they were at an earlier moment. */
export class Trail {
  readonly cells: Float64Array;
  #where: Int32Array = new Int32Array(1024);
  #before: Float64Array = new Float64Array(1024);
  #size = 0;

  constructor(size: number) {
    this.cells = new Float64Array(size);
  }

  /** The present moment, for `back`. */
  get moment(): number {
    return this.#size;
  }

  /** Changes a number and remembers what it was. */
  set(cell: number, value: number): void {
    if (this.#size === this.#where.length) this.#grow();
    this.#where[this.#size] = cell;
    this.#before[this.#size] = this.cells[cell] ?? 0;
    this.#size += 1;
    this.cells[cell] = value;
  }

  /** Undoes every change since a moment. */
  back(moment: number): void {
    while (this.#size > moment) {
      this.#size -= 1;
      this.cells[this.#where[this.#size] ?? 0] = this.#before[this.#size] ?? 0;
    }
  }

  /** Forgets how things were: the present state is the new beginning. */
  settle(): void {
    this.#size = 0;
  }

  #grow(): void {
    const where = new Int32Array(this.#where.length * 2);
    const before = new Float64Array(where.length);
    where.set(this.#where);
    before.set(this.#before);
    this.#where = where;
    this.#before = before;
  }
}
