import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { jsonSchemaOf, kinds } from "../../src/documents/kinds.ts";
import { printJson } from "../../src/report/text/json.ts";
import { packageRoot } from "../cli/run.ts";

const regenerate = "npm run build && node bin/creditbank.js schema --all --output-dir rules/schema";

const ajv = new Ajv({ strict: false, allErrors: true, formats: { date: true } });

/** The published schema of a kind as text; empty where there is none. */
function published(kind: string): string {
  const file = path.join(packageRoot, "rules/schema", `${kind}.json`);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

test.each(kinds)("rules/schema/%s.json is what the code says", (kind) => {
  const fresh = published(kind) === printJson(jsonSchemaOf(kind));
  expect(fresh, `it is stale; regenerate it: ${regenerate}`).toBe(true);
});

describe("an editor finds nothing wrong with sound documents", () => {
  const files = ["fixtures/bc", "rules"].flatMap((folder) =>
    readdirSync(path.join(packageRoot, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml") && !name.endsWith("cases.yaml"))
      .map((name) => `${folder}/${name}`),
  );
  const validators = new Map<string, ReturnType<typeof ajv.compile>>();

  test.each(files)("%s", (file) => {
    const text = readFileSync(path.join(packageRoot, file), "utf8");
    for (const document of parseAllDocuments(text)) {
      const data = document.toJS() as { readonly kind: string };
      const validate = validators.get(data.kind) ?? ajv.compile(JSON.parse(published(data.kind)));
      validators.set(data.kind, validate);
      validate(data);
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});
