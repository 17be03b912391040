/** A point of a list: what it is about, then what is said of it. */
export interface ListItem {
  /** Stands out before the sentences; null where there is nothing to name. */
  readonly lead: string | null;
  readonly sentences: readonly string[];
}

/** A piece of a section; all texts are plain, and every form writes them so that nothing in them is obeyed. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string; readonly strong: boolean }
  | {
      readonly kind: "list";
      readonly items: readonly ListItem[];
      /** The language of the items where it is not the letter's (BCP 47). */
      readonly language: string | null;
    }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly head: readonly string[];
      /** As long as the head; the first cell names the row. */
      readonly rows: readonly (readonly string[])[];
    };

/** A part of a letter under its own heading. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A letter to one learner about one program, in one language and in no form yet. */
export interface Letter {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** What the letter is about: a label and a value each. */
  readonly facts: readonly (readonly [string, string])[];
  readonly sections: readonly Section[];
  /** Codes and ids for the offices that work with the records; not part of the first view. */
  readonly reference: Section;
}

/** A paragraph. */
export function paragraph(text: string, strong = false): Block {
  return { kind: "paragraph", text, strong };
}

/** A list. */
export function list(items: readonly ListItem[], language: string | null = null): Block {
  return { kind: "list", items, language };
}
