import type { Pair } from "../../ladder/result.ts";
import { french as fr } from "../letter/french.ts";
import { itemName, type LetterNames } from "../letter/names.ts";
import { creditsEn, speechEn } from "../letter/speech-en.ts";
import { creditsFr, speechFr } from "../letter/speech-fr.ts";
import { counted } from "../text/amount.ts";
import type { Bilingual } from "./page-data.ts";

type Assumption = Pair["assumed"][number];
/** What is asked of a learner, by whomever. */
export type Condition<One = Assumption> = One extends Assumption
  ? Omit<One, "bank" | "agreement" | "source" | "at">
  : never;
type Grade = Extract<Condition, { kind: "grade" }>["minimum"];

/** A condition on a learner, which answers take as met, in both languages. */
export function assumptionWords(assumption: Condition, names: LetterNames): Bilingual {
  switch (assumption.kind) {
    case "grade": {
      const least = gradeWords(assumption.minimum);
      return { en: `A grade of at least ${least.en}.`, fr: fr`Une note d'au moins ${least.fr}.` };
    }
    case "grade-each":
      return gradeEachWords(assumption);
    case "currency":
      return currencyWords(assumption);
    case "pace": {
      const { credits, per } = assumption;
      return {
        en: `No more than ${creditsEn(credits)} in a ${per}.`,
        fr: fr`Pas plus de ${creditsFr(credits)} par ${frenchPeriods[per]}.`,
      };
    }
    case "reuse":
      return reuseWords(assumption);
    case "complete": {
      const titles = assumption.microCredentials.map((id) => itemName(id, names));
      return {
        en: `Completed, too: ${speechEn.list(titles.map(speechEn.quote))}.`,
        fr: fr`Aussi achevé : ${speechFr.list(titles.map(speechFr.quote))}.`,
      };
    }
    case "note":
      return { en: speechEn.quote(assumption.note), fr: speechFr.quote(assumption.note) };
  }
}

const frenchPeriods = { term: "trimestre", semester: "semestre", year: "année" } as const;

function gradeWords(minimum: Grade): Bilingual {
  if (typeof minimum === "string") return { en: minimum, fr: minimum };
  return { en: speechEn.statedShare(minimum), fr: speechFr.statedShare(minimum) };
}

function gradeEachWords({
  minimum,
  guaranteed,
}: Extract<Condition, { kind: "grade-each" }>): Bilingual {
  const least = gradeWords(minimum);
  const each = {
    en: `A grade of at least ${least.en} on every competency`,
    fr: fr`Une note d'au moins ${least.fr} pour chaque compétence`,
  };
  if (!guaranteed) return { en: `${each.en}.`, fr: `${each.fr}.` };
  return {
    en: `${each.en}; its pass rule sees to that.`,
    fr: fr`${each.fr} ; sa règle de réussite y veille.`,
  };
}

function currencyWords({
  months,
  onStale,
  until,
}: Extract<Condition, { kind: "currency" }>): Bilingual {
  const end =
    until === "admission"
      ? { en: "admission", fr: "l’admission" }
      : { en: "the day of the answer", fr: "le jour de la réponse" };
  const then =
    onStale === "deny" ? { en: "refused", fr: "refusé" } : { en: "reviewed", fr: "examiné" };
  const span = months === 1 ? "le mois" : `les ${months} mois`;
  return {
    en: `Completed within ${counted(months, "month")} before ${end.en}; what is older is ${then.en}.`,
    fr: fr`Achevée dans ${span} avant ${end.fr} ; ce qui est plus ancien est ${then.fr}.`,
  };
}

function reuseWords({ max, credentials }: Extract<Condition, { kind: "reuse" }>): Bilingual {
  const most =
    "credits" in max
      ? { en: creditsEn(max.credits), fr: creditsFr(max.credits) }
      : { en: `${speechEn.statedShare(max.share)} of it`, fr: speechFr.statedShare(max.share) };
  const where =
    credentials === null
      ? { en: "a program", fr: "un programme" }
      : { en: credentials.join(", "), fr: credentials.join(", ") };
  return {
    en: `Not used before for another credential (${where.en}) beyond ${most.en}.`,
    fr: fr`N'a pas déjà servi à un autre titre (${where.fr}) au-delà de ${most.fr}.`,
  };
}
