import { choices } from "./choices.ts";
import { capacity } from "./sheet.ts";

/** Choices to go on from, as a heap: what promises most comes first, of those the most settled, then the older. */
const heap = new Int32Array(capacity.choices);
let size = 0;

/** By choice: what it promises, as one number (`promiseOf`). */
const promises = new Float64Array(capacity.choices);

/** Forgets all choices. */
export function clearAgenda(): void {
  size = 0;
}

/** Puts a choice where its promise belongs. */
export function add(choice: number, promise: number): void {
  setPromise(choice, promise);
  let at = size;
  size += 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = heap[above] ?? 0;
    if (!comesBefore(choice, other)) break;
    heap[at] = other;
    at = above;
  }
  heap[at] = choice;
}

/** Takes the first choice; -1 where there is none. */
export function takeFirst(): number {
  if (size === 0) return -1;
  const first = heap[0] ?? 0;
  size -= 1;
  sink(heap[size] ?? 0);
  return first;
}

/** Notes what a choice promises that is not on the agenda. */
export function setPromise(choice: number, promise: number): void {
  promises[choice] = promise;
}

/** What a choice promised last. */
export function promised(choice: number): number {
  return promises[choice] ?? 0;
}

/** The promise of the first choice; -1 where there is none. */
export function firstPromise(): number {
  return size === 0 ? -1 : promised(heap[0] ?? 0);
}

function sink(choice: number): void {
  let at = 0;
  for (let below = 1; below < size; below = 2 * at + 1) {
    const right = below + 1;
    if (right < size && comesBefore(heap[right] ?? 0, heap[below] ?? 0)) below = right;
    const other = heap[below] ?? 0;
    if (!comesBefore(other, choice)) break;
    heap[at] = other;
    at = below;
  }
  heap[at] = choice;
}

function comesBefore(a: number, b: number): boolean {
  const sign = promised(a) - promised(b);
  if (sign !== 0) return sign > 0;
  const settled = (choices.level[a] ?? 0) - (choices.level[b] ?? 0);
  return settled === 0 ? a < b : settled > 0;
}
