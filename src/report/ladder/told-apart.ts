/** What is said of an award, and whose it is; null for a course already earned. */
interface Said {
  readonly text: string;
  readonly bank: string | null;
}

/** The texts, with their banks where two would read alike: several banks may give the same for the same learning. */
export function toldApart(said: readonly Said[]): readonly string[] {
  return said.map(({ text, bank }) => {
    const isAlike = said.some((other) => other.text === text && other.bank !== bank);
    return bank !== null && isAlike ? `${text} (bank ${bank})` : text;
  });
}
