import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { AnyDocument, Document } from "../documents/document.ts";
import type { Kind } from "../documents/kinds.ts";
import type { CivilDate } from "../kernel/date.ts";
import type { Draft } from "./draft.ts";
import type { InputFile } from "./input-file.ts";

/** What the user says beside the files; each format takes what it has use for. */
export interface ImportOptions {
  /** The id of the document, where one is made; a beginning of the ids, where several are. */
  readonly id?: string | undefined;
  /** The id of the issuer or institution, where the file names none or another. */
  readonly institution?: string | undefined;
  /** The credit bank that the decisions are of. */
  readonly bank?: string | undefined;
  /** The language that is taken of texts in several (BCP 47). */
  readonly language?: string | undefined;
  /** The unit of credits that the file states without one. */
  readonly unit?: string | undefined;
  /** The kind of document to make, where the file does not say. */
  readonly kind?: string | undefined;
  /** The day of decisions that state none. */
  readonly decided?: CivilDate | undefined;
  /** Which column is what, for tables. */
  readonly map?: InputFile | undefined;
}

/** What came out of the files. */
export interface Imported {
  readonly drafts: readonly Draft[];
  /** What could not be read, was taken in some way, or has no place in our documents. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Documents that are to be written in another format. */
export interface Exportable {
  /** In order of kind and id. */
  readonly documents: readonly AnyDocument[];
  /** Any document of the workspace, whether it is to be written or not; null where there is none. */
  readonly find: <K extends Kind>(kind: K, id: string) => Document<K> | null;
  /** All documents of a kind that the workspace has, in all editions, whether they are to be written or not. */
  readonly all: <K extends Kind>(kind: K) => readonly Document<K>[];
  /** Is a workbook wanted, where the format can be one? */
  readonly workbook?: boolean;
}

/** A file of another format. */
export interface ExportedFile {
  /** Its name, without a folder. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What goes beside it, under its name with another ending. */
  readonly beside?: { readonly ending: string; readonly content: string };
}

/** What came of documents. */
export interface Exported {
  readonly files: readonly ExportedFile[];
  /** How many documents have a place in the files. */
  readonly written: number;
  /** What of the documents has no place in the format. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A format that is read. Reading is total: any bytes give drafts or findings, never an exception. */
export interface Importer {
  /** Could this file be of the format, from its content? */
  readonly recognises: (file: InputFile) => boolean;
  readonly read: (
    files: readonly InputFile[],
    options: ImportOptions,
  ) => Imported | Promise<Imported>;
}

/** A format that is written. */
export interface Exporter {
  /** The kinds of document that have a place in the format. */
  readonly kinds: readonly Kind[];
  readonly write: (from: Exportable) => Exported;
}

/** A way in which others keep micro-credentials, competencies, courses or decisions. */
export interface Format {
  /** Its name on the command line. */
  readonly id: string;
  readonly title: string;
  /** Can its files tell of a person, as those of credentials do? No line of them is ever shown. */
  readonly tellsOfPersons: boolean;
  readonly importer: Importer | null;
  readonly exporter: Exporter | null;
}
