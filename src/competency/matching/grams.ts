/**
 * The distinct runs of three characters of a text, ascending, each packed into one number; a space stands at each end.
 * Ten bits are kept of each character: enough for the letters of one script.
 */
export function gramsOf(text: string): Int32Array {
  const length = text.length;
  const grams = new Int32Array(length);
  const code = (at: number) => (at < 0 || at >= length ? 32 : text.charCodeAt(at)) & 1023;
  for (let at = 0; at < length; at += 1) {
    grams[at] = (code(at - 1) << 20) | (code(at) << 10) | code(at + 1);
  }
  return distinct(grams);
}

/** The distinct numbers, ascending; the list that is given is sorted on the way. */
export function distinct(numbers: Int32Array): Int32Array {
  numbers.sort();
  let size = 0;
  for (const number of numbers) {
    if (size === 0 || numbers[size - 1] !== number) numbers[size++] = number;
  }
  return numbers.slice(0, size);
}

/** Twice the common numbers over all numbers of two ascending lists; 0 where both are empty. */
export function diceOf(a: Int32Array, b: Int32Array): number {
  const total = a.length + b.length;
  return total === 0 ? 0 : (2 * commonOf(a, b)) / total;
}

function commonOf(a: Int32Array, b: Int32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return common;
}
