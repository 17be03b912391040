/** An element with attributes (absent ones are left out) and content that is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: string | readonly string[] = "",
): string {
  const stated = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  const inside = typeof content === "string" ? content : content.join("");
  return inside === "" ? `<${name}${stated}/>` : `<${name}${stated}>${inside}</${name}>`;
}

/** A part of a package: the declaration and the root element. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}\n`;
}

/** What no XML may hold, be it escaped. */
const unwritable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** Text as XML: what has a meaning there is escaped, line breaks are kept, what XML cannot hold becomes a replacement character. */
export function escaped(text: string): string {
  return text
    .replace(unwritable, "\ufffd")
    .replace(/[&<>"\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
