import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { publishedSchema } from "../../schema/errors-of.ts";
import { batch, contents, folderOf, parts } from "./parts.ts";

const records = "learner,item\na,sure\nb,nonsense\nc,maybe\nd,sure\n";

test("the manifests of real parts are what the published schema says", async () => {
  const cwd = folderOf(records);
  const files = await parts(cwd, 2, "csv");
  await batch(cwd, "--shard", "1/1", "-o", "plain.ndjson.gz", "--grouped");
  const manifests = [...files, "plain.ndjson.gz"].map((file) => `${file}.manifest.json`);
  const validate = new Ajv().compile(publishedSchema("batch-manifest.json"));
  for (const text of contents(cwd, ...manifests))
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
});
