import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");

/** Builds `dist` once before the tests that run the real command; type errors are for the type check to tell. */
export function setup(): void {
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  spawnSync(process.execPath, [compiler, "-p", "src"], { cwd: root, stdio: "ignore" });
}
