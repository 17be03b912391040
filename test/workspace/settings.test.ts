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

  test.each([
    ["unknown-refrence", "unknown-reference"],
    ["toString", null],
  ])("of codes that exist, not %s", (code, suggestion) => {
    const { diagnostics } = workspaceOf(settings({ [code]: "off" }), write.course("c"));
    expect(codes(diagnostics)).toEqual(["unknown-key"]);
    expect(diagnostics[0]?.args).toMatchObject({ key: code, suggestion });
  });
});
