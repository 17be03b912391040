/** So many answers are remembered at a time; when there are more, all are forgotten. */
const mostRemembered = 10_000;

/** Longer texts are not remembered. */
const longestRemembered = 64;

/** The same function of a text, which works out repeated answers once, in bounded memory. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const before = answers.get(text);
    if (before !== undefined) return before;
    const found = answer(text);
    if (text.length > longestRemembered) return found;
    if (answers.size >= mostRemembered) answers.clear();
    answers.set(text, found);
    return found;
  };
}
