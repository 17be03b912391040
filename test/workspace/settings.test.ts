import { describe, expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { codes, workspaceOf } from "../builders/workspace.ts";

const broken = write.program({ banks: ["nowhere"] });
const settings = (severity: write.Part) => ({ kind: "workspace", severity });

describe("a workspace sets the severity of codes", () => {
  test.each(["error", "warning", "info"])("to %s", (level) => {
    const { diagnostics } = workspaceOf(settings({ "unknown-reference": level }), broken);
    expect(diagnostics).toMatchObject([{ code: "unknown-reference", severity: level }]);
  });

  test("to off, which drops the finding", () => {
    const { diagnostics } = workspaceOf(settings({ "unknown-reference": "off" }), broken);
    expect(diagnostics).toEqual([]);
  });

  test.each(["warning", "info", "off"])("not to %s where a document is left out by it", (level) => {
    const { diagnostics } = workspaceOf(
      settings({ "unknown-key": level }),
      write.course("c", { houres: 3 }),
    );
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["severity-kept", "warning"],
      ["unknown-key", "error"],
    ]);
  });

  test.each([
    ["unknown-refrence", "unknown-reference"],
    ["toString", null],
  ])("of codes that exist, not %s", (code, suggestion) => {
    const { diagnostics } = workspaceOf(settings({ [code]: "off" }), write.course("c"));
    expect(codes(diagnostics)).toEqual(["unknown-key"]);
    expect(diagnostics[0]?.args).toMatchObject({ key: code, suggestion });
  });
});
