import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { digest } from "../../../src/kernel/digest.ts";
import { manifestText, readManifest } from "../../../src/learner/parts/manifest.ts";
import { manifest } from "../../builders/manifest.ts";
import { packageRoot } from "../../cli/run.ts";

const text = manifestText(manifest());

/** The text with something else in it, and a digest that fits. */
function changed(changes: object): string {
  const { digest: _, ...body } = JSON.parse(text);
  const other = { ...body, ...changes };
  return JSON.stringify({ ...other, digest: digest(JSON.stringify(other)) });
}

describe("a manifest", () => {
  test("is read back as it was written", () => {
    const found = readManifest(text);
    expect(found).not.toBeNull();
    expect(manifestText(found ?? manifest({ version: "" }))).toBe(text);
    const without = manifestText(manifest({ rejects: null }));
    expect(readManifest(without)?.rejects).toBeNull();
  });

  test("is what its schema says", () => {
    const file = path.join(packageRoot, "rules/schema/batch-manifest.json");
    const validate = new Ajv().compile(JSON.parse(readFileSync(file, "utf8")));
    for (const one of [text, manifestText(manifest({ rejects: null }))]) {
      expect(validate(JSON.parse(one)), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ ...JSON.parse(text), shard: null })).toBe(false);
  });

  test("of which any part was changed or cut off is none", () => {
    expect(readManifest(text.slice(0, -20))).toBeNull();
    expect(readManifest(text.replace("2025-01-31", "2025-02-01"))).toBeNull();
    expect(readManifest(text.replace('"part": 1', '"part": 2'))).toBeNull();
    expect(readManifest(text.replace('"learners": 2', '"learners": 3'))).toBeNull();
  });

  test.each([
    [{ schemaVersion: 2 }],
    [{ manifest: "another" }],
    [{ version: 1 }],
    [{ shard: { part: 3, of: 2 } }],
    [{ shard: null }],
    [{ input: {} }],
    [{ output: null }],
    [{ output: { bytes: 1, digest: "", learners: 3 } }],
    [{ rejects: { bytes: 1, digest: "" } }],
    [{ options: "none" }],
    [{ options: null }],
    [{ summary: null }],
    [{ order: 5 }],
    [{ order: "gA==" }],
  ])("with %j is none", (changes) => {
    expect(readManifest(changed({}))).not.toBeNull();
    expect(readManifest(changed(changes))).toBeNull();
  });

  test.each(["", "[]", "null", "7", "{}"])("is not %j", (other) => {
    expect(readManifest(other)).toBeNull();
  });
});
