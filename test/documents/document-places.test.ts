import { describe, expect, test } from "vitest";
import { placeOf } from "../../src/documents/document.ts";
import { DocumentPlaces } from "../../src/documents/document-places.ts";
import { loadTexts } from "../../src/workspace/load.ts";
import { the } from "../builders/workspace.ts";

const program = (id: string) => `kind: program
id: ${id}
institution: college
title: Program
credits: 60
unit: ca-semester
requirements:
  - id: core
    allOf:
      - {id: first, credits: 30, from: {}, note: Ask the dean}
      - {id: second, credits: 30, from: {}}
`;

const { documents } = loadTexts(
  [
    { path: "one.yaml", text: `# two of them\n---\n${program("a")}---\n${program("b")}` },
    { path: "two.yaml", text: program("c") },
  ],
  { packs: false },
);
const places = new DocumentPlaces(documents.all());
const programs = new Map(documents.of("program").map((one) => [one.id, one]));

describe("a place", () => {
  test.each(["a", "b", "c"])("is found in %s by the ids of the parts around it", (id) => {
    const note = ["requirements", 0, "allOf", 0, "note"];
    const inNote = places.of(placeOf(the(programs, id), ...note));
    expect([inNote?.document.id, inNote?.parts]).toEqual([id, ["core", "first"]]);
    const top = places.of(placeOf(the(programs, id), "title"));
    expect([top?.document.id, top?.parts]).toEqual([id, []]);
    const last = places.of(placeOf(the(programs, id), "requirements", 0, "allOf", 1, "credits"));
    expect([last?.document.id, last?.parts]).toEqual([id, ["core", "second"]]);
  });

  test("outside of all documents, or in a file that is not there, is in none", () => {
    const at = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    expect(places.of({ ...at, file: "one.yaml" })).toBeNull();
    expect(places.of({ ...at, file: "three.yaml" })).toBeNull();
    expect(places.of({ ...at, file: "" })).toBeNull();
  });
});
