/** What may stand between cells, where nobody says: the first of those that make most columns of the heading. */
const candidates = [",", ";", "\t"] as const;

/** The delimiter that a spreadsheet wrote into the line `sep=;` before the heading; null where the line says none. */
export function statedDelimiter(line: string): string | null {
  return /^"?sep=([\t!#-/:-@[-`{-~])"?\s*$/i.exec(line)?.[1] ?? null;
}

/** What may stand between the cells of tables of others, beside these. */
const tableCandidates = [...candidates, "|"];

/** The delimiter of a heading: the candidate that stands most often outside quotes; a comma where none does. */
export function likelyDelimiter(heading: string): string {
  return mostFrequent(heading, candidates);
}

/** The delimiter of a table by its beginning, heading or not: as above, and the vertical bar may be one too. */
export function tableDelimiter(beginning: string): string {
  return mostFrequent(beginning, tableCandidates);
}

function mostFrequent(heading: string, candidates: readonly string[]): string {
  const counts = new Map<string, number>(candidates.map((candidate) => [candidate, 0]));
  let quoted = false;
  for (const character of heading) {
    if (character === '"') quoted = !quoted;
    const count = quoted ? undefined : counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  const most = Math.max(...counts.values());
  return candidates.find((candidate) => counts.get(candidate) === most) ?? ",";
}
