import { extname } from "node:path";
import type { LearnerAccount } from "../../learner/account/account.ts";
import { letter } from "../../report/letter/letter.ts";
import { letterHtml } from "../../report/letter/letter-html.ts";
import { letterMarkdown } from "../../report/letter/letter-markdown.ts";
import type { Messages } from "../../report/letter/messages.ts";
import { messagesEn } from "../../report/letter/messages-en.ts";
import { messagesFr } from "../../report/letter/messages-fr.ts";
import type { LetterNames } from "../../report/letter/names.ts";
import type { Letter } from "../../report/letter/structure.ts";

const languages = { en: messagesEn, fr: messagesFr } as const satisfies Record<string, Messages>;

/** A language that letters are written in. */
export type LetterLanguage = keyof typeof languages;

/** All of them, the default first. */
export const letterLanguages = Object.keys(languages) as readonly LetterLanguage[];

const renderers = {
  html: { ending: "html", render: letterHtml },
  markdown: { ending: "md", render: letterMarkdown },
} as const satisfies Record<string, { ending: string; render: (letter: Letter) => string }>;

/** A format that letters are written in. */
export type LetterFormat = keyof typeof renderers;

/** All of them, the default first. */
export const letterFormats = Object.keys(renderers) as readonly LetterFormat[];

/** How letters are written. */
export interface LetterForm {
  readonly language: LetterLanguage;
  readonly format: LetterFormat;
}

/** The text of a letter; `unread` are the lines of the records about the learner that could not be read. */
export function letterText(
  account: LearnerAccount,
  names: LetterNames,
  { language, format }: LetterForm,
  unread: readonly number[],
): string {
  return renderers[format].render(letter(account, names, languages[language], unread));
}

/** What the names of letters end in: the language too, so that letters in both can lie in one folder. */
export function letterEnding({ language, format }: LetterForm): string {
  return `${language}.${renderers[format].ending}`;
}

/** The format that a file's name asks for; null where it asks for none of them. */
export function letterFormatOf(file: string): LetterFormat | null {
  const ending = extname(file).toLowerCase();
  return letterFormats.find((format) => `.${renderers[format].ending}` === ending) ?? null;
}
