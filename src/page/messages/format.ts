/** A number of at most two decimals, truncated, with a language's decimal mark. */
export function decimal(value: number, mark: string): string {
  const hundredths = Math.floor(value * 100 + 1e-6);
  return String(hundredths / 100).replace(".", mark);
}

/** A share as a percentage, truncated to one decimal so that nothing is rounded up across a threshold. */
export function percentage(share: number, mark: string): string {
  const tenths = Math.floor(share * 1000 + 1e-6);
  return String(tenths / 10).replace(".", mark);
}

/** The parts of a day `YYYY-MM-DD`; null where it is none. */
export function dayParts(text: string): { year: string; month: number; day: number } | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return null;
  return { year, month: Number(month), day: Number(day) };
}
