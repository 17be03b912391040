import type { AppliedException } from "../../ladder/result.ts";
import { french as fr } from "../letter/french.ts";
import { messagesEn } from "../letter/messages-en.ts";
import { messagesFr } from "../letter/messages-fr.ts";
import { itemName, type LetterNames } from "../letter/names.ts";
import { speechEn } from "../letter/speech-en.ts";
import { speechFr } from "../letter/speech-fr.ts";
import type { Bilingual } from "./page-data.ts";

/** What an exception for everybody does in its program, in both languages. */
export function exceptionWords(exception: AppliedException, names: LetterNames): Bilingual {
  const { type, item, requirement, minimumGrade } = exception;
  const named = {
    item: item === null ? null : itemName(item, names),
    requirement: requirement === null ? null : names.requirement(requirement),
    course: exception.for === null ? null : names.course(exception.for),
    minimumGrade,
  };
  if (type === "waive") {
    const waived = named.requirement ?? named.course ?? named.item ?? "";
    return {
      en: `Nobody needs to meet this: ${speechEn.quote(waived)}.`,
      fr: fr`Personne n'a à remplir cette exigence : ${speechFr.quote(waived)}.`,
    };
  }
  return { en: messagesEn.exceptions[type](named), fr: messagesFr.exceptions[type](named) };
}
