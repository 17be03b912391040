import { describe, expect, test } from "vitest";
import { violationsOf } from "./violations.ts";
import { emptyNames, folderWalls, nameWalls, packageWalls, reasons, sizeWalls } from "./walls.ts";

const folders = folderWalls.map(({ folder }) => folder);

/** What is said of one file alone, the missing shim left out. */
const saidOf = (file: string, code: string) =>
  violationsOf(new Map([[file, code]]))
    .filter(({ wall }) => wall !== "size")
    .map(({ message }) => message);

const fileIn = (folder: string) => {
  if (folder === "bin") return "bin/creditbank.js";
  return folder === "index" ? "src/index.ts" : `src/${folder}/file.ts`;
};

/** How a file of one folder names a file of another. */
const pathBetween = (from: string, to: string) => {
  const up = { bin: "../", index: "../" }[from] ?? "../../";
  return up + fileIn(to);
};

describe("every folder is held to its row, and told why", () => {
  test.each(folderWalls)("$folder", ({ folder, imports, types, reason }) => {
    for (const other of folders.filter((name) => name !== folder)) {
      const path = pathBetween(folder, other);
      const mayImport = imports.includes(other);
      const mayName = mayImport || types.includes(other);
      const told = [expect.stringContaining(reason)];
      const ofValue = saidOf(fileIn(folder), `import { a } from "${path}";`);
      const ofType = saidOf(fileIn(folder), `import type { A } from "${path}";`);
      expect(ofValue, path).toEqual(mayImport ? [] : told);
      expect(ofType, path).toEqual(mayName ? [] : told);
    }
  });

  test.each(folderWalls)("$folder imports only from rows above", ({ folder, imports, types }) => {
    const above = folders.slice(0, folders.indexOf(folder));
    expect(above).toEqual(expect.arrayContaining([...imports, ...types]));
  });
});

describe("every package is held to its row, and told why", () => {
  test.each(packageWalls)("$package", ({ package: name, folders: allowed, reason }) => {
    for (const folder of folders) {
      const told = allowed.includes(folder) ? [] : [expect.stringContaining(reason)];
      expect(saidOf(fileIn(folder), `import a from "${name}";`), folder).toEqual(told);
      expect(saidOf(fileIn(folder), `import a from "${name}/part";`), folder).toEqual(told);
    }
  });

  test("a part of Node without its prefix is the same package", () => {
    expect(saidOf("src/kernel/file.ts", 'import "fs/promises";')).toEqual([
      expect.stringContaining("kernel may not import node:fs"),
    ]);
  });
});

describe("every name is held to its row, and told why", () => {
  const breaches = {
    process: [
      "process.env",
      "process?.exit()",
      "const { argv } = process;",
      "[...process.argv]",
      "globalThis.process.env",
    ],
    "Date.now": ["Date.now()", "const now = Date.now;"],
    "new Date()": ["new Date()", "new Date;", "Date()"],
    "Math.random": ["Math.random()"],
    "toLocale*": ["a.toLocaleString()", "a?.toLocaleUpperCase()"],
    localeCompare: ["a.localeCompare(b)", "a\n  ?.localeCompare(b)"],
    "Intl with the default locale": [
      "new Intl.Collator()",
      "new Intl.Collator",
      "Intl.NumberFormat(undefined, {})",
      "Intl.DateTimeFormat([])",
    ],
    "push(...list)": [
      "list.push(...rows)",
      "list.push(\n  first,\n  ...rows,\n)",
      "a?.unshift(...b)",
    ],
  };

  test.each(nameWalls)("$name", ({ name, folders, reason }) => {
    const codes = new Map(Object.entries(breaches)).get(name) ?? [];
    expect(codes).not.toEqual([]);
    for (const code of codes) {
      const told = `kernel may not use ${name}: ${reason}`;
      expect(saidOf("src/kernel/file.ts", code), code).toEqual([told]);
      for (const folder of folders) {
        const file = folder === "bin" ? "bin/file.ts" : `src/${folder}/file.ts`;
        expect(saidOf(file, code), code).toEqual([]);
      }
    }
  });

  test.each([
    "queue.process(job)",
    "const shape = { process: 1 };",
    "preprocess()",
    "new Date(0)",
    'new Date("2025-01-31")',
    'new Intl.Collator("en")',
    "let options: Intl.CollatorOptions;",
    "a.toUpperCase()",
    "list.push({ ...one }, [...rows])",
    "// process.env",
    '"Math.random()"',
  ])("%s is innocent", (code) => {
    expect(saidOf("src/kernel/file.ts", code)).toEqual([]);
  });
});

describe("names and sizes of files", () => {
  test.each(emptyNames)("%s is no name", (name) => {
    const told = [expect.stringContaining(reasons["file-name"])];
    expect(saidOf(`test/kernel/${name}.test.ts`, "")).toEqual(told);
    expect(saidOf(`src/kernel/${name}/date.ts`, "")).toEqual(told);
  });

  test.each(sizeWalls)("$file is short", ({ file, lines, reason }) => {
    const ofLength = (count: number) => violationsOf(new Map([[file, "a\n".repeat(count)]]));
    expect(ofLength(lines)).toEqual([]);
    expect(ofLength(lines + 1)).toMatchObject([{ message: expect.stringContaining(reason) }]);
  });
});
