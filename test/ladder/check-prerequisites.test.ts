import { expect, test } from "vitest";
import { checkPrerequisites } from "../../src/ladder/check-prerequisites.ts";
import { microCredential, type Part } from "../builders/documents.ts";
import { catalogueOf } from "../builders/workspace.ts";

const needing = (id: string, required: readonly string[], more: Part = {}) =>
  microCredential(id, { prerequisites: { required }, ...more });
const ceased = (id: string, more: Part = {}) => microCredential(id, { status: "ceased", ...more });

const found = (documents: readonly Part[], asOf?: string) =>
  checkPrerequisites(catalogueOf(documents, asOf)).map(({ code, args }) => [
    code,
    args.prerequisite ?? args.reference,
  ]);

test("what is offered, and what is no micro-credential, can be met", () => {
  const suspended = microCredential("second", { status: "suspended" });
  const others = ["Grade 12", "CPR level C", "https://example.org/course", "urn:x:y"];
  expect(found([needing("m", ["second", ...others]), suspended])).toEqual([]);
});

test("what has ended cannot, and neither can what has not begun", () => {
  const later = microCredential("later", { effective: { from: "2025-09-01" } });
  const documents = [needing("m", ["old", "later"]), ceased("old"), later];
  expect(found(documents)).toEqual([
    ["unmeetable-prerequisite", "old"],
    ["unmeetable-prerequisite", "later"],
  ]);
  expect(found(documents, "2025-09-01")).toEqual([["unmeetable-prerequisite", "old"]]);
});

test("it is told where it is, not along all that rests on it", () => {
  const documents = [needing("m", ["n"]), needing("n", ["old"]), ceased("old")];
  expect(found(documents)).toEqual([["unmeetable-prerequisite", "old"]]);
});

test("what has ceased is met by what contains it, where that can be taken first", () => {
  const whole = microCredential("whole", { composedOf: ["old"] });
  expect(found([needing("m", ["old"]), whole, ceased("old")])).toEqual([]);
  const itself = needing("m", ["old"], { composedOf: ["old"] });
  expect(found([itself, ceased("old")])).toEqual([["unmeetable-prerequisite", "old"]]);
});

test("circles are told elsewhere, and who has ceased needs nothing", () => {
  expect(found([needing("m", ["n"]), needing("n", ["m"])])).toEqual([]);
  expect(found([ceased("m", { prerequisites: { required: ["old"] } }), ceased("old")])).toEqual([]);
});

test("what is written as an id has to be one, required or recommended", () => {
  const one = microCredential("cruising-1");
  const both = (ids: readonly string[]) =>
    microCredential("m", { prerequisites: { required: ids, recommended: ids } });
  expect(found([both(["crusing-1"]), one])).toEqual([
    ["unknown-reference", "crusing-1"],
    ["unknown-reference", "crusing-1"],
  ]);
  expect(found([needing("m", ["cruising-2", "crusing 1", "welding", "cruising-1"]), one])).toEqual([
    ["unknown-reference", "cruising-2"],
    ["unknown-reference", "welding"],
  ]);
});
