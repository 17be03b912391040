import { aboutOutcomes, type FixArgs, type FixKind } from "../../diagnostics/fixes.ts";
import { Rational } from "../../kernel/rational.ts";
import { french as fr } from "../letter/french.ts";
import type { LetterNames } from "../letter/names.ts";
import { pluralFr } from "../letter/plural-fr.ts";
import { speechEn } from "../letter/speech-en.ts";
import { speechFr } from "../letter/speech-fr.ts";
import type { Bilingual } from "./page-data.ts";

interface Named {
  readonly en: string;
  readonly fr: string;
  readonly course: string | null;
  readonly value: string | null;
  readonly hours: Rational | null;
}

const sentences: { readonly [K in FixKind]: (a: Named) => Bilingual } = {
  "accept-mapping": (a) => ({
    en: `Accept the proposed mapping: ${a.en}.`,
    fr: fr`Accepter la correspondance proposée : ${a.fr}.`,
  }),
  "state-fact": (a) => ({
    en: `State that every completer has to demonstrate: ${a.en}.`,
    fr: fr`Indiquer que toute personne qui l'achève doit démontrer : ${a.fr}.`,
  }),
  "state-level": (a) => ({
    en: `Bring it to the level that ${a.course ?? "the course"} needs${a.value === null ? "" : ` (${a.value})`}, and state it: ${a.en}.`,
    fr: fr`Porter au niveau que demande ${a.course ?? "le cours"}${a.value === null ? "" : ` (${a.value})`}, et l'indiquer : ${a.fr}.`,
  }),
  "state-hours": (a) => ({
    en: a.hours === null ? "State enough hours of learning." : `${learning(a.hours).en}.`,
    fr:
      a.hours === null
        ? fr`Indiquer assez d'heures d'apprentissage.`
        : fr`${learning(a.hours).fr}.`,
  }),
  "add-assessment": (a) => ({
    en: `Add a graded assessment of: ${a.en}.`,
    fr: fr`Ajouter une évaluation notée qui porte sur : ${a.fr}.`,
  }),
  compare: (a) => ({
    en: `Compare it with ${a.course ?? "the course"} and find this met: ${a.en}.`,
    fr: fr`La comparer avec ${a.course ?? "le cours"} et constater que ceci est couvert : ${a.fr}.`,
  }),
  "add-outcomes": (a) => ({
    en: `Teach and assess in full${wanted(a).en}: ${a.en}.`,
    fr: fr`Enseigner et évaluer en entier${wanted(a).fr} : ${a.fr}.`,
  }),
  bridge: (a) => ({
    en: `Add a bridge${a.hours === null ? "" : ` of ${learning(a.hours).en}`} that assesses${wanted(a).en}: ${a.en}.`,
    fr: fr`Ajouter un module complémentaire${a.hours === null ? "" : ` de ${learning(a.hours).fr}`} qui évalue${wanted(a).fr} : ${a.fr}.`,
  }),
};

/** Whose outcomes they are, where that is known. */
const wanted = ({ course }: Named): Bilingual => ({
  en: course === null ? "" : ` what ${course} asks for`,
  fr: course === null ? "" : fr` ce que demande ${course}`,
});

/** Hours of learning, counted. */
const learning = (hours: Rational): Bilingual => ({
  en: `${hours} ${hours.equals(Rational.one) ? "hour" : "hours"} of learning`,
  fr: fr`${String(hours)} ${pluralFr(hours.toNumber(), "heure", "heures")} d'apprentissage`,
});

/** An edit that would improve an answer, in both languages, with statements and titles in place of ids. */
export function fixWords(
  kind: FixKind,
  { course, items, value, hours }: FixArgs,
  offering: string,
  names: LetterNames,
): Bilingual {
  const named = items.map((item) => {
    if (kind === "accept-mapping") return mappingName(item, names);
    if (aboutOutcomes.has(kind) && course !== null) {
      return names.outcome(course, item) ?? names.statement(item) ?? item;
    }
    return names.statement(`${offering}#${item}`) ?? names.statement(item) ?? item;
  });
  return sentences[kind]({
    en: speechEn.list(named.map(speechEn.quote)),
    fr: speechFr.list(named.map(speechFr.quote)),
    course: course === null ? null : names.course(course),
    value,
    hours,
  });
}

/** The two sides of a mapping, each by its statements. */
function mappingName(item: string, names: LetterNames): string {
  const side = (text: string) =>
    text
      .split(" + ")
      .map((address) => names.statement(address) ?? address)
      .join(" + ");
  return item.split(" → ").map(side).join(" → ");
}
