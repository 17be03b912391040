import type { RolldownOptions } from "rolldown";
import license from "rollup-plugin-license";

/**
 * The command line as a few files with what it needs inside: a run reads them in a third of the time that hundreds of
 * modules take. The licences of what is inside are written beside them.
 */
const commandLine: RolldownOptions = {
  input: {
    host: "src/cli/host.ts",
    main: "src/cli/main.ts",
    worker: "src/cli/batch/worker.ts",
  },
  // It starts threads from files of its own.
  external: ["piscina"],
  platform: "node",
  tsconfig: "src/tsconfig.json",
  plugins: [license({ thirdParty: { output: "dist/cli/LICENSES.txt" } })],
  output: { dir: "dist/cli", cleanDir: true, minify: false },
};

export default commandLine;
