/** Does a pattern hold wildcards (`*`, `?`)? */
export function isGlob(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

/** A test for ids: `*` stands for any text, `?` for one character. */
export function idMatcher(pattern: string): (id: string) => boolean {
  return matcher(pattern, { "**": ".*", "*": ".*", "?": "." });
}

/** A test for paths: `*` and `?` stay within one folder, `**` does not. */
export function pathMatcher(pattern: string): (path: string) => boolean {
  return matcher(pattern, { "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]" });
}

function matcher(pattern: string, wildcards: Readonly<Record<string, string>>) {
  const source = pattern
    .replace(/\*{2,}/g, "**")
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) => wildcards[part] ?? part.replace(/[\\^$.|+()[\]{}]/g, "\\$&"))
    .join("");
  const expression = new RegExp(`^${source}$`, "su");
  return (text: string) => expression.test(text);
}
