import { chmodSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { writeWhole } from "../../../src/workspace/output/durable.ts";
import { folderWith } from "../../cli/workspace.ts";

test.skipIf(process.platform === "win32")("who may read a file stays as it is", async () => {
  const file = path.join(folderWith({ "a.html": "before" }), "a.html");
  for (const mode of [0o600, 0o640]) {
    chmodSync(file, mode);
    await writeWhole(file, "after");
    expect(statSync(file).mode & 0o777).toBe(mode);
  }
  expect(readFileSync(file, "utf8")).toBe("after");
});
