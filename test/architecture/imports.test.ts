import { describe, expect, test } from "vitest";
import { importsOf } from "./imports.ts";
import { mask } from "./mask.ts";

const found = (code: string) =>
  importsOf(code).map(({ specifier, typeOnly }) => (typeOnly ? `type ${specifier}` : specifier));

describe("importsOf", () => {
  test.each([
    ['import { a } from "./a.ts";', "./a.ts"],
    ["import a from './a.ts'", "./a.ts"],
    ['import * as a from "a";', "a"],
    ['import a, { b as c } from "a";', "a"],
    ['import {\n  a,\n  b, // "no"\n} from "a";', "a"],
    ['import "./a.ts";', "./a.ts"],
    ['import a from "./a.json" with { type: "json" };', "./a.json"],
    ['import type from "a";', "a"],
    ['import { type A } from "a";', "a"],
    ['import type { A } from "a";', "type a"],
    ['import type A from "a";', "type a"],
    ['import type * as A from "a";', "type a"],
    ['import type{A}from"a";', "type a"],
    ['export { a } from "a";', "a"],
    ['export * from "a";', "a"],
    ['export * as a from "a";', "a"],
    ['export type { A } from "a";', "type a"],
    ['export type * from "a";', "type a"],
    ['const a = await import("a");', "a"],
    ['let a: import("a").A;', "a"],
    ['const all = [...require("a")];', "a"],
    ["const a = `${await import('a')}`;", "a"],
    ["await import(`a`);", null],
    ["await import(name);", null],
  ])("reads %j", (code, expected) => {
    expect(found(code)).toEqual([expected]);
  });

  test.each([
    '// import { a } from "a";',
    '/* import "a"; */',
    "const text = 'import \"a\"';",
    'const text = `import "a"; ${1} import "b"`;',
    'const pattern = /import "a"/;',
    "const here = import.meta.url;",
    'export { a };\nconst from = "a";',
    'loader.import("a");',
    'const important = "a";',
  ])("reads nothing in %j", (code) => {
    expect(found(code)).toEqual([]);
  });

  test("gives the line and tells what is passed on", () => {
    const code = 'import a from "a";\n/*\n*/ export * from "b";\n';
    expect(importsOf(code)).toEqual([
      { specifier: "a", line: 1, typeOnly: false, reexport: false },
      { specifier: "b", line: 3, typeOnly: false, reexport: true },
    ]);
  });
});

describe("mask", () => {
  test.each([
    ['a("b\\"c") // d', 'a("    ")     '],
    ["a / b / c", "a / b / c"],
    ["a = /b'[/]/g; c", "a = /      g; c"],
    ["return /'/.test(a)", "return / /.test(a)"],
    ["a[0] / 2 + ')' / 3", "a[0] / 2 + ' ' / 3"],
    ["`a${ { b: `c${d}` } }e`", "` ${ { b: ` ${d}` } } `"],
    ["`a$b\\`${c}`, d", "`     ${c}`, d"],
    ["a /* b\nc */ d", "a     \n     d"],
    ["é('é') / 2", "é(' ') / 2"],
  ])("of %j keeps only the code", (code, expected) => {
    expect(mask(code)).toBe(expected);
  });
});
