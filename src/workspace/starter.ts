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

/** A file to begin with, by its path within the workspace or the repository. */
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

/** The file by which a platform runs a command at every change; its path is within the repository. */
export function ciFile(platform: CiPlatform, command: string): StarterFile {
  const scalar = /^[\w@./' -]+$/.test(command) ? command : JSON.stringify(command);
  const text = textOf(`ci/${platform}.yml`).replace("COMMAND", () => scalar);
  return { path: ciFiles[platform], text };
}

function textOf(path: string): string {
  return readFileSync(join(starterRoot, path), "utf8");
}
