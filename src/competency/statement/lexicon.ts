import type { Document } from "../../documents/document.ts";
import type { ActionVerb, VerbList } from "../../documents/verb-list.ts";
import { compareText } from "../../kernel/order.ts";
import type { Catalogue } from "../../workspace/catalogue.ts";
import { joined, Phrases, phraseText, type Word } from "./words.ts";

/** A verb found in a text, and which of its forms it stands in. */
export interface KnownVerb {
  readonly verb: ActionVerb;
  /** In the infinitive (or another spelling of it), or in an inflected form. */
  readonly form: "infinitive" | "inflected";
}

/** A verb at a place of a statement. */
export interface VerbAt extends KnownVerb {
  /** How many words it takes. */
  readonly length: number;
}

/** The word classes of a language that are closed lists. */
const classes = [
  "learners",
  "openings",
  "nouns",
  "adverbs",
  "of",
  "and",
  "apart",
  "determiners",
  "pronouns",
  "pronounsBefore",
  "subordinators",
  "infinitiveMarkers",
  "negations",
  "functionWords",
] as const;

/** A word class that is a closed list. */
type WordClass = (typeof classes)[number];

/** The verbs and word classes of one language, for looking up. Words are lower case. */
export class Lexicon {
  readonly language: string;
  readonly grammar: VerbList["grammar"];
  readonly classes: Readonly<Record<WordClass, Phrases>>;
  private readonly words: ReadonlyMap<string, KnownVerb>;
  /** The most words of one verb. */
  private readonly longest: number;

  constructor({ data }: Pick<Document<"verb-list">, "data">) {
    this.language = data.language;
    this.grammar = data.grammar;
    this.words = formsOf(data);
    this.longest = Math.max(...[...this.words.keys()].map((word) => word.split(" ").length));
    const phrases = classes.map((name) => [name, new Phrases(data.grammar[name])] as const);
    this.classes = Object.fromEntries(phrases) as Record<WordClass, Phrases>;
  }

  /** The verb that a word or phrase is a form of; null when it is no known verb. */
  verb(word: string): KnownVerb | null {
    return this.words.get(word) ?? this.words.get(phraseText(word)) ?? null;
  }

  /** The verb that stands at a place, the longest phrase first; null when none does. */
  verbAt(words: readonly Word[], at: number): VerbAt | null {
    for (let length = Math.min(this.longest, words.length - at); length > 0; length -= 1) {
      const known = this.words.get(joined(words, at, length));
      if (known !== undefined) return { ...known, length };
    }
    return null;
  }

  /** Does an adverb stand at the place? */
  isAdverb({ text }: Word): boolean {
    if (this.classes.adverbs.has(text)) return true;
    return this.grammar.adverbEndings.some((e) => text.endsWith(e)) && this.verb(text) === null;
  }
}

/** Every form of every verb; where two verbs share one, an infinitive goes before, then the order of the list. */
function formsOf({ verbs, grammar }: VerbList): Map<string, KnownVerb> {
  const words = new Map<string, KnownVerb>();
  const add = (word: string, known: KnownVerb) => {
    const text = phraseText(word);
    if (!words.has(text)) words.set(text, known);
  };
  for (const verb of verbs) {
    for (const word of infinitives(verb)) add(word, { verb, form: "infinitive" });
  }
  for (const verb of verbs) {
    for (const word of inflections(verb, grammar)) add(word, { verb, form: "inflected" });
  }
  return words;
}

/** The lemma, and the forms beside it: mostly other spellings. */
function infinitives({ lemma, forms }: ActionVerb): string[] {
  return [lemma, ...forms];
}

/** The forms that the endings of the language give, of every spelling. */
function inflections(verb: ActionVerb, { endings }: VerbList["grammar"]): string[] {
  return infinitives(verb).flatMap((word) => {
    const [head = "", ...tail] = word.split(" ");
    return replaceEnding(head, endings).map((form) => [form, ...tail].join(" "));
  });
}

/** The word with the first ending that it has replaced by each of its forms; none when it has none of them. */
export function replaceEnding(word: string, endings: VerbList["grammar"]["endings"]): string[] {
  const rule = endings.find(({ ending }) => word.endsWith(ending));
  if (rule === undefined) return [];
  const stem = word.slice(0, word.length - rule.ending.length);
  return rule.forms.map((form) => `${stem}${form}`);
}

/** The lexicons of a day by primary language subtag; of several lists for one language the first by id counts. */
export function lexiconsOf(catalogue: Pick<Catalogue, "verbLists">): Map<string, Lexicon> {
  const lexicons = new Map<string, Lexicon>();
  const lists = [...catalogue.verbLists().values()].sort((a, b) => compareText(a.id, b.id));
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
