import { expect, test } from "vitest";
import { Superseded } from "../../src/award/superseded.ts";
import * as write from "../builders/documents.ts";
import { day, workspaceOf } from "../builders/workspace.ts";

const superseded = (...later: readonly write.Part[]) => {
  const agreements = later.map((more, at) => write.agreement(`later${at}`, more));
  return new Superseded(workspaceOf(...agreements).documents.of("agreement"));
};

const fromDay = (from: string) => ({ effective: { from }, supersedes: ["a", "b"] });

test("a decision is superseded from the first day of the earliest that supersedes it", () => {
  const found = superseded(fromDay("2025-07-01"), fromDay("2024-07-01"), fromDay("2026-07-01"));
  for (const id of ["a", "b"]) {
    expect(found.from(id)).toBe("2024-07-01");
    expect(found.by(id, day("2024-06-30"))).toBe(false);
    expect(found.by(id, day("2024-07-01"))).toBe(true);
  }
});

test("always, where one that supersedes it has no begin, whatever the others say", () => {
  const found = superseded(fromDay("2024-07-01"), { supersedes: "a" }, fromDay("2023-07-01"));
  expect(found.from("a")).toBeNull();
  expect(found.by("a", day("0001-01-01"))).toBe(true);
  expect(found.from("b")).toBe("2023-07-01");
});

test("never, where none supersedes it", () => {
  const found = superseded(fromDay("2024-07-01"));
  expect(found.from("later0")).toBeUndefined();
  expect(found.by("later0", day("9999-12-31"))).toBe(false);
});
