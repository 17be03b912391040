import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The program and style of the report's page from the folder that the build fills; null where it was not built. */
export function readPageTemplate(
  folder: string,
): { readonly script: string; readonly style: string } | null {
  const [script, style] = [join(folder, "page.js"), join(folder, "page.css")];
  if (!existsSync(script) || !existsSync(style)) return null;
  return { script: readFileSync(script, "utf8"), style: readFileSync(style, "utf8") };
}
