import { expect, test } from "vitest";
import { catalogueLookup } from "../../src/cli/catalogue-lookup.ts";
import * as write from "../builders/documents.ts";
import { catalogueOf } from "../builders/workspace.ts";

const edition = (name: string, from: string, to: string) =>
  write.agreement("a", { edition: name, effective: { from, to } });

test.each([
  ["2021-06-01", "2022-12-31"],
  ["2024-06-01", "2025-12-31"],
  ["2023-06-01", "2025-12-31"],
])("asked on %s, an agreement of two editions holds until %s", (asOf, until) => {
  const editions = [
    edition("1", "2020-01-01", "2022-12-31"),
    edition("2", "2024-01-01", "2025-12-31"),
  ];
  const catalogue = catalogueOf([write.bank(), write.microCredential("m"), ...editions], asOf);
  expect(catalogueLookup(catalogue).agreementEnd("a")).toBe(until);
});
