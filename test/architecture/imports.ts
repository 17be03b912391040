import { mask } from "./mask.ts";

/** One place where a file names another file or a package. */
export interface Import {
  /** As written, for example `../kernel/date.ts` or `zod`; null when it is computed. */
  readonly specifier: string | null;
  /** 1-based. */
  readonly line: number;
  /** Whether it is erased: `import type` or `export type`, and not `import { type X }`, which stays. */
  readonly typeOnly: boolean;
  /** Whether it passes on what it names: `export … from`. */
  readonly reexport: boolean;
}

const quoted = /(?<quote>["']) *\k<quote>/u.source;
const bindings = /(?<bindings>[\p{ID_Continue}$\s,{}*]+?)\bfrom\s*/u.source;
const exported = /(?:\*(?:\s*as\s+[\p{ID_Continue}$]+)?|\{[^}]*\})\s*from\s*/u.source;
const word = /(?<![\p{ID_Continue}$]|(?<!\.\.)\.)/u.source;

const forms = {
  bound: new RegExp(`${word}import\\b(?!\\s*[(.])${bindings}(?<target>${quoted})`, "dgu"),
  bare: new RegExp(`${word}import\\s*(?<target>${quoted})`, "dgu"),
  reexported: new RegExp(
    `${word}export\\s*(?<bindings>type\\b)?\\s*${exported}(?<target>${quoted})`,
    "dgu",
  ),
  called: new RegExp(`${word}import\\s*\\(\\s*(?:(?<target>${quoted})\\s*[,)])?`, "dgu"),
  required: new RegExp(`${word}require\\s*\\(\\s*(?<target>${quoted})`, "dgu"),
};

/** What stands between the keyword and `from` when all of it is erased. */
const erased = /^\s*type(?:$|\s+[\p{ID_Continue}$]|\s*[{*])/u;

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Every import of a source file, in the order of the file; comments and strings are not mistaken for one. */
export function importsOf(code: string): readonly Import[] {
  const masked = mask(code);
  const found = Object.entries(forms).flatMap(([form, pattern]) =>
    [...masked.matchAll(pattern)].map((match) => {
      const target = match.indices?.groups?.target;
      return {
        specifier: target === undefined ? null : code.slice(target[0] + 1, target[1] - 1),
        line: lineAt(code, match.index),
        typeOnly: erased.test(match.groups?.bindings ?? ""),
        reexport: form === "reexported",
      };
    }),
  );
  return found.sort((a, b) => a.line - b.line);
}
