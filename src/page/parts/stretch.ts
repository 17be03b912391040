/** The first and the one after the last of things of one size that lie in a stretch, with some on each side. */
export function stretch(
  from: number,
  length: number,
  size: number,
  count: number,
  more: number,
): readonly [first: number, end: number] {
  const first = Math.max(0, Math.floor(from / size) - more);
  return [Math.min(first, count), Math.min(count, Math.ceil((from + length) / size) + more)];
}
