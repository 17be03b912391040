import type { LearnerAccount } from "../../learner/account/account.ts";
import { appeal, limits } from "./closing.ts";
import { considered } from "./considered.ts";
import { exceptionSection } from "./exceptions.ts";
import type { Messages } from "./messages.ts";
import type { LetterNames } from "./names.ts";
import { openQuestions, whyNotMore } from "./open-points.ts";
import { inShort, recommended } from "./recommended.ts";
import { reference } from "./reference.ts";
import type { Letter } from "./structure.ts";

/**
 * What a learner is told about one program, in plain words of the language of the messages. `unread` are the lines of
 * the records about the learner that could not be read.
 */
export function letter(
  account: LearnerAccount,
  names: LetterNames,
  messages: Messages,
  unread: readonly number[] = [],
): Letter {
  const { words, speech, sentences } = messages;
  const { program, banks, asOf } = account;
  const size = speech.credits(program.credits, program.unit);
  const rules = banks.map(({ title, edition }) => sentences.edition(title, edition));
  const sections = [
    inShort(account, names, messages),
    considered(account, names, messages, unread),
    recommended(account, names, messages),
    whyNotMore(account, names, messages),
    openQuestions(account, names, messages),
    exceptionSection(account, names, messages),
    appeal(account, messages),
    limits(account, messages),
  ];
  return {
    language: messages.language,
    title: messages.title,
    facts: [
      [words.learner, account.learner],
      [words.program, sentences.programOf(program.title, size)],
      ...(rules.length === 0 ? [] : [[words.rules, speech.list(rules)] as const]),
      [words.asOf, speech.date(asOf)],
    ],
    sections: sections.filter((section) => section !== null),
    reference: reference(account, messages),
  };
}
