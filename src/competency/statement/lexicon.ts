import type { Document } from "../../documents/document.ts";
import type { ActionVerb, VerbList } from "../../documents/verb-list.ts";
import { compareText } from "../../kernel/order.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";

/** A verb found in a text, and which of its forms it stands in. */
export interface KnownVerb {
  readonly verb: ActionVerb;
  /** In the infinitive (or another spelling of it), or in an inflected form. */
  readonly form: "infinitive" | "inflected";
}

/** The verbs and closed word classes of one language, for looking up. Words are lower case. */
export class Lexicon {
  readonly language: string;
  readonly grammar: VerbList["grammar"];
  private readonly words: ReadonlyMap<string, KnownVerb>;
  /** The most words that a verb of the list has. */
  readonly longest: number;

  constructor({ data }: Pick<Document<"verb-list">, "data">) {
    this.language = data.language;
    this.grammar = data.grammar;
    const words = new Map<string, KnownVerb>();
    for (const verb of data.verbs) {
      for (const word of infinitives(verb)) words.set(word, { verb, form: "infinitive" });
    }
    for (const verb of data.verbs) {
      for (const word of inflections(verb, data.grammar)) {
        if (!words.has(word)) words.set(word, { verb, form: "inflected" });
      }
    }
    this.words = words;
    this.longest = Math.max(...[...words.keys()].map((word) => word.split(" ").length));
  }

  /** The verb that a word or phrase is a form of; null when it is no known verb. */
  verb(word: string): KnownVerb | null {
    return this.words.get(word) ?? null;
  }
}

/** The lemma, and the forms beside it: mostly other spellings. */
function infinitives({ lemma, forms }: ActionVerb): string[] {
  return [lemma, ...(forms ?? [])];
}

/** The forms that the endings of the language give, of every spelling. */
function inflections(verb: ActionVerb, { endings }: VerbList["grammar"]): string[] {
  return infinitives(verb).flatMap((word) => {
    const [head = "", ...tail] = word.split(" ");
    const rule = endings.find(({ ending }) => head.endsWith(ending));
    if (rule === undefined) return [];
    const stem = head.slice(0, head.length - rule.ending.length);
    return rule.forms.map((form) => [`${stem}${form}`, ...tail].join(" "));
  });
}

/** The lexicons of a day by primary language subtag; of several lists for one language the first by id counts. */
export function lexiconsOf({ verbLists }: Pick<Catalogue, "verbLists">): Map<string, Lexicon> {
  const lexicons = new Map<string, Lexicon>();
  const lists = [...verbLists.values()].sort((a, b) => compareText(a.id, b.id));
  for (const list of lists) {
    const language = primaryLanguage(list.data.language);
    if (!lexicons.has(language)) lexicons.set(language, new Lexicon(list));
  }
  return lexicons;
}

/** The primary subtag of a BCP 47 tag, lower case: `fr` of `fr-CA`. */
export function primaryLanguage(tag: string): string {
  return (tag.split(/[-_]/, 1)[0] ?? "").toLowerCase();
}
