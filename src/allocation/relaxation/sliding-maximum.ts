const never = Number.NEGATIVE_INFINITY;

/**
 * The greatest of the values in a window that moves up: each value enters and leaves once, however wide the window is.
 * Values enter in the order of their places.
 */
export class SlidingMaximum {
  // Places in the window whose value exceeds all that entered after them, so the greatest one is first.
  readonly #place: Int32Array;
  readonly #value: Float64Array;
  #first = 0;
  #end = 0;

  /** For windows over so many places. */
  constructor(places: number) {
    this.#place = new Int32Array(places);
    this.#value = new Float64Array(places);
  }

  get places(): number {
    return this.#place.length;
  }

  clear(): void {
    this.#first = 0;
    this.#end = 0;
  }

  enter(place: number, value: number): void {
    while (this.#end > this.#first && (this.#value[this.#end - 1] ?? 0) <= value) this.#end -= 1;
    this.#place[this.#end] = place;
    this.#value[this.#end] = value;
    this.#end += 1;
  }

  /** Lets all places below this one leave. */
  leave(below: number): void {
    while (this.#end > this.#first && (this.#place[this.#first] ?? 0) < below) this.#first += 1;
  }

  /** The greatest value; minus infinity where none is in the window. */
  get best(): number {
    return this.#end > this.#first ? (this.#value[this.#first] ?? never) : never;
  }

  /** Its place. */
  get bestPlace(): number {
    return this.#place[this.#first] ?? 0;
  }
}
