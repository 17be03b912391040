import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { jsonSchemaOf, kinds } from "../../src/documents/kinds.ts";
import { printJson } from "../../src/report/json.ts";
import { packageRoot } from "../cli/run.ts";

const regenerate = "npm run build && node bin/creditbank.js schema --all --output-dir rules/schema";

test.each(kinds)("rules/schema/%s.json is what the code says", (kind) => {
  const file = path.join(packageRoot, "rules/schema", `${kind}.json`);
  const published = existsSync(file) ? readFileSync(file, "utf8") : "";
  expect(published === printJson(jsonSchemaOf(kind)), `it is stale; regenerate it: ${regenerate}`).toBe(true);
});

test.each(kinds)("rules/schema/%s.json compiles", (kind) => {
  expect(() => new Ajv({ strict: false }).compile(jsonSchemaOf(kind))).not.toThrow();
});
