/** A number of at most two decimals, truncated, with a language's decimal mark. */
export function decimal(value: number, mark: string): string {
  const hundredths = Math.floor(value * 100 + 1e-6);
  return String(hundredths / 100).replace(".", mark);
}

/** A share as a percentage, truncated to one decimal; held against a stated one, to at least as many as that has. */
export function percentage(share: number, mark: string, against?: number): string {
  const stated = against === undefined ? "" : statedPercentage(against, ".");
  const scale = 10 ** Math.max(1, (stated.split(".")[1] ?? "").length);
  return String(Math.floor(share * 100 * scale + 1e-6) / scale).replace(".", mark);
}

/** A share that somebody stated, as a percentage. */
export function statedPercentage(share: number, mark: string): string {
  return String(Number((share * 100).toFixed(8))).replace(".", mark);
}

/** The parts of a day `YYYY-MM-DD`; null where it is none. */
export function dayParts(text: string): { year: string; month: number; day: number } | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return null;
  return { year, month: Number(month), day: Number(day) };
}
