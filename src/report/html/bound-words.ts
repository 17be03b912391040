import type { Bound } from "../../ladder/bound.ts";
import { french as fr } from "../letter/french.ts";
import type { LetterNames } from "../letter/names.ts";
import { pluralFr } from "../letter/plural-fr.ts";
import { creditsEn, speechEn } from "../letter/speech-en.ts";
import { creditsFr, speechFr } from "../letter/speech-fr.ts";
import { counted } from "../text/amount.ts";
import type { Bilingual } from "./page-data.ts";

/** What forbids more credit in a program, in both languages. */
export function boundWords(bound: Bound, names: LetterNames): Bilingual {
  switch (bound.kind) {
    case "residency":
      return {
        en: "Credits that must be earned at the institution itself",
        fr: fr`Crédits à obtenir à l'établissement même`,
      };
    case "overlap":
      return {
        en: `Only so much may count in ${bound.title}, too`,
        fr: fr`Une part seulement peut compter aussi dans ${bound.title}`,
      };
    case "credits": {
      const name = names.requirement(bound.path);
      return {
        en: `“${name}” takes ${creditsEn(bound.credits)}`,
        fr: fr`« ${name} » accepte ${creditsFr(bound.credits)}`,
      };
    }
    case "parts": {
      const name = names.requirement(bound.path);
      return {
        en: `“${name}” takes ${bound.choose} of its parts`,
        fr: fr`« ${name} » accepte ${bound.choose} de ses parties`,
      };
    }
    case "requirement": {
      const name = names.requirement(bound.path);
      return { en: `“${name}” is full`, fr: fr`« ${name} » est rempli` };
    }
    case "limit":
      return limitWords(bound);
    case "unknown":
      return { en: bound.name, fr: bound.name };
  }
}

/** The same of what was left undecided: perhaps the others forbid more without it. */
export const maybeUnneeded = ({ en, fr: french }: Bilingual): Bilingual => ({
  en: `${en} (perhaps not needed for that: the search was stopped)`,
  fr: fr`${french} (peut-être sans effet : la recherche a été arrêtée)`,
});

function limitWords({ id, title, max }: Extract<Bound, { kind: "limit" }>): Bilingual {
  const name = title ?? id;
  if (max.credits !== undefined) {
    return {
      en: `${name}: at most ${creditsEn(max.credits)}`,
      fr: fr`${name} : au plus ${creditsFr(max.credits)}`,
    };
  }
  if (max.share !== undefined) {
    return {
      en: `${name}: at most ${speechEn.statedShare(max.share)} of the credits`,
      fr: fr`${name} : au plus ${speechFr.statedShare(max.share)} des crédits`,
    };
  }
  const awards = max.awards ?? 0;
  return {
    en: `${name}: at most ${counted(awards, "award")}`,
    fr: fr`${name} : au plus ${awards} ${pluralFr(awards, "octroi", "octrois")}`,
  };
}
