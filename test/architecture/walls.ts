/** Which folders of `src` a folder may import from, beside itself. */
export interface FolderWall {
  readonly folder: string;
  readonly imports: readonly string[];
  /** Folders it may name in `import type` only. */
  readonly types: readonly string[];
  readonly reason: string;
}

/** The only folders that may import a package or a part of Node. */
export interface PackageWall {
  readonly package: string;
  readonly folders: readonly string[];
  readonly reason: string;
}

/** The only folders that may write something the pattern finds outside comments and strings. */
export interface NameWall {
  readonly name: string;
  readonly pattern: RegExp;
  readonly folders: readonly string[];
  readonly reason: string;
}

/** How many lines a file may have; a file with a wall must exist. */
export interface SizeWall {
  readonly file: string;
  readonly lines: number;
  readonly reason: string;
}

const forAward = ["kernel", "diagnostics", "documents", "competency", "policy"];
const forLadder = [...forAward, "award", "allocation"];
const library = [
  "kernel",
  "diagnostics",
  "allocation",
  "xml",
  "spreadsheet",
  "source",
  "documents",
  "workspace",
  "competency",
  "policy",
  "award",
  "ladder",
  "learner",
  "interchange",
  "report",
];

/** The import table. A folder may import only from rows above its own; `index` is `src/index.ts`. */
export const folderWalls: readonly FolderWall[] = [
  {
    folder: "kernel",
    imports: [],
    types: [],
    reason: "quantities, dates and order are the ground and rest on nothing",
  },
  {
    folder: "diagnostics",
    imports: ["kernel"],
    types: [],
    reason: "a finding can come from any stage, so it knows none of them",
  },
  {
    folder: "allocation",
    imports: ["kernel"],
    types: [],
    reason: "the solver works on an abstract problem and knows nothing of courses",
  },
  {
    folder: "xml",
    imports: [],
    types: [],
    reason: "XML is read in one place, whether it is a part of a workbook or a file of others",
  },
  {
    folder: "spreadsheet",
    imports: ["kernel", "xml"],
    types: [],
    reason: "sheets are written and read in one place, whatever stands in their cells",
  },
  {
    folder: "source",
    imports: ["kernel", "diagnostics", "xml"],
    types: [],
    reason: "reading text into positioned trees does not depend on what the text means",
  },
  {
    folder: "documents",
    imports: ["kernel", "diagnostics", "source"],
    types: [],
    reason: "a document is what one file says, whichever workspace holds it",
  },
  {
    folder: "workspace",
    imports: ["kernel", "diagnostics", "source", "documents"],
    types: [],
    reason: "finding and loading files comes before any judgement of them",
  },
  {
    folder: "competency",
    imports: ["kernel", "diagnostics", "documents"],
    types: ["workspace"],
    reason: "relations and coverage are computed from a loaded catalogue and never load",
  },
  {
    folder: "policy",
    imports: ["kernel", "diagnostics", "documents"],
    types: ["workspace"],
    reason: "clauses are evaluated over a loaded catalogue and never load",
  },
  {
    folder: "award",
    imports: forAward,
    types: ["workspace"],
    reason: "an award is decided from evidence and policy, before anything is allocated",
  },
  {
    folder: "ladder",
    imports: forLadder,
    types: ["workspace"],
    reason: "a verdict needs awards and an allocation, and no learner",
  },
  {
    folder: "learner",
    imports: [...forLadder, "workspace", "ladder"],
    types: [],
    reason:
      "a learner falls under the rules of the day of admission, which only the workspace can look up",
  },
  {
    folder: "interchange",
    imports: ["kernel", "diagnostics", "spreadsheet", "source", "documents"],
    types: ["competency"],
    reason:
      "a standard is translated to and from documents, whatever is done with them; a grid is handed its suggestions",
  },
  {
    folder: "report",
    imports: ["kernel", "diagnostics", "spreadsheet"],
    types: ["competency", "policy", "ladder", "learner"],
    reason: "a renderer turns a finished result into text and computes none of it",
  },
  {
    folder: "page",
    imports: ["report"],
    types: [],
    reason:
      "the page runs in a browser and shows what the report packed: its data's shape and French typography, nothing else",
  },
  {
    folder: "index",
    imports: library,
    types: [],
    reason: "a program that uses the library must not load the command line",
  },
  {
    folder: "cli",
    imports: [...library, "index"],
    types: [],
    reason: "the command line is one user of the library, and may use all of it",
  },
  {
    folder: "bin",
    imports: ["cli"],
    types: [],
    reason: "the shim hands argv, streams and environment to the command line, nothing else",
  },
];

/** A package that has no row may be imported nowhere; of Node, only what has a row is walled. */
export const packageWalls: readonly PackageWall[] = [
  {
    package: "yaml",
    folders: ["source"],
    reason: "every YAML value must come with its position and within the limits on hostile input",
  },
  {
    package: "csv-parse",
    folders: ["source"],
    reason: "every CSV value must come with its position and within the limits on hostile input",
  },
  {
    package: "fflate",
    folders: ["spreadsheet", "report"],
    reason: "workbooks and the data of the page are packed to the same bytes on every machine",
  },
  {
    package: "hyparquet-writer",
    folders: ["spreadsheet"],
    reason: "tables are packed in one place, to the same bytes on every machine",
  },
  {
    package: "saxes",
    folders: ["xml"],
    reason: "XML is read in one place, without entities and within the limits on hostile input",
  },
  {
    package: "mammoth",
    folders: ["interchange"],
    reason: "Word files are read in one place, after what they unpack to was looked over",
  },
  {
    package: "parse5",
    folders: ["interchange"],
    reason:
      "HTML is read in one place, as tokens, so that no nesting of theirs costs more than its length",
  },
  {
    package: "zod",
    folders: ["documents", "interchange"],
    reason: "shapes are checked once, where text becomes a document",
  },
  {
    package: "ajv",
    folders: ["policy"],
    reason: "JSON Schema with our keywords is the language of clauses, and of nothing else",
  },
  {
    package: "re2js",
    folders: ["policy"],
    reason: "patterns are written by policy authors, and only clauses run them",
  },
  {
    package: "piscina",
    folders: ["cli"],
    reason: "threads are started by the command; what they run is a library function",
  },
  {
    package: "highs",
    folders: ["allocation"],
    reason:
      "a general solver settles what branching leaves open; its thread is waited for, so that an allocation stays a plain function",
  },
  {
    package: "@orama/stemmers",
    folders: ["competency"],
    reason: "words are brought to their stems only where statements are likened to each other",
  },
  {
    package: "preact",
    folders: ["page"],
    reason: "only the page draws in a browser, and its bundle has to stay small",
  },
  {
    package: "d3-sankey",
    folders: ["page"],
    reason: "a flow is laid out where it is drawn",
  },
  {
    package: "commander",
    folders: ["cli"],
    reason: "the library has functions, not commands",
  },
  {
    package: "chalk",
    folders: ["cli"],
    reason: "renderers take a style as a value and know no terminal",
  },
  {
    package: "node:fs",
    folders: ["workspace", "bin"],
    reason:
      "limits, atomic writing and read errors are handled in one place; a single executable lays itself out before it starts",
  },
  {
    package: "node:child_process",
    folders: ["workspace", "bin"],
    reason:
      "the only program that a run starts is git, to read a revision where files are read; the single executables are put together by others",
  },
  {
    package: "node:process",
    folders: ["cli", "bin"],
    reason:
      "argv, streams and environment are passed in, so that everything runs without a process",
  },
];

/** What only the command line may do, so that the same input gives the same bytes everywhere; and what nothing may that meets the input of others. */
export const nameWalls: readonly NameWall[] = [
  {
    name: "process",
    pattern: /(?<![\w$#]|(?<!\.\.)\.)(?:globalThis\s*\??\.\s*)?process\b(?!\s*\??\s*[:(])/g,
    folders: ["cli", "bin"],
    reason:
      "argv, streams and environment are passed in, so that everything runs without a process",
  },
  {
    name: "Date.now",
    pattern: /\bDate\s*\??\.\s*now\b/g,
    folders: ["cli"],
    reason: "today is an input (--as-of), never read from a clock",
  },
  {
    name: "new Date()",
    pattern: /(?<![\w$.])Date\s*\(\s*\)|\bnew\s+Date\b(?!\s*\()/g,
    folders: ["cli"],
    reason: "today is an input (--as-of), never read from a clock",
  },
  {
    name: "Math.random",
    pattern: /\bMath\s*\??\.\s*random\b/g,
    folders: ["cli"],
    reason: "the same input gives the same bytes",
  },
  {
    name: "toLocale*",
    pattern: /\.\s*toLocale\w*/g,
    folders: ["cli"],
    reason: "output does not depend on the machine's locale",
  },
  {
    name: "localeCompare",
    pattern: /\.\s*localeCompare\b/g,
    folders: ["cli"],
    reason: "order does not depend on the machine's locale",
  },
  {
    name: "Intl with the default locale",
    pattern:
      /\bIntl\s*\.\s*\w+\s*\(\s*(?:\)|undefined\b|\[\s*\])|\bnew\s+Intl\s*\.\s*\w+\b(?!\s*\()/g,
    folders: ["cli"],
    reason: "output does not depend on the machine's locale",
  },
  {
    name: "push(...list)",
    pattern: /\.\s*(?:push|unshift)\s*\(\s*(?:[^(){}[\]]*,\s*)?\.\.\./g,
    folders: ["bin"],
    reason:
      "the arguments of a call are put on the stack, which a long list of somebody's input overflows; `append` adds them one by one",
  },
];

/** Files that must stay small. */
export const sizeWalls: readonly SizeWall[] = [
  {
    file: "bin/creditbank.js",
    lines: 15,
    reason: "what is in the shim cannot be tested without a process",
  },
];

/** Names that say nothing of what a file holds. */
export const emptyNames: readonly string[] = [
  "util",
  "utils",
  "helper",
  "helpers",
  "common",
  "misc",
];

/** Why the walls that have no table hold. */
export const reasons = {
  barrel: "src/index.ts is the only barrel: other files import what they need from where it is",
  cycle: "data flows one way, so no file may need itself, even for a type",
  "file-name": "a file is named after the noun or verb it exports",
  opaque: "an import whose target is computed cannot be held by a wall",
  outside: "the built package holds only what is in src",
  "unknown-folder": "a folder without a row in the table has no place in the order",
  "unknown-package": "a package without a row in the table has no home",
} as const;
