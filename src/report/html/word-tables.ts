import type { QuestionArgs } from "../../diagnostics/questions.ts";
import type { Pair, Question } from "../../ladder/result.ts";
import type { Messages } from "../letter/messages.ts";
import { messagesEn } from "../letter/messages-en.ts";
import { messagesFr } from "../letter/messages-fr.ts";
import type { LetterNames } from "../letter/names.ts";
import { questionWords, reasonWords } from "../letter/plain-words.ts";
import { neutralise } from "../text/neutralise.ts";
import { assumptionWords } from "./assumption-words.ts";
import { fixWords } from "./fix-words.ts";
import type { Bilingual, PointData } from "./page-data.ts";
import { placeText } from "./place-text.ts";
import { Table } from "./table.ts";

type Reason = Pair["reasons"][number];
type Fix = Pair["fixes"][number];
type Assumption = Pair["assumed"][number];

/** Sentences in both languages, each once, and the reasons and questions that use them. */
export class WordTables {
  readonly words = new Table<Bilingual>();
  readonly points = new Table<PointData>();
  private readonly names: (program: string | null) => LetterNames;

  constructor(names: (program: string | null) => LetterNames) {
    this.names = names;
  }

  /** The number of a sentence that is said in both languages. */
  say({ en, fr }: Bilingual): number {
    const safe = { en: neutralise(en), fr: neutralise(fr) };
    return this.words.of(`${safe.en}\n${safe.fr}`, () => safe);
  }

  /** The number of a reason why an answer for a micro-credential is not better. */
  reason(reason: Reason, program: string, offering: string): number {
    const names = this.names(program);
    const { code, rule, source, at } = reason;
    return this.point({
      words: this.inBoth((messages) => reasonWords(messages, reason, names, offering)),
      code,
      rule,
      source: source === null ? null : neutralise(source),
      at: placeText(at),
    });
  }

  /** The number of a question; the program, where it is asked about one, gives names to requirements. */
  question({ args, fact, at }: Omit<Question, "credits">, program: string | null): number {
    const names = this.names(program);
    return this.point({
      words: this.inBoth((messages) => questionWords(messages, args, names)),
      code: fact,
      rule: null,
      source: missingIn(args),
      at: placeText(at),
    });
  }

  /** The number of what an answer takes as met of a learner. */
  assumption(one: Assumption, program: string): number {
    const { kind, agreement, source, at } = one;
    return this.point({
      words: this.say(assumptionWords(one, this.names(program))),
      code: kind,
      rule: agreement,
      source: source === null ? null : neutralise(source),
      at: placeText(at),
    });
  }

  /** The number of the words for an edit that would improve an answer. */
  fix({ kind, args }: Fix, program: string, offering: string): number {
    return this.say(fixWords(kind, args, offering, this.names(program)));
  }

  private inBoth(speak: (messages: Messages) => string): number {
    return this.say({ en: speak(messagesEn), fr: speak(messagesFr) });
  }

  private point(point: PointData): number {
    return this.points.of(JSON.stringify(point), () => point);
  }
}

/** What a rule asks for and is not stated. */
function missingIn(args: QuestionArgs): string | null {
  return args.fact === "gate" && args.missing.length > 0
    ? neutralise(args.missing.join("; "))
    : null;
}
