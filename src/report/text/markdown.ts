import { neutralise } from "./neutralise.ts";

/** Text that means nothing to Markdown or HTML within a line. */
export function inline(text: string): string {
  return neutralise(text)
    .replace(/[\\`*_[\]|~]/g, "\\$&")
    .replace(/[<>&]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A sentence of the catalogues, whose code stands between backticks. */
export function sentence(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 0 ? inline(part) : code(part)))
    .join("");
}

/** Text as code within a line; backticks in it get a longer fence. */
export function code(text: string): string {
  const shown = neutralise(text);
  const runs = shown.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  return runs.length === 0 ? `\`${shown}\`` : `${fence} ${shown} ${fence}`;
}
