import type { Span } from "../../diagnostics/span.ts";
import { neutralise } from "../text/neutralise.ts";

/** Where a fact stands, as `file:line:column`. */
export function placeText({ file, line, column }: Span): string {
  return neutralise(`${file}:${line}:${column}`);
}
