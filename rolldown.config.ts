import { readFileSync } from "node:fs";
import type { Plugin, RolldownOptions } from "rolldown";
import license from "rollup-plugin-license";

/**
 * The command line as a few files with what it needs inside: a run reads them in a third of the time that hundreds of
 * modules take. The licences of what is inside are written beside them.
 */
const commandLine: RolldownOptions = {
  input: {
    host: "src/cli/host/host.ts",
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

/** What is inside the page of the report; each of their licences asks to stand in every copy. */
const inPage = ["preact", "d3-sankey", "d3-array", "d3-shape", "d3-path", "internmap"];

function licences(): string {
  const texts = inPage.map((name) => {
    const text = readFileSync(`node_modules/${name}/LICENSE`, "utf8").trim();
    return `${name}\n\n${text}`;
  });
  return `/*!\n${texts.join("\n\n----\n\n").replaceAll("*/", "* /")}\n*/`;
}

/** The styles of the page as one file beside its program, without comments and indentation. */
const styles: Plugin = {
  name: "page-styles",
  generateBundle() {
    const parts = ["base", "parts", "matrix", "views"].map((name) =>
      readFileSync(`src/page/style/${name}.css`, "utf8"),
    );
    const source = parts
      .join("\n")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\n\s*/g, "\n")
      .replace(/\n+/g, "\n")
      .trim();
    this.emitFile({ type: "asset", fileName: "page.css", source });
  },
};

/** The page of the report: one program and one style, which `creditbank report` puts into its file. */
const page: RolldownOptions = {
  input: { page: "src/page/main.tsx" },
  platform: "browser",
  tsconfig: "src/page/tsconfig.json",
  plugins: [styles],
  output: {
    dir: "dist/page",
    cleanDir: true,
    format: "iife",
    minify: true,
    postBanner: licences(),
  },
};

export default [commandLine, page];
