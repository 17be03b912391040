import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnyDocument } from "../../../src/documents/document.ts";
import type { Kind } from "../../../src/documents/kinds.ts";
import { plain } from "../../../src/documents/plain.ts";
import type { ExportedFile } from "../../../src/interchange/format.ts";
import { guessMapping } from "../../../src/interchange/table/guess/mapping-text.ts";
import { table } from "../../../src/interchange/table/table.ts";
import { draftYaml } from "../../../src/source/draft-yaml.ts";
import { loadTexts } from "../../../src/workspace/load.ts";
import { fixtureFolder } from "../../fixtures/golden.ts";
import { yamlOfDrafts } from "../exchange.ts";
import { inputFile, read } from "../importing.ts";

const kinds = ["micro-credential", "course", "competency-framework"] as const;

function load(texts: readonly { readonly path: string; readonly text: string }[]) {
  const { documents, diagnostics } = loadTexts(texts, { packs: false });
  const wrong = diagnostics.filter(
    ({ severity, code }) => severity === "error" && !code.startsWith("unknown-"),
  );
  expect(wrong.map(({ message }) => message)).toEqual([]);
  expect(diagnostics.filter(({ code }) => code === "unknown-source")).toEqual([]);
  return kinds.flatMap((kind) => documents.of(kind) as unknown as readonly AnyDocument[]);
}

function write(documents: readonly AnyDocument[], workbook: boolean) {
  const find = <K extends Kind>(_: K, __: string) => null;
  const { exporter } = table;
  if (exporter === null) throw new Error("tables are not written");
  return exporter.write({ documents, find, all: () => [], workbook });
}

/** What files say when they are read back by what goes beside them; nothing in it leads nowhere. */
async function readBack(files: readonly ExportedFile[]) {
  const texts: { path: string; text: string }[] = [];
  const said: string[] = [];
  for (const { name, content, beside } of files) {
    const map = inputFile("map.yaml", beside?.content ?? "");
    const gathered = await read([inputFile(name, content)], table, { map });
    texts.push({ path: `${name}.yaml`, text: yamlOfDrafts(gathered) });
    said.push(...gathered.diagnostics.map(({ code }) => code));
  }
  expect(new Set(said)).toEqual(new Set(["rows-read"]));
  return load(texts);
}

const lost = new Set(["source", "sources", "provenance"]);

/** What documents say, the last edition of each, without what no table holds. */
function contents(documents: readonly AnyDocument[]) {
  const last = documents.filter(
    ({ kind, id }, index) => documents[index + 1]?.kind !== kind || documents[index + 1]?.id !== id,
  );
  return last.map(({ data }) =>
    Object.fromEntries(
      Object.entries(plain(data) as object).filter(
        ([key, value]) => !lost.has(key) && value !== null,
      ),
    ),
  );
}

const bc = fixtureFolder("bc");
const texts = ["micro-credentials", "courses", "frameworks"].flatMap((folder) =>
  readdirSync(join(bc, folder)).map((name) => {
    const path = join(folder, name);
    return { path, text: readFileSync(join(bc, path), "utf8") };
  }),
);

test.each([
  [false, ["micro-credentials.csv", "courses.csv", "frameworks.csv"]],
  [true, ["tables.xlsx"]],
])("a workspace comes back from tables as it was (workbook: %s)", async (workbook, names) => {
  const documents = load(texts);
  const { files, diagnostics } = write(documents, workbook);
  expect(files.map(({ name }) => name)).toEqual(names);
  expect(contents(await readBack(files))).toEqual(contents(documents));
  expect(diagnostics.map(({ message }) => message)).toEqual([
    expect.stringContaining("it names a source, and sources are not carried over"),
    expect.stringContaining("`provenance` is not carried over (32 times, here first)"),
    expect.stringContaining("`sources` is not carried over (32 times, here first)"),
    "`edition` is not carried over: a table has rows for one edition of a document, the last",
    "`hours` is not carried over: a cell cannot say that there is none",
  ]);
});

const text = fc
  .oneof(
    fc.constantFrom("=1+1", "'=1", "a\nb", '"', "007", "1,5", "yes", "a;b", "é", "- x", "#3"),
    fc.string({ minLength: 1, maxLength: 20, unit: "binary" }),
    fc.string({ minLength: 1, maxLength: 20 }),
  )
  .filter((word) => word.trim() !== "");
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const course = fc.record({
  institution: fc.constantFrom("mill", "x.2"),
  code: text,
  title: text,
  credits: fc.constantFrom(3, 1.5, 0.0625),
  unit: fc.constant("ca-semester"),
  level: some(fc.record({ year: fc.integer({ min: 1, max: 4 }) })),
  topics: some(fc.array(text, { maxLength: 3 })),
  creditable: some(fc.boolean()),
  outcomes: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("O1", "O2", "b.3", "X_4"),
      statement: text,
      weight: some(fc.constantFrom(2, 0.5, 0.333333)),
      essential: some(fc.boolean()),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
  note: some(text),
});

test("whatever is written and not told comes back as it was", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(course, { minLength: 1, maxLength: 4 }), async (courses) => {
      const yaml = courses.map((data, n) => draftYaml({ kind: "course", id: `c${n}`, ...data }));
      const documents = load([{ path: "w.yaml", text: yaml.join("---\n") }]);
      for (const workbook of [false, true]) {
        const { files, diagnostics } = write(documents, workbook);
        if (diagnostics.length > 0) continue;
        const again = await readBack(files);
        expect(contents(again)).toEqual(contents(documents));
        compared += 1;
      }
    }),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(10);
});

test("headings are those that a guess knows, so that most of a table is read without its mapping", () => {
  const documents = load(texts).filter(({ kind }) => kind === "course");
  const [file] = write(documents, false).files;
  const { text: mapping } = guessMapping(inputFile("courses.csv", file?.content ?? ""));
  for (const line of ["Title: title", "Credits: credits", "Course code: code", "Year: level.year"])
    expect(mapping).toContain(`      ${line}\n`);
  expect(mapping).toContain("      Learning outcome: outcomes[].statement\n");
});

test("what a cell would change or cut is told, and what a row must have stands there all the same", () => {
  const yaml = draftYaml({
    kind: "micro-credential",
    id: "m",
    title: " spaced",
    creditStatus: "non-credit",
    issuer: { id: "mill" },
    topics: ["one\ntwo"],
    tags: ["a", "b", "a"],
    description: `${"line\n".repeat(80)}end`,
    competencies: [{ id: "C1", statement: "Weigh", weight: 0.333333 }],
  });
  const { files, diagnostics } = write(load([{ path: "w.yaml", text: yaml }]), false);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    "`title` is not carried over: a cell does not hold it as it is",
    "`topics` is not carried over: a cell does not hold it as it is",
    "`tags` is not carried over: what a list says twice is read once",
    "`description` is not carried over: a row of a table has not so many lines",
    "`competencies[].weight` is not carried over: it would not be read from a cell",
  ]);
  expect(files[0]?.content).toBe(
    [
      "Id,Title,Credit status,Institution,Keywords,Competency id,Competency",
      'm, spaced,non-credit,mill,"a\nb\na",C1,Weigh\n',
    ].join("\n"),
  );
});
