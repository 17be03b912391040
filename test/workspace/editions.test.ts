import { describe, expect, test } from "vitest";
import { catalogueAt } from "../../src/workspace/catalogue.ts";
import * as write from "../builders/documents.ts";
import { codes, day, workspaceOf } from "../builders/workspace.ts";

const course = (edition: string | undefined, effective: write.Part) =>
  write.course("c", { ...(edition === undefined ? {} : { edition }), effective });

describe("editions of one id", () => {
  const workspace = workspaceOf(
    course("2", { from: "2024-01-01", to: "2024-12-31" }),
    course("1", { to: "2023-12-31" }),
    course("4", { from: "2026-01-01" }),
  );

  test("may follow each other", () => {
    expect(workspace.diagnostics).toEqual([]);
    expect(workspace.documents.editions("course", "c").map((d) => d.edition)).toEqual([
      "1",
      "2",
      "4",
    ]);
  });

  test.each([
    ["0001-01-01", "1"],
    ["2023-12-31", "1"],
    ["2024-01-01", "2"],
    ["2024-12-31", "2"],
    ["2025-06-01", undefined],
    ["2026-01-01", "4"],
    ["9999-12-31", "4"],
  ])("on %s: %s", (date, edition) => {
    expect(catalogueAt(workspace, day(date)).courses.get("c")?.edition).toBe(edition);
    expect(workspace.documents.on("course", "c", day(date))?.edition).toBe(edition);
    expect(workspace.documents.onOrLatest("course", "c", day(date))?.edition).toBe(edition ?? "4");
  });

  test("the latest is the one that begins last, whatever the order in the file", () => {
    expect(workspace.documents.latest("course", "c")?.edition).toBe("4");
    expect(workspace.documents.latest("course", "none")).toBeUndefined();
    expect(workspace.documents.latest("program", "c")).toBeUndefined();
  });
});

describe("two documents of one kind and id", () => {
  test.each<[string, write.Part, write.Part]>([
    ["the same edition", course("1", { to: "2023-12-31" }), course("1", { from: "2024-01-01" })],
    [
      "no edition",
      course(undefined, { to: "2023-12-31" }),
      course(undefined, { from: "2024-01-01" }),
    ],
    ["a day in common", course("1", { to: "2024-01-01" }), course("2", { from: "2024-01-01" })],
    ["no dates at all", course("1", {}), course("2", {})],
  ])("may not have %s", (_, first, second) => {
    const { diagnostics, documents } = workspaceOf(first, second);
    expect(codes(diagnostics)).toEqual(["duplicate-document"]);
    expect(diagnostics[0]?.related).toHaveLength(1);
    expect(documents.editions("course", "c")).toHaveLength(1);
  });

  test.each([
    ["1", 'with the edition "1", for different days'],
    [undefined, "without an edition, for different days"],
  ])("are told to have one edition, where they are for different days: %s", (edition, words) => {
    const parts = [course(edition, { to: "2023-12-31" }), course(edition, { from: "2024-01-01" })];
    const [found] = workspaceOf(...parts).diagnostics;
    expect(found?.message).toBe(`the course "c" is defined twice ${words}`);
    expect(found?.help).toBe("give each an `edition` of its own, or remove one");
  });

  test.each(["1", "2"])(
    "are told to be for the same days, whatever their editions: %s",
    (edition) => {
      const [found] = workspaceOf(course("1", {}), course(edition, {})).diagnostics;
      expect(found?.message).toContain("for the same days");
      expect(found?.help).toContain("effective dates");
    },
  );

  test("of different kinds are two things", () => {
    const { diagnostics } = workspaceOf(write.course("x"), write.microCredential("x"));
    expect(diagnostics).toEqual([]);
  });

  test("the second is the one reported, and points at the first", () => {
    const { diagnostics } = workspaceOf(course("1", {}), course("1", {}));
    const [found] = diagnostics;
    expect(found?.at.line).toBeGreaterThan(found?.related[0]?.at.line ?? 0);
  });
});

describe("offerings on a day", () => {
  const at = (date: string, ...documents: write.Part[]) =>
    catalogueAt(workspaceOf(...documents), day(date));

  test.each(["draft", "active", "suspended", "teach-out"])("that are %s take part", (status) => {
    expect([...at("2025-01-01", write.microCredential("m", { status })).offerings.keys()]).toEqual([
      "m",
    ]);
  });

  test("that have ceased take no part, and it is said why", () => {
    const { offerings, excluded } = at(
      "2025-01-01",
      write.microCredential("m", { status: "ceased" }),
    );
    expect(offerings.size).toBe(0);
    expect(excluded.get("m")).toContain("ceased");
  });

  test("that are not in effect take no part, and it is said when they were", () => {
    const effective = { from: "2024-01-01", to: "2024-12-31" };
    const { offerings, excluded } = at("2025-01-01", write.microCredential("m", { effective }));
    expect(offerings.size).toBe(0);
    expect(excluded.get("m")).toContain("2024-12-31");
  });
});
