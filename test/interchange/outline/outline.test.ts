import { expect, test } from "vitest";
import { fields, measure, table } from "./measure.ts";
import { samples } from "./samples.ts";

test("fields", async () => {
  const { tallies, differences } = await measure(samples());
  console.log(table(tallies));
  for (const d of differences)
    console.log(`${d.sample} ${d.field} ${d.kind}\n   want ${d.expected}\n   read ${d.read}`);
  expect(fields.length).toBeGreaterThan(0);
});
