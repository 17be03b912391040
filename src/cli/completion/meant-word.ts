const quoted = /'([^']*)'?|"((?:\\.|[^"\\])*)"?|\\([\s'"`$&;|<>()[\]{}*?!#~])/gs;

/** What a word of a command line comes to, which shells hand over as it was typed: without quotes, and with `~` as the home folder. */
export function meantWord(word: string, home: string | undefined): string {
  const plain = word.replace(quoted, (_, single?: string, double?: string, escaped?: string) => {
    return single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? escaped ?? "";
  });
  return home !== undefined && /^~(?=[\\/]|$)/.test(word) ? home + plain.slice(1) : plain;
}
