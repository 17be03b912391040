import { describe, expect, test } from "vitest";
import { kinds } from "../../src/documents/kinds.ts";
import { openDay } from "../../src/ladder/day.ts";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import { day, said } from "../builders/workspace.ts";
import { complete, completeText } from "./complete.ts";

describe("the complete example", () => {
  const workspace = loadTexts([{ path: "complete.yaml", text: completeText }], { packs: false });

  test("has no finding", () => {
    expect(openDay(catalogueAt(workspace, day("2025-01-31"))).diagnostics.map(said)).toEqual([]);
  });

  test.each(kinds)("holds every %s that it writes", (kind) => {
    const written = complete.filter((document) => document.kind === kind);
    expect(written.length).toBeGreaterThan(0);
    expect(workspace.documents.of(kind)).toHaveLength(written.length);
  });
});
