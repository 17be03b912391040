import { Recent } from "./recent.ts";

/** So many answers are remembered at a time; when there are more, all are forgotten. */
const mostRemembered = 10_000;

/** Longer texts are not remembered. */
const longestRemembered = 64;

/** The same function of a text, which works out repeated answers once, in bounded memory. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Recent<T>(mostRemembered);
  return (text) =>
    text.length > longestRemembered ? answer(text) : answers.get(text, () => answer(text));
}
