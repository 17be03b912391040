import { describe, expect, test } from "vitest";
import { bc, run } from "./run.ts";

const broken = "kind: micro-credential\nid: piped\ntitel: Piped\n";

describe("check -", () => {
  test("checks what is piped in as one more file of the workspace", async () => {
    const outcome = await run(["check", "-C", bc, "-"], { stdin: broken });
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain('-:3:1 error unknown-key "titel"');
    expect(outcome.stdout).not.toContain("fixtures/bc/agreements");
  });

  test("resolves references into the workspace", async () => {
    const stdin =
      "kind: crosswalk\nid: piped\ncompared: [{microCredential: nic-timber-cruising-1, course: bcit-frst-2190}]\n";
    const outcome = await run(["check", "-C", bc, "-"], { stdin });
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
  });
});
