import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");

/** Builds `dist` once before the tests that run the real command, bundled as it is shipped; type errors are for the type check to tell. */
export function setup(): void {
  const steps = [
    ["typescript/bin/tsc", "-p", "src"],
    ["rolldown/bin/cli.mjs", "--config", "rolldown.config.ts", "--logLevel", "silent"],
  ] as const;
  for (const [tool, ...argv] of steps) {
    const script = path.join(root, "node_modules", tool);
    spawnSync(process.execPath, [script, ...argv], { cwd: root, stdio: "ignore" });
  }
}
