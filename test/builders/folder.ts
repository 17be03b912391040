import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder of its own with these files, for as long as `use` runs. */
export function inFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (root: string) => T,
): T {
  const root = mkdtempSync(path.join(tmpdir(), "creditbank-test-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
