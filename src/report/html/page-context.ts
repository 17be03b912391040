import type { Bound } from "../../ladder/bound.ts";
import type { Hold } from "../../ladder/result.ts";
import type { Survey } from "../../ladder/survey/survey.ts";
import type { LetterNames } from "../letter/names.ts";
import { type Place, Subjects } from "./subjects.ts";
import { WordTables } from "./word-tables.ts";

/** What the page's data is made with. */
export interface PageSource {
  readonly survey: Survey;
  /** Where a value of a document stands, as `file:line:column`. */
  readonly place: Place;
  /** The title of a source that a bank's rule names. */
  readonly source: (bank: string, key: string) => string;
  /** What something that holds a program back is. */
  readonly bound: (program: string, hold: Hold) => Bound;
  /** Names for the sentences about a program; null for those about none. */
  readonly names: (program: string | null) => LetterNames;
}

/** The lists of the page's data while they grow. */
export class PageContext {
  readonly from: PageSource;
  readonly subjects: Subjects;
  readonly words: WordTables;

  constructor(from: PageSource) {
    this.from = from;
    this.subjects = new Subjects(from.survey, from.place);
    this.words = new WordTables(from.names);
  }
}
