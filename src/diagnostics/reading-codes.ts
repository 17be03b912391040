import { code, didYouMean } from "./entry.ts";

/** Codes about reading files and documents. */
export const readingCodes = {
  "yaml-syntax": code<{ detail: string }>({
    severity: "error",
    title: "The file is not valid YAML",
    message: (a) => a.detail,
    help: () =>
      "indent with spaces, close every quote and bracket, and write each key once as `key: value`",
    explanation:
      "The YAML reader could not make sense of the text at this place, so the document it belongs to was left out; the other documents of the workspace were still checked. Frequent causes: a tab used for indentation, an unclosed quote or bracket, a colon inside unquoted text (write it in quotes).",
  }),
  "duplicate-key": code<{ key: string }>({
    severity: "error",
    title: "A key is written twice",
    message: (a) => `the key "${a.key}" is written twice in one mapping`,
    help: () => "keep one of the two",
    explanation:
      "A mapping may hold each key once. With two, nobody can tell which value was meant, so neither is used.",
  }),
  "unreadable-file": code<{ detail: string }>({
    severity: "error",
    title: "The file cannot be read",
    message: (a) => `cannot read this file: ${a.detail}`,
    help: () => "check that it exists, is an ordinary file, and that you may read it",
    explanation:
      "The operating system refused to give the file's content (no permission, a folder with a file's name, a link that leads in a circle, an input or output error). The other files were still checked.",
  }),
  "not-text": code<{ detail: string }>({
    severity: "error",
    title: "The file is not UTF-8 text",
    message: (a) => `not readable as text: ${a.detail}`,
    help: () => "save the file as UTF-8 text",
    explanation:
      "Workspace files are UTF-8 text. This one has bytes that are not UTF-8, or NUL bytes, as spreadsheets, word-processor files and UTF-16 exports do. Save or export it again as plain UTF-8. Learner records may be UTF-16 as well, where they begin with a byte order mark.",
  }),
  "file-too-large": code<{ size: number; limit: number }>({
    severity: "error",
    title: "The file is too large",
    message: (a) => `the file has ${a.size} bytes; at most ${a.limit} are read`,
    help: () => "split it into several files",
    explanation:
      "A workspace file of more than this size is almost always something else by mistake. Documents may be spread over as many files as you like.",
  }),
  "file-too-full": code<{ limit: number; of: "words and signs" | "values" }>({
    severity: "error",
    title: "The file holds too much",
    message: (a) => `the file holds more than ${a.limit} ${a.of}; no more are read`,
    help: () => "split it into several files",
    explanation:
      "A file may be small enough and still hold so many lists, keys and values that reading it would exhaust the memory. A framework of 14,000 skills holds about a million words and signs of YAML, so a file with more than two and a half million, or with a million values of JSON, is almost always something else by mistake. It was not read; the other files were still checked. Documents may be spread over as many files as you like.",
  }),
  "more-faults": code<{ count: number; told: number }>({
    severity: "error",
    title: "A document has more faults than are told",
    message: (a) => `this document has ${a.count} faults, of which ${a.told} are told one by one`,
    help: () => "mend those first: so many often have one cause",
    explanation:
      "Where a document has thousands of faults, most often because a file of another kind was taken for one or a tool wrote it wrongly, only the first are told: a list of all would help nobody, and a hostile file could fill the memory with it.",
  }),
  "nested-too-deep": code<{ limit: number }>({
    severity: "error",
    title: "The nesting is too deep",
    message: (a) => `nested more than ${a.limit} levels deep`,
    help: () => "no document of this language needs that; look for a stray bracket or dash",
    explanation:
      "Documents of this language are at most a few dozen levels deep. Deeper nesting is refused so that a hostile file cannot exhaust the memory.",
  }),
  "too-many-aliases": code<{ limit: number }>({
    severity: "error",
    title: "Aliases expand to too much",
    message: (a) => `aliases (*name) in this file expand to more than ${a.limit} values`,
    help: () => "write the repeated values out, or repeat less",
    explanation:
      "YAML aliases repeat a part of the file by name. A few nested ones can expand to millions of values; such a file is refused before that happens.",
  }),
  "missing-kind": code<Record<never, never>>({
    severity: "error",
    title: "A document does not say its kind",
    message: () => "this document has no `kind`",
    help: () =>
      "begin it with `kind: micro-credential` (or course, program, credit-bank, agreement …)",
    explanation:
      "Every document names its kind, so that it can be checked against the rules of that kind. If the file is not meant for this tool, list it under `ignore` in creditbank.yaml.",
  }),
  "unknown-kind": code<{ kind: string; suggestion: string | null }>({
    severity: "error",
    title: "The kind of a document is not known",
    message: (a) => (a.kind === "" ? "`kind` names no kind" : `there is no kind "${a.kind}"`),
    help: (a) =>
      didYouMean(a) ??
      `${a.kind === "" ? "write one word, such as `kind: course`; " : ""}if the file is not meant for this tool, list it under \`ignore\` in creditbank.yaml`,
    explanation:
      "The kinds are micro-credential, competency-framework, level-scale, level-crosswalk, crosswalk, course, program, credit-bank, grade-scale, agreement, exception, pathway, framework, cases, verb-list and workspace.",
  }),
  "unknown-key": code<{ key: string; suggestion: string | null; known: readonly string[] }>({
    severity: "error",
    title: "A key is not part of the language",
    message: (a) => `"${a.key}" is not a key that is known here`,
    help: (a) =>
      didYouMean(a) ?? (a.known.length === 0 ? null : `known here: ${a.known.join(", ")}`),
    explanation:
      "A key that is not known would be ignored, and a misspelt rule that is silently ignored costs somebody credit. Correct the spelling, or put free remarks into `note`.",
  }),
  "missing-key": code<{ key: string; why: string | null }>({
    severity: "error",
    title: "A required key is missing",
    message: (a) => `"${a.key}" is missing${a.why === null ? "" : `: ${a.why}`}`,
    help: () => null,
    explanation:
      "The document cannot be evaluated without this key. Most keys may be absent, which means `not stated`; the few that may not are listed with each kind by `creditbank schema KIND`.",
  }),
  "wrong-type": code<{ expected: string; found: string }>({
    severity: "error",
    title: "A value is of the wrong type",
    message: (a) => `expected ${a.expected}, found ${a.found}`,
    help: () => null,
    explanation:
      "The value cannot be what this key needs: a list where text belongs, text where a number belongs, and so on. The message says what was expected and what was found.",
  }),
  /** `source`: the number as it is written; null where it is personal. */
  "unquoted-text": code<{ source: string | null }>({
    severity: "error",
    title: "Text that YAML reads as a number",
    message: (a) =>
      a.source === null
        ? "expected text, found a number"
        : `expected text, found the number ${a.source}`,
    help: (a) => (a.source === null ? "write it in quotes" : `write it in quotes: "${a.source}"`),
    explanation:
      "YAML reads unquoted digits as a number, and a number loses what the text said: 007 becomes 7 and 1.10 becomes 1.1. Codes and editions are text: put them in quotes.",
  }),
  "invalid-value": code<{ value: string; expected: string; suggestion: string | null }>({
    severity: "error",
    title: "A value is not allowed here",
    message: (a) => `"${a.value}" is not allowed here: expected ${a.expected}`,
    help: didYouMean,
    explanation:
      "The value is of the right type but not one of those that this key allows. The message lists what is allowed.",
  }),
  "invalid-date": code<{ value: string }>({
    severity: "error",
    title: "A date is not a day of the calendar",
    message: (a) => `"${a.value}" is not a date`,
    help: () => "write a day of the calendar as YYYY-MM-DD, for example 2024-09-01",
    explanation:
      "Dates are written YYYY-MM-DD, and the day must exist. Other forms are refused because 05/03/2024 means two different days to two readers.",
  }),
  "invalid-period": code<{ from: string; to: string }>({
    severity: "error",
    title: "A period ends before it begins",
    message: (a) => `the period ends (${a.to}) before it begins (${a.from})`,
    help: () => "exchange the two dates, or remove one to leave that end open",
    explanation:
      "Both ends of an effective period are included, and either may be left out to leave it open. A period that ends before it begins holds no day at all.",
  }),
  "invalid-history": code<{ from: string; before: string }>({
    severity: "error",
    title: "A dated value is out of order",
    message: (a) => `the entry from ${a.from} does not come after the one from ${a.before}`,
    help: () => "list the entries in the order of their dates, each date once",
    explanation:
      "A dated value is a list of entries, each in force from its date until the next. Their dates must rise, so that every day has one value.",
  }),
  "no-value-yet": code<{ asOf: string; from: string }>({
    severity: "error",
    title: "A dated value has no entry for the day asked about",
    message: (a) => `no value is stated for ${a.asOf}: the first is in force from ${a.from}`,
    help: () => "add the value that was in force before, or ask about a later day with --as-of",
    explanation:
      "Asking for a rule on a day before its first dated entry has no answer. Guessing the first entry would apply a rule that was not in force, so the document that holds it is left out of the evaluation.",
  }),
};
