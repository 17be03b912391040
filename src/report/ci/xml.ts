import { neutraliseVisibly } from "../text/neutralise.ts";

/** What XML 1.0 cannot hold, even escaped. */
const impossible =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g;

const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text on one line for an XML element or attribute value; control characters become visible. */
export function xmlText(text: string): string {
  return neutraliseVisibly(text)
    .replace(impossible, "\ufffd")
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}

/** The attributes of an element, each after a space. */
export function xmlAttributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");
}
