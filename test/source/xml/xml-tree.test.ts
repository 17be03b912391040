import { expect, test, vi } from "vitest";
import { SourceFile } from "../../../src/source/source-file.ts";
import { readXmlTree } from "../../../src/source/xml/xml-tree.ts";

const read = (text: string) => readXmlTree(new SourceFile("file.xml", text));

test("elements, attributes and texts are values with their places", () => {
  const xml = read(
    '<a xmlns:p="urn:x">\n  <p:b lang="en">one</p:b>\n  <b>two</b><c><d/></c>\n</a>',
  );
  if (!("value" in xml)) throw new Error(xml.message);
  expect(xml.name).toBe("a");
  expect(xml.value).toEqual({ b: [{ "@lang": "en", "#text": "one" }, "two"], c: { d: "" } });
  const lineOf = (...path: (string | number)[]) => xml.place(path).line;
  expect([lineOf(), lineOf("b", 0), lineOf("b", 1), lineOf("c", "d")]).toEqual([1, 2, 3, 3]);
});

test("the places of many attributes and children cost no more than reading them", () => {
  const many = Array.from({ length: 500 }, (_, at) => at);
  const xml = read(`<a ${many.map((at) => `a${at}=""`).join(" ")}>${"<b/>".repeat(500)}</a>`);
  if (!("value" in xml)) throw new Error(xml.message);
  const searches = vi.spyOn(String.prototype, "lastIndexOf");
  const filters = vi.spyOn(Array.prototype, "filter");
  for (const at of many) xml.place([`@a${at}`]);
  for (const at of many) xml.place(["b", at]);
  const searched = searches.mock.calls.length;
  const lists = filters.mock.contexts as readonly (readonly unknown[])[];
  const looked = lists.reduce((sum, { length }) => sum + length, 0);
  vi.restoreAllMocks();
  expect(searched).toBeLessThanOrEqual(1 + many.length);
  expect(looked).toBeLessThanOrEqual(many.length);
});

test("a name of the language is only a name", () => {
  const xml = read("<a><__proto__>x</__proto__><constructor>y</constructor></a>");
  expect("value" in xml && Object.keys(xml.value as object)).toEqual(["__proto__", "constructor"]);
});

test.each([
  ["<a><b></a>", "is not valid XML"],
  ["", "is not valid XML"],
  ["<!DOCTYPE a><a/>", "declares a document type, which no file that is read here needs"],
])("%s is refused", (text, detail) => {
  expect(read(text)).toMatchObject({ code: "xml-syntax", args: { detail } });
});
