import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../cli/run.ts";

/** Runs a program and gives what it wrote. Throws where it fails. */
export function ran(program: string, argv: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${argv.join(" ")}: ${stderr}${stdout}`);
  return stdout;
}

/** What is published: the packed file, and the paths in it. */
export interface Packed {
  readonly tarball: string;
  readonly files: readonly string[];
}

/** Packs what would be published, from `dist` as it is. */
export function pack(into: string): Packed {
  const argv = ["pack", "--ignore-scripts", "--json", "--pack-destination", into];
  const [report] = JSON.parse(ran("npm", argv, packageRoot)) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  return {
    tarball: path.join(into, report.filename),
    files: report.files.map((file) => file.path),
  };
}

/** Lays a packed file out in a project as an installation would; what it depends on is linked from here, for there may be no network. */
export function install(tarball: string, project: string): void {
  const modules = path.join(project, "node_modules");
  mkdirSync(path.join(modules, "creditbank"), { recursive: true });
  ran(
    "tar",
    ["-xzf", tarball, "-C", path.join(modules, "creditbank"), "--strip-components=1"],
    project,
  );
  const here = path.join(packageRoot, "node_modules");
  for (const name of readdirSync(here))
    if (!name.startsWith(".") && name !== "creditbank")
      symlinkSync(path.join(here, name), path.join(modules, name));
}
