import { expect, test } from "vitest";
import { identity } from "../../../../src/ladder/placing/joint/joint-items.ts";
import * as write from "../../../builders/documents.ts";
import { candidatesOf } from "../../../builders/workspace.ts";

test("a decision for a curriculum and for an adaptation of it are two awards, which share their learning", () => {
  const awards = candidatesOf([
    write.program(),
    write.bank(),
    write.microCredential("m"),
    write.microCredential("n", { basedOn: { microCredential: "m" } }),
    write.agreement("a"),
  ]);
  expect(awards.map(({ id }) => id)).toEqual(["agreement:a:ABC-1", "agreement:a:ABC-1"]);
  expect(awards.map(({ microCredentials }) => microCredentials)).toEqual([["m"], ["n"]]);
  expect(new Set(awards.map(identity)).size).toBe(2);
});
