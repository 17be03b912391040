import { code, didYouMean } from "./entry.ts";

/** What reading and writing the formats of others can meet. */
export const interchangeCodes = {
  "json-syntax": code<{ expected: string; found: string }>({
    severity: "error",
    title: "The file is not valid JSON",
    message: (a) => `this is no JSON: expected ${a.expected}, found ${a.found}`,
    help: () => "ask whoever made the file for a valid one, or mend it at this place",
    explanation:
      "The file is read as JSON (RFC 8259), in which keys and texts stand in double quotes, entries are separated by one comma, and nothing follows the last bracket. Nothing is read from a file that breaks off or goes astray, for what is missing cannot be known.",
  }),
  "xml-syntax": code<{ detail: string }>({
    severity: "error",
    title: "The file is not XML that is read",
    message: (a) => `this file ${a.detail}`,
    help: () => "ask whoever made the file for a valid one, or mend it at this place",
    explanation:
      "The file is read as XML without a document type: entities of its own are never expanded, and nothing outside the file is opened. Nothing is read from a file that breaks off or goes astray, for what is missing cannot be known.",
  }),
  "format-unknown": code<{ detail: string; suggestion: string | null }>({
    severity: "error",
    title: "The format of a file cannot be told",
    message: (a) => `cannot tell what this file is: ${a.detail}`,
    help: (a) => didYouMean(a) ?? "name the format: `creditbank import FORMAT FILE`",
    explanation:
      "Where no format is named, it is recognised from the content of the file, never from its name. What is recognised is listed by `creditbank import --help`.",
  }),
  "formats-differ": code<{ format: string; other: string }>({
    severity: "error",
    title: "Files of several formats are to be read as one",
    message: (a) => `this file is ${a.format}, and another beside it is ${a.other}`,
    help: () => "import the files of each format by themselves",
    explanation:
      "What several files describe is put together, which takes files of one format. Where their content shows that they differ, none is read.",
  }),
  "nothing-found": code<{ format: string; wanted: string }>({
    severity: "error",
    title: "The file holds nothing that can be taken over",
    message: (a) => `no ${a.wanted} found in this file, read as ${a.format}`,
    help: () => "check that it is the right file; --help lists what each format is read for",
    explanation:
      "The file could be read, but it describes nothing that becomes a document: no micro-credential, course, program, competency or decision.",
  }),
  "wrong-shape": code<{ what: string; expected: string; found: string }>({
    severity: "warning",
    title: "A value of an imported file has another shape",
    message: (a) => `\`${a.what}\` should be ${a.expected}; found ${a.found}, left out`,
    help: () => null,
    explanation:
      "The standard says what kind of value stands here, and the file has another. It is left out rather than guessed; everything else of the file is read.",
  }),
  "value-missing": code<{ what: string; of: string; instead: string | null }>({
    severity: "warning",
    otherwise: ["info"],
    title: "An imported file does not say what a document needs",
    message: (a) =>
      a.instead === null
        ? `${a.of} states no ${a.what}, and is left out`
        : `${a.of} states no ${a.what}; ${a.instead} stands for it`,
    help: (a) => (a.instead === null ? null : "correct it in the document that is written"),
    explanation:
      "Documents need an id, a title and a few more facts. Where the file states none, what can stand for it is said here and in a comment of the document; where nothing can, the thing is left out. An export in which a title stands for a description that is not stated says so in a notice.",
  }),
  "unit-unstated": code<{ value: string; unit: string }>({
    severity: "warning",
    title: "Credits are stated without a unit",
    message: (a) => `${a.value} credits of no stated unit; written as ${a.unit}`,
    help: () => "ask the issuer which credits these are; --unit states it for all that lack one",
    explanation:
      "Three credits may be 45 hours or 135, by the unit. Open Badges has a number of credits and no unit; others leave it out. Such credits are written with the unit `unspecified`, which no program counts in, until somebody says what they are.",
  }),
  "taken-as": code<{ what: string; value: string; taken: string; why: string }>({
    severity: "warning",
    title: "A value of an imported file was taken for another",
    message: (a) => `${a.what} "${a.value}" is taken as ${a.taken}: ${a.why}`,
    help: () => "correct it in the document that is written, if it was meant otherwise",
    explanation:
      "The value is misspelt, deprecated or unlikely as it stands, and there is one thing that it can have meant. What it was taken for is said here and in a comment, never in silence.",
  }),
  "not-carried": code<{ what: string; count: number; why: string | null }>({
    severity: "info",
    title: "Something has no place where it goes",
    message: (a) => {
      const times = a.count === 1 ? "" : ` (${a.count} times, here first)`;
      return `\`${a.what}\` is not carried over${times}${a.why === null ? "" : `: ${a.why}`}`;
    },
    help: () => null,
    explanation:
      "What one format says, another may have no word for. Everything that is left behind is listed, so that nothing is lost in silence; keep the original where it matters.",
  }),
  "target-elsewhere": code<{ what: string; target: string; count: number }>({
    severity: "info",
    title: "Something refers to what the file does not hold",
    message: (a) => {
      const more = a.count === 1 ? "" : `, and ${a.count - 1} more like it`;
      return `${a.what} refers to ${a.target}, which is not in this file${more}`;
    },
    help: () => null,
    explanation:
      "Frameworks and decisions often refer to things that are published elsewhere; nothing is fetched from there. The reference is kept as an absolute URI where that is possible, and is told here otherwise.",
  }),
  "several-parents": code<{ count: number; crosswalk: string }>({
    severity: "info",
    title: "Competencies have more than one parent",
    message: (a) =>
      `${a.count} ${a.count === 1 ? "parent" : "parents"} beyond the first stand in the crosswalk ${a.crosswalk}`,
    help: () => null,
    explanation:
      "In a framework of ours a competency has one parent; in those of others it may have several. The first that the file names becomes the parent, and each of the others a mapping `narrower`, which says the same.",
  }),
  "bank-unknown": code<{ bank: string; count: number; suggestion: string | null }>({
    severity: "warning",
    title: "Decisions are of a credit bank that nothing describes",
    message: (a) => {
      const what = a.count === 1 ? "one decision is" : `${a.count} decisions are`;
      return `${what} of the credit bank "${a.bank}", which is neither among the packs nor in the workspace`;
    },
    help: (a) => {
      const near = didYouMean(a);
      const write = `begin its rules with \`creditbank rules new bank ${a.bank}\`, or name another bank with --bank`;
      return near === null ? write : `${near} If not: ${write}`;
    },
    explanation:
      "A decision counts under the rules of the bank that made it: its route, its limits and how long it stands. Until a document of the kind credit-bank has the id that the decisions name, `check` reports each of them, and none counts. A bank that states no more than its institution, an edition and a threshold is enough to begin with.",
  }),
  "unfit-document": code<{ document: string; detail: string }>({
    severity: "error",
    title: "What was read makes no valid document",
    message: (a) => `the ${a.document} would not be valid: ${a.detail}`,
    help: () => "correct the value in the file that is read; nothing was written of this document",
    explanation:
      "Every document is checked before it is written. This one has a value that no document can have, so it was left out; the others were written.",
  }),
} as const;
