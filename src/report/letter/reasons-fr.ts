import type { AlreadyUsed } from "../../diagnostics/already-used.ts";
import type { GradeUnknown } from "../../diagnostics/grade-doubt.ts";
import { conditionsFr } from "./condition-words.ts";
import { french as fr } from "./french.ts";
import type { ReasonSentences } from "./messages.ts";
import { pluralFr } from "./plural-fr.ts";
import { recordedAward, recordedDay, recordedLevel } from "./recorded-words.ts";
import { speechFr } from "./speech-fr.ts";

const { date, list, statedShare, number, quote, share, unit } = speechFr;
const quotes = (texts: readonly string[]) => list(texts.map(quote));

/** Credit that is not for one course, in French. */
export function openCreditFr(subject: string | null, level: number | null): string {
  const year = level === null ? "" : level === 1 ? ", 1re année" : `, ${level}e année`;
  return fr`${subject ?? "toute matière"}${year} (sans cours précis)`;
}

function award(text: string): string {
  const recorded = recordedAward(text);
  switch (recorded.kind) {
    case "course":
      return fr`des crédits pour ${recorded.course}`;
    case "open":
      return fr`des crédits en ${openCreditFr(recorded.subject, recorded.level)}`;
    case "block":
      return "des crédits en bloc";
  }
}

/** What learning counts for: a course, or credit without one. */
function purpose(text: string): string {
  return recordedAward(text).kind === "course" ? text : award(text);
}

function level(text: string): string {
  const { year, value } = recordedLevel(text);
  return year === null ? fr`niveau ${quote(value)}` : fr`niveau de l'année ${year}`;
}

function bounds(from: string | null, to: string | null): string {
  const start = from === null ? "" : fr` à partir du ${date(from)}`;
  return `${start}${to === null ? "" : fr` jusqu'au ${date(to)}`}`;
}

function gradeUnknown(args: GradeUnknown): string {
  const { item, competency, minimum } = args;
  const subject =
    competency === undefined
      ? fr`votre note pour ${item}`
      : fr`votre note pour ${quote(competency)} dans ${item}`;
  const needed =
    minimum === undefined
      ? fr`Une note minimale s'applique`
      : fr`Il faut ${minimum.replace(/ ?%/, "\u00a0%")}`;
  switch (args.why) {
    case undefined:
      return fr`Une note minimale s'applique, et votre dossier ne montre pas si ${subject} l'atteint.`;
    case "absent":
      return fr`Une note minimale s'applique, et ${subject} n'est pas au dossier.`;
    case "straddles":
      return fr`${needed}, et ${subject} est ${args.grade}, ce qui veut dire de ${number(args.from)} à ${number(args.to)} : cela peut suffire ou non.`;
    case "no-number":
      return fr`${needed}, et ${subject} est ${args.grade}, une réussite sans valeur en chiffres.`;
    case "not-in-scale":
      return fr`${needed}, et ${subject} est ${args.grade}, qui n'est pas dans l'échelle de notes de la banque de crédits.`;
    case "no-scale":
      return fr`${needed}, et ${subject} est ${args.grade} ; aucune échelle de notes ne dit ce que cela vaut.`;
    case "incomparable":
      return fr`${needed}, et ${subject} est ${args.grade} ; les deux ne peuvent pas être comparées.`;
  }
}

function alreadyUsed({ other, course, program, by, needed }: AlreadyUsed): string {
  const there = fr`dans un autre de vos programmes, ${program ?? ""}`;
  if (needed !== undefined) {
    const shared =
      needed === other ? quote(needed) : fr`c'est le même apprentissage que ${quote(other)}, qui`;
    const place =
      program !== undefined ? ` ${there}` : by === undefined ? "" : fr` pour ${purpose(by)}`;
    return fr`Avec ${quote(needed)}, elle donnerait ${award(course)}, mais ${shared} compte déjà${place}. Le même apprentissage ne compte qu'une fois.`;
  }
  return program !== undefined
    ? fr`${quote(other)} compte ${there}, et le même apprentissage ne compte qu'une fois. Ici, cela exclut ${award(course)}.`
    : fr`Elle repose sur le même apprentissage que ${quote(other)}, et le même apprentissage ne compte qu'une fois. Cela exclut ${award(course)}.`;
}

function whyNotCreditable(why: string): string {
  if (why === "it is marked as not creditable") return fr`il doit être suivi à l'établissement`;
  const day = recordedDay(why);
  return day === null ? quote(why) : fr`il n'est pas offert le ${date(day)}`;
}

const routes: Readonly<Record<string, string>> = {
  resident: fr`les études à l'établissement`,
  transfer: fr`le transfert d'un autre établissement`,
  plar: "la reconnaissance des acquis",
};

/** Why an answer is not better, in plain French. */
export const reasonsFr: ReasonSentences = {
  "agreement-no-credit": (a) =>
    fr`Le ${date(a.on)}, l'établissement a décidé que cet apprentissage ne donne aucun crédit (décision ${a.agreement}).`,
  "not-creditable": (a) =>
    fr`Le cours ${a.course} ne peut pas être obtenu de cette façon : ${whyNotCreditable(a.why)}.`,
  "already-credit": (a) =>
    fr`Elle donne déjà des crédits, et ${a.bank} n'examine que l'apprentissage sans crédits. Renseignez-vous sur le transfert de ces crédits.`,
  "already-used": alreadyUsed,
  duplicate: (a) =>
    a.program !== undefined
      ? fr`${a.item} compte dans un autre de vos programmes, ${a.program}, et ne compte qu'une fois.`
      : fr`Elle répète un apprentissage qui compte déjà : ${a.item}. Le même apprentissage ne compte qu'une fois.`,
  precluded: (a) => fr`Des crédits pour ${a.by} excluent des crédits pour ${a.course}.`,
  "not-assessed": (a) =>
    a.competencies.length === 0
      ? fr`Elle a été achevée sans évaluation. Des crédits sont accordés pour un apprentissage évalué.`
      : fr`Aucune évaluation ne porte sur cette partie : ${quotes(a.competencies)}.`,
  "optional-only": (a) =>
    fr`Les personnes qui l'achèvent n'ont pas toutes à démontrer ceci, qui ne peut donc pas compter : ${quotes(a.competencies)}.`,
  "outside-window": (a) =>
    a.agreement !== undefined
      ? fr`La décision vise les achèvements${bounds(a.from, a.to)} (décision ${a.agreement}).`
      : fr`Elle n'a pas été achevée pendant que ${a.item} était en vigueur${bounds(a.from, a.to)}.`,
  stale: (a) =>
    a.completedOn === null
      ? fr`Le jour où vous l'avez achevée n'est pas au dossier, et un apprentissage ne compte que pendant ${a.months} mois.`
      : fr`Vous l'avez achevée le ${date(a.completedOn)}. La banque de crédits demande que cela ne remonte pas à plus de ${a.months} mois.`,
  "grade-low": (a) =>
    fr`Votre note${a.item === undefined ? "" : ` pour ${a.item}`} (${a.grade}) est inférieure à la note la plus basse qui compte (${a.minimum}).`,
  "provider-unrecognized": (a) =>
    fr`La banque de crédits a une règle sur l'organisme qui l'offre, et cette règle n'est pas respectée : ${quote(a.title)}.`,
  "professional-body": (a) =>
    fr`Un ordre professionnel doit donner son accord, qui n'est pas au dossier : ${quote(a.title)}.`,
  practicum: (a) =>
    fr`Un travail pratique de ce genre doit se faire à l'établissement : ${quote(a.title)}.`,
  "hours-out-of-range": (a) =>
    fr`Elle compte ${number(a.stated)} ${pluralFr(a.stated.toNumber(), "heure", "heures")}. La banque de crédits en demande au moins ${number(a.minimum)}.`,
  "too-small": ({ credits, least, rounded }) => {
    const carried = fr`Ses heures vaudraient ${number(credits)} en crédits`;
    const granted = fr`Le minimum accordé est de ${number(least)}.`;
    if (rounded === undefined) return `${carried}. ${granted}`;
    const down = fr`${carried}, valeur arrondie vers le bas par pas de ${number(rounded.step)}`;
    return rounded.to.isPositive
      ? fr`${down} : ${number(rounded.to)}. ${granted}`
      : fr`${down} : il n'en reste rien.`;
  },
  "hours-short": (a) =>
    fr`Ses heures valent au plus ${number(a.ceiling)} en crédits, et ${a.course} en demande ${number(a.credits)}.`,
  "level-below": (a) =>
    fr`${quote(a.competency)} est de ${level(a.level)}. Le cours demande : ${level(a.needed)} (${a.outcome}).`,
  "essential-missing": (a) =>
    fr`${a.course} ne peut pas être crédité sans ceci, qui n'est pas entièrement couvert : ${quote(a.outcome)}.`,
  "outcome-floor": (a) =>
    fr`${a.course} demande ceci, qui n'est couvert qu'à ${share(a.degree, a.floor)} ; il faut au moins ${statedShare(a.floor)} : ${quote(a.outcome)}.`,
  "overlap-low": (a) =>
    fr`Elle couvre ${share(a.coverage, a.threshold)} de ce que ${a.course} demande. Il faut au moins ${statedShare(a.threshold)}.`,
  "not-applicable": (a) =>
    a.agreement !== undefined
      ? fr`L'établissement a décidé de lui accorder des crédits (décision ${a.agreement}), mais pas dans ce programme : ${a.program}.`
      : a.exception === undefined
        ? fr`${a.program} n'a pas de place pour ${award(a.award)}.`
        : fr`Une décision écarte ${award(a.award)} de ce programme : ${a.program}.`,
  "limit-reached": (a) =>
    a.program !== undefined
      ? fr`Elle compte dans un autre de vos programmes, ${a.program}, et rien de plus ne peut compter dans les deux. Ici, cela exclut ${award(a.award)}.`
      : a.waived !== undefined
        ? fr`Une décision lève l'exigence de ${quote(a.filled ?? a.limit)} : cette partie est complète sans crédits, et n'en accepte pas pour ${award(a.award)}.`
        : a.filled !== undefined
          ? fr`Il ne reste pas de place dans ${quote(a.filled)} pour ${award(a.award)}.`
          : a.kind === undefined
            ? fr`Les règles limitent les crédits de ce genre, et il ne reste pas de place pour ${award(a.award)}.`
            : fr`Ce qui pourrait accepter ${award(a.award)} dans le programme n'a plus de place.`,
  "residency-short": (a) =>
    fr`Des crédits du programme, il faut en obtenir ${number(a.residency)} à l'établissement même ; il ne reste pas de place pour ${award(a.award)}.`,
  "route-wrong": (a) =>
    fr`Elle donnerait ${award(a.award)} par ${routes[a.route] ?? a.route}, et aucune partie du programme n'accepte cette voie.`,
  "out-of-range": (a) =>
    a.subjects.length === 0
      ? fr`Des crédits sans cours précis demandent une matière, et aucune n'est au dossier.`
      : fr`Aucune partie du programme ne prend de crédits en ${list(a.subjects)}.`,
  "unit-mismatch": (a) =>
    fr`Les crédits sont des ${unit(a.unit)}, le programme compte en ${unit(a.needed)}, et aucune règle ne convertit les uns en les autres.`,
  "agreement-expired": (a) =>
    fr`L'établissement avait une décision à son sujet (${a.agreement}), qui a pris fin le ${date(a.to)}.`,
  "agreement-outdated": (a) =>
    fr`L'établissement a décidé à son sujet (décision ${a.agreement}), mais elle a changé depuis. Quelqu'un doit l'examiner de nouveau.`,
  "agreement-unsigned": (a) =>
    a.from === undefined
      ? fr`L'établissement l'a examinée (décision ${a.agreement}), mais personne n'a encore approuvé la décision.`
      : fr`L'établissement a décidé à son sujet (décision ${a.agreement}), mais la décision ne compte qu'à partir du ${date(a.from)}.`,
  "agreement-conditional": (a) =>
    a.open.length === 0
      ? fr`La décision de l'établissement (${a.agreement}) comporte des conditions.`
      : fr`La décision de l'établissement (${a.agreement}) dépend encore de ceci : ${conditionsFr(a.open)}.`,
  "course-outcomes-missing": (a) =>
    a.weightless === undefined
      ? fr`${a.course} ne dit pas ce que l'on sait faire à la fin : rien ne peut donc lui être comparé.`
      : fr`${a.course} n'accorde aucun poids à ce que l'on sait faire à la fin : rien ne peut donc lui être comparé.`,
  "outcomes-missing": (a) =>
    fr`${quote(a.microCredential)} ne dit pas ce que l'on sait faire à la fin et ne peut donc pas être comparée à un cours.`,
  "topics-missing": (a) =>
    fr`La banque de crédits demande les sujets traités, qui ne sont pas au dossier : ${quote(a.title)}.`,
  "documents-missing": (a) =>
    fr`La banque de crédits demande des documents qui ne sont pas au dossier : ${quote(a.title)}.`,
  "grade-unknown": gradeUnknown,
  "level-unknown": (a) =>
    a.unassigned === true
      ? fr`Des crédits sans cours précis demandent une année d'études, et aucune n'est au dossier : ${quote(a.what)}.`
      : a.stated === undefined || a.needed === undefined
        ? fr`Son niveau doit être comparé et n'est pas au dossier : ${quote(a.what)}.`
        : fr`Son niveau est au dossier selon l'échelle ${a.stated} et doit être comparé selon l'échelle ${a.needed} : ${quote(a.what)}.`,
  "hours-unknown": (a) => {
    if (a.unit !== undefined && a.needed !== undefined)
      return fr`Ses heures valent des ${unit(a.unit)}, le cours compte en ${unit(a.needed)}, et aucune règle ne convertit les uns en les autres.`;
    return a.kinds === undefined
      ? fr`Ses heures ne sont pas au dossier : personne ne peut donc dire combien de crédits elles valent.`
      : fr`Ses heures sont au dossier, mais la banque de crédits n'a pas de règle pour des heures de ce genre.`;
  },
  "not-compared": (a) => fr`Personne ne l'a encore comparée à tout ce que ${a.course} demande.`,
  "no-overlap": (a) => {
    if (a.course !== null)
      return fr`Elle a été comparée à ${a.course} : les deux n'ont rien en commun.`;
    return a.uncompared === true
      ? fr`Personne ne l'a encore comparée à un cours que le programme peut utiliser.`
      : fr`Rien de ce qu'elle enseigne ne correspond à un cours que le programme peut utiliser.`;
  },
};
