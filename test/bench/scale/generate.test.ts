import { expect, test } from "vitest";
import { includes } from "../../../src/kernel/date.ts";
import { openDay } from "../../../src/ladder/day.ts";
import { catalogueAt } from "../../../src/workspace/catalogue.ts";
import { loadTexts } from "../../../src/workspace/load.ts";
import { day } from "../../builders/workspace.ts";
import { generate } from "./generate.ts";
import { sizeOf } from "./size.ts";

const size = sizeOf(1 / 200);

test("a generated workspace is valid, of the size asked for, and the same each time", () => {
  const files = generate(size);
  expect([...generate(size)]).toEqual([...files]);
  const texts = [...files].map(([path, text]) => ({ path, text }));
  const { catalogue, diagnostics } = openDay(
    catalogueAt(loadTexts(texts, { packs: false }), day("2025-01-31")),
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(catalogue.offerings.size).toBe(size.offerings);
  expect(catalogue.courses.size).toBe(size.courses);
  expect(catalogue.programs.size).toBe(size.programs);
  const inEffect = catalogue.agreements.filter(({ effective }) =>
    includes(effective, catalogue.asOf),
  );
  expect(inEffect.length).toBeGreaterThan(0);
  expect(inEffect.length).toBeLessThan(catalogue.agreements.length);
  const claims = [...catalogue.offerings.values()].flatMap(
    ({ data }) => data.pathways?.claims ?? [],
  );
  expect(claims.length).toBeGreaterThan(0);
});
