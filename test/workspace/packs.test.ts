import { describe, expect, test } from "vitest";
import { loadTexts } from "../../src/workspace/load.ts";
import * as write from "../builders/documents.ts";
import { codes, yamlOf } from "../builders/workspace.ts";

const load = (...documents: write.Part[]) =>
  loadTexts([{ path: "w.yaml", text: yamlOf(documents) }]);

describe("built-in packs", () => {
  test("are always visible, and without a finding", () => {
    const { documents, diagnostics, files } = load(write.course("c"));
    expect(documents.has("level-scale", "bloom")).toBe(true);
    expect(diagnostics).toEqual([]);
    expect(files).toBe(1);
  });

  test("are replaced by a workspace document of the same kind and id, which says so", () => {
    const { documents, diagnostics } = load(write.scale("bloom"));
    expect(documents.editions("level-scale", "bloom").map((d) => d.origin)).toEqual(["workspace"]);
    expect(codes(diagnostics)).toEqual(["overrides-pack"]);
    expect(diagnostics[0]?.severity).toBe("info");
  });

  test("are not replaced by another kind of the same id", () => {
    const { documents, diagnostics } = load(write.course("bloom"));
    expect(documents.has("level-scale", "bloom")).toBe(true);
    expect(diagnostics).toEqual([]);
  });
});
