export function gathered(rows: string[], more: readonly string[]): object[] {
  const found: object[] = [];
  rows.push(...more);
  rows.push("first", ...more);
  rows.unshift(...more);
  found.push({ rows, ...more }, [...more]);
  return found;
}
