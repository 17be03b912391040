import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareText, sorted } from "../kernel/order.ts";

/** Where the files of a first workspace lie: beside the packs. */
const starterRoot = fileURLToPath(new URL("../../rules/starter/", import.meta.url));

/** The platforms for which there is a file that checks every change, and where each wants it. */
export const ciFiles = {
  github: ".github/workflows/creditbank.yml",
  gitlab: ".gitlab-ci.yml",
} as const;

/** A platform that checks changes. */
export type CiPlatform = keyof typeof ciFiles;

/** A file of a first workspace, by its path within it. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** The documents of a small workspace that shows each verdict, by path. */
export function starterFiles(): readonly StarterFile[] {
  const names = readdirSync(starterRoot, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".yaml"));
  return sorted(names, compareText).map((path) => ({ path, text: textOf(path) }));
}

/** The file that checks every change with one version of the tool. */
export function ciFile(platform: CiPlatform, version: string): StarterFile {
  const text = textOf(`ci/${platform}.yml`).replace("VERSION", version);
  return { path: ciFiles[platform], text };
}

function textOf(path: string): string {
  return readFileSync(join(starterRoot, path), "utf8");
}
