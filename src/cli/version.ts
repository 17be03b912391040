import { createRequire } from "node:module";
import type { Tool } from "../report/text/json.ts";

const load = createRequire(import.meta.url);

/** The tool's name and version, as its package states them. */
export const tool: Tool = {
  name: "creditbank",
  version: (load("../../package.json") as { readonly version: string }).version,
};
