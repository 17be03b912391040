import type { Command } from "commander";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { addImportGrid } from "./import-grid.ts";

/** Adds `import`, with a command of its own for each thing that is read. */
export function addImport(parent: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = parent
    .command("import")
    .description(
      "reads what others filled in or sent, and writes it as a document of the workspace",
    );
  addImportGrid(command, host, done);
}
