import type { ActionVerb } from "../../documents/verb-list.ts";
import type { Lexicon, VerbAt } from "./lexicon.ts";
import { isVerbHere, type MainVerb } from "./main-verb.ts";
import { joined, phraseAt, type Word } from "./words.ts";

/** Where a second outcome begins in a statement. */
export interface SecondOutcome {
  /** The place of its verb. */
  readonly at: number;
  readonly verb: ActionVerb;
  /** The verb as written. */
  readonly written: string;
}

/** The verbs of a statement beside its main one. */
export interface OtherVerbs {
  /** Those of the same outcome. */
  readonly shared: readonly ActionVerb[];
  /** A verb with an object of its own; null when all verbs share one object. */
  readonly second: SecondOutcome | null;
}

/**
 * The verbs behind the main one, up to a second outcome.
 * "Plan and conduct a survey" and "choose a method and justify it" are one outcome; "collect data and write a report" is two.
 */
export function otherVerbs(words: readonly Word[], main: MainVerb, lexicon: Lexicon): OtherVerbs {
  const scan = new Scan(words, lexicon, main);
  for (let at = main.end; at < words.length; at += 1) {
    const second = scan.boundary(at);
    if (second !== null) return { shared: scan.shared, second };
  }
  return { shared: scan.shared, second: null };
}

/** A walk over the words behind the main verb. */
class Scan {
  private readonly words: readonly Word[];
  private readonly lexicon: Lexicon;
  private readonly form: "infinitive" | "inflected";
  /** The verbs that share an object with the one before. */
  readonly shared: ActionVerb[] = [];
  /** The first word behind the verb last seen. */
  private object: number;

  constructor(words: readonly Word[], lexicon: Lexicon, main: MainVerb) {
    this.words = words;
    this.lexicon = lexicon;
    this.form = main.known ? main.form : "infinitive";
    this.object = main.end;
  }

  /** A second outcome that begins behind what joins at this place; null when none does. */
  boundary(at: number): SecondOutcome | null {
    const joint = this.jointAt(at);
    if (joint === null) return null;
    const start = this.pastAdverbs(joint.end);
    const verb = this.lexicon.verbAt(this.words, this.pastPronoun(start));
    if (verb === null || verb.form !== this.form) return null;
    const place = this.pastPronoun(start);
    if (!this.isVerb(place, verb, at)) return null;
    const end = place + verb.length;
    if (this.sharesObject(at)) {
      this.object = end;
      this.shared.push(verb.verb);
      return null;
    }
    if (this.isShielded(at, joint.comma)) return null;
    this.object = end;
    if (place > start || this.repeatsObject(end)) {
      this.shared.push(verb.verb);
      return null;
    }
    return { at: place, verb: verb.verb, written: joined(this.words, place, verb.length) };
  }

  /** What joins two verbs at a place: its end, and whether a comma stands before it. */
  private jointAt(at: number): { end: number; comma: boolean } | null {
    const word = this.words[at];
    if (word === undefined) return null;
    const { classes } = this.lexicon;
    const length = phraseAt(this.words, at, classes.apart) || phraseAt(this.words, at, classes.and);
    if (length > 0) return { end: at + length, comma: word.after === "," || word.after === ";" };
    const ended = word.after === ";" || (word.after === "." && this.beginsSentence(at));
    if (ended) return { end: at, comma: true };
    return word.after === "," ? { end: at, comma: false } : null;
  }

  /** A capital after a full stop that ends no abbreviation. */
  private beginsSentence(at: number): boolean {
    const before = this.words[at - 1]?.text ?? "";
    return (
      before.length > 3 && !before.includes(".") && /^\p{Lu}/u.test(this.words[at]?.written ?? "")
    );
  }

  private pastAdverbs(at: number): number {
    let place = at;
    for (let word = this.words[place]; word !== undefined && this.lexicon.isAdverb(word); ) {
      place += 1;
      word = this.words[place];
    }
    return place;
  }

  /** French puts a pronoun for the object before the verb. */
  private pastPronoun(at: number): number {
    return at + (phraseAt(this.words, at, this.lexicon.classes.pronounsBefore) > 0 ? 1 : 0);
  }

  /** A noun among joined nouns is no verb, nor is a word before whose joint no verb could end. */
  private isVerb(place: number, verb: VerbAt, joint: number): boolean {
    return this.sharesObject(joint) || isVerbHere(this.words, place, verb, this.lexicon);
  }

  /** Nothing but adverbs and small words between the verb before and the joint. */
  private sharesObject(joint: number): boolean {
    return this.words
      .slice(this.object, joint)
      .every(
        (word) => this.lexicon.isAdverb(word) || this.lexicon.classes.functionWords.has(word.text),
      );
  }

  /** The verb behind the joint belongs to a clause within the sentence. */
  private isShielded(joint: number, comma: boolean): boolean {
    const { classes } = this.lexicon;
    for (let at = this.object; at < joint; at += 1) {
      const opens =
        phraseAt(this.words, at, classes.subordinators) > 0
          ? at
          : this.opensInfinitive(at)
            ? at
            : null;
      if (opens === null || this.hasFiniteVerb(opens, joint)) continue;
      if (!comma || this.hasComma(opens + 1, joint)) return true;
    }
    return this.words.slice(this.object, joint).some(({ after }) => after === ":");
  }

  private opensInfinitive(at: number): boolean {
    const length = phraseAt(this.words, at, this.lexicon.classes.infinitiveMarkers);
    if (length === 0) return false;
    const verb = this.lexicon.verbAt(this.words, this.pastAdverbs(at + length));
    return verb?.form === "infinitive";
  }

  /** A clause whose verb is finite is not continued by an infinitive. */
  private hasFiniteVerb(from: number, to: number): boolean {
    if (this.form !== "infinitive") return false;
    return this.words.slice(from, to).some(({ text }) => {
      const known = this.lexicon.verb(text);
      const finite = this.lexicon.grammar.finiteEndings.some((ending) => text.endsWith(ending));
      return known?.form === "inflected" && finite && !known.verb.noun;
    });
  }

  private hasComma(from: number, to: number): boolean {
    return this.words.slice(from, to).some(({ after }) => after === ",");
  }

  /** The object behind a verb is a pronoun for the one before, or there is none. */
  private repeatsObject(end: number): boolean {
    const rest = this.words.slice(end, end + 3);
    const first = rest.find((word) => !this.lexicon.isAdverb(word) && !this.isSmall(word));
    const next = this.words[end];
    if (next === undefined || first === undefined)
      return next === undefined || this.isPronoun(next);
    return this.isPronoun(first) || this.isPronoun(next);
  }

  private isSmall({ text }: Word): boolean {
    const { classes } = this.lexicon;
    return classes.functionWords.has(text) && !classes.determiners.has(text);
  }

  private isPronoun({ text }: Word): boolean {
    return this.lexicon.classes.pronouns.has(text);
  }
}
