import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { cyclesOf } from "./cycles.ts";
import { type Import, importsOf, lineAt } from "./imports.ts";
import { mask } from "./mask.ts";
import type { Tree } from "./tree.ts";
import { emptyNames, folderWalls, nameWalls, packageWalls, reasons, sizeWalls } from "./walls.ts";

/** A place where a wall is broken. */
export interface Violation {
  readonly wall: "folder" | "type" | "package" | "name" | "size" | keyof typeof reasons;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** What is wrong, and why the wall stands. */
  readonly message: string;
}

/** Every wall broken by the files of `src` and `bin`, and every empty file name of the whole tree. */
export function violationsOf(tree: Tree): readonly Violation[] {
  const files = [...tree].filter(([file]) => isCode(file) && folderOf(file) !== undefined);
  return [
    ...[...tree.keys()].flatMap(namedBadly),
    ...[...tree.keys()].flatMap(misplaced),
    ...files.flatMap(([file, code]) => [...importing(file, code), ...naming(file, code)]),
    ...cyclic(files),
    ...oversized(tree),
  ];
}

/** The row a file belongs to: its folder in `src`, `index` or `bin`; undefined for files the table is not about. */
function folderOf(file: string): string | undefined {
  const [top = "", next = "", ...rest] = file.split("/");
  if (top === "bin") return top;
  if (top !== "src") return undefined;
  return rest.length === 0 ? next.replace(/\.\w+$/, "") : next;
}

const isCode = (file: string) => /\.[cm]?[jt]sx?$/.test(file);

const isRelative = (specifier: string) => /^\.{0,2}\//.test(specifier);

/** The file a relative import leads to, with built files traced back to their source. */
function targetOf(file: string, specifier: string): string {
  const path = posix.join(posix.dirname(file), specifier);
  return path.replace(/^dist\/(.*)\.js$/, "src/$1.ts");
}

function packageOf(specifier: string): string {
  const [first = "", second = ""] = specifier.split("/");
  if (isBuiltin(specifier)) return `node:${first.replace("node:", "")}`;
  return first.startsWith("@") ? `${first}/${second}` : first;
}

function importing(file: string, code: string): readonly Violation[] {
  return importsOf(code).flatMap((found) => {
    const at = { file, line: found.line };
    const barrel =
      found.reexport && file !== "src/index.ts"
        ? [{ ...at, wall: "barrel", message: `passes on an import: ${reasons.barrel}` } as const]
        : [];
    return [...barrel, ...crossing(file, found).map((broken) => ({ ...at, ...broken }))];
  });
}

type Broken = Pick<Violation, "wall" | "message">;

function crossing(file: string, found: Import): readonly Broken[] {
  const from = folderOf(file) ?? "";
  const { specifier } = found;
  if (specifier === null) {
    return [{ wall: "opaque", message: `computes what it imports: ${reasons.opaque}` }];
  }
  if (!isRelative(specifier)) return crossingToPackage(from, packageOf(specifier));
  const to = folderOf(targetOf(file, specifier));
  if (to === undefined) {
    return [{ wall: "outside", message: `imports ${specifier}: ${reasons.outside}` }];
  }
  return crossingToFolder(from, to, found.typeOnly);
}

function crossingToPackage(from: string, name: string): readonly Broken[] {
  const row = packageWalls.find((wall) => wall.package === name);
  if (row === undefined) {
    const message = `imports ${name}: ${reasons["unknown-package"]}`;
    return name.startsWith("node:") ? [] : [{ wall: "unknown-package", message }];
  }
  if (row.folders.includes(from)) return [];
  return [{ wall: "package", message: `${from} may not import ${name}: ${row.reason}` }];
}

function crossingToFolder(from: string, to: string, typeOnly: boolean): readonly Broken[] {
  const row = folderWalls.find((wall) => wall.folder === from);
  if (row === undefined || to === from || row.imports.includes(to)) return [];
  if (!row.types.includes(to)) {
    return [{ wall: "folder", message: `${from} may not import ${to}: ${row.reason}` }];
  }
  if (typeOnly) return [];
  return [{ wall: "type", message: `${from} may import only types of ${to}: ${row.reason}` }];
}

function naming(file: string, code: string): readonly Violation[] {
  const masked = mask(code);
  const from = folderOf(file) ?? "";
  return nameWalls
    .filter((wall) => !wall.folders.includes(from))
    .flatMap(({ name, pattern, reason }) =>
      [...masked.matchAll(pattern)].map((match) => ({
        wall: "name" as const,
        file,
        line: lineAt(masked, match.index),
        message: `${from} may not use ${name}: ${reason}`,
      })),
    );
}

function misplaced(file: string): readonly Violation[] {
  const folder = folderOf(file);
  const hasRow = folderWalls.some((wall) => wall.folder === folder);
  const isDocumentation = file.split("/").length === 2 && !isCode(file);
  if (folder === undefined || hasRow || isDocumentation) return [];
  const message = `${folder} is not in the table: ${reasons["unknown-folder"]}`;
  return [{ wall: "unknown-folder", file, line: 1, message }];
}

function cyclic(files: readonly (readonly [string, string])[]): readonly Violation[] {
  const graph = new Map(
    files.map(([file, code]) => [
      file,
      importsOf(code).flatMap(({ specifier }) =>
        specifier !== null && isRelative(specifier) ? [targetOf(file, specifier)] : [],
      ),
    ]),
  );
  return cyclesOf(graph).map((path) => ({
    wall: "cycle",
    file: path[0] ?? "",
    line: 1,
    message: `${path.join(" → ")}: ${reasons.cycle}`,
  }));
}

function oversized(tree: Tree): readonly Violation[] {
  return sizeWalls.flatMap(({ file, lines, reason }) => {
    const count = tree.get(file)?.trimEnd().split("\n").length;
    if (count !== undefined && count <= lines) return [];
    const size = count === undefined ? "is missing" : `has ${count} lines, at most ${lines}`;
    return [{ wall: "size", file, line: 1, message: `${size}: ${reason}` } as const];
  });
}

function namedBadly(file: string): readonly Violation[] {
  const bad = file.split("/").find((part) => emptyNames.includes(part.split(".")[0] ?? ""));
  if (bad === undefined) return [];
  const message = `${bad} says nothing of what is in it: ${reasons["file-name"]}`;
  return [{ wall: "file-name", file, line: 1, message }];
}
