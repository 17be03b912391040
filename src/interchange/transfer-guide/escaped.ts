/** A text with backslashes before those characters, and its line breaks as `\n`. */
export function escaped(text: string, characters: RegExp): string {
  return text.replace(characters, "\\$&").replaceAll("\n", "\\n");
}

/** The text that `escaped` was given. */
export function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => (character === "n" ? "\n" : character));
}
