import { expect, test } from "vitest";
import * as write from "../builders/documents.ts";
import { workspaceOf } from "../builders/workspace.ts";

test("an outcome that is a part may not be essential", () => {
  const { diagnostics } = workspaceOf(
    write.course("c", {
      outcomes: [write.outcome("O1", { parts: ["O2"] }), write.outcome("O2", { essential: true })],
    }),
  );
  expect(diagnostics).toHaveLength(1);
});
