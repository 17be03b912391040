import { code } from "./entry.ts";

/** What reading the outline of a course, program or micro-credential can meet. */
export const outlineCodes = {
  "word-unreadable": code<{ detail: string }>({
    severity: "error",
    title: "The Word file cannot be read",
    message: (a) => `cannot read this file as a Word document: ${a.detail}`,
    help: () => "open it in a word processor and save it as .docx, without a password",
    explanation:
      "Outlines are read from Office Open XML (.docx), HTML, Markdown and plain text. This file is something else, is damaged or protected, or is larger than any outline could be. Nothing outside the file is opened, pictures are not read, and what a file unpacks to is bounded.",
  }),
  "outline-doubt": code<{ what: string; detail: string }>({
    severity: "warning",
    title: "Something read from an outline is to be checked by eye",
    message: (a) => `check ${a.what}: ${a.detail}`,
    help: () => "compare the document that is written with the outline at this place",
    explanation:
      "Outlines are written for people, and each institution words them in its own way. Where what was read does not add up, stands there twice and differs, or can be read in two ways, it is said here and at the top of the document. Whatever is not understood is listed as not carried over; nothing is filled in.",
  }),
} as const;
