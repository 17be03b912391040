import { french as fr } from "./french.ts";
import type { Messages, NamedException } from "./messages.ts";
import { pluralFr } from "./plural-fr.ts";
import { questionsFr } from "./questions-fr.ts";
import { openCreditFr, reasonsFr } from "./reasons-fr.ts";
import { speechFr } from "./speech-fr.ts";

const { credits, date, list, quote } = speechFr;

const itemOf = ({ item }: NamedException) => (item === null ? "Tout" : quote(item));
const placeOf = ({ requirement }: NamedException) =>
  requirement === null ? fr`n'importe quelle partie du programme` : quote(requirement);

/** A grade as it is written in a document; a percentage with its space. */
const gradeFr = (grade: string) => grade.replace(/\s*%$/, "\u00a0%");

/** What a letter says in French. */
export const messagesFr: Messages = {
  language: "fr-CA",
  speech: speechFr,
  title: "Des crédits pour vos microcertifications",
  headings: {
    short: "En bref",
    considered: "Ce qui a été examiné",
    recommended: "Ce qui est recommandé",
    reasons: "Pourquoi pas davantage",
    questions: "Ce qui pourrait changer ce résultat",
    exceptions: "Les décisions qui ont été respectées",
    appeal: fr`Si vous n'êtes pas d'accord`,
    limits: fr`Ce que cette lettre n'est pas`,
    reference: fr`Pour le bureau : codes et dossiers`,
  },
  words: {
    learner: "Apprenant ou apprenante",
    program: "Programme",
    rules: "Règles de",
    asOf: "En date du",
    microCredentials: "Microcertifications que vous avez achevées",
    microCredential: "Microcertification",
    issuer: "Offerte par",
    completed: "Achevée le",
    grade: "Note",
    result: "Résultat",
    earned: "Cours que vous avez déjà réussis",
    course: "Cours",
    route: "Obtenu par",
    credit: "Nombre",
    counts: "Compte pour",
    awards: "Crédits qui peuvent compter maintenant",
    reviews: "Crédits qui pourraient s’ajouter, mais seulement après un examen",
    instead: fr`Crédits qui pourraient compter après un examen, à la place d'autres qui comptent maintenant`,
    for: "Crédits pour",
    toward: "Compte pour",
    from: "Grâce à",
    basis: "Repose sur",
    notStated: "non indiqué",
    nowhere: "aucune partie du programme",
    withoutCredit: "exigence remplie sans crédits",
    blockCredit: "crédits en bloc",
  },
  sentences: {
    edition: (title, edition) => fr`${title} (édition ${edition})`,
    programOf: (title, amount) => `${title}, ${amount}`,
    openCredit: openCreditFr,
    more: (a) =>
      fr`Au total, on pourrait compter jusqu'à ${credits(a.possible, a.unit)}, une fois que les questions ci-dessous auront une réponse.`,
    waived: (requirements) =>
      fr`Satisfait sans crédits, par une décision enregistrée de l'établissement : ${list(requirements.map(quote))}.`,
    onlyTheInstitution: fr`Ceci est une recommandation. C'est l'établissement qui décide des crédits.`,
    notProven: fr`Il y avait plus de façons de placer les crédits qu'on ne pouvait en essayer. Il en existe peut-être une meilleure : demandez un examen plus poussé.`,
    notSettled: fr`Le nombre de crédits est prouvé. Les parties du programme qui sont remplies pourraient encore être mieux choisies : il y avait plus de façons de placer les crédits qu'on ne pouvait en essayer.`,
    nothingHeld: fr`Aucune microcertification achevée n'est au dossier.`,
    repeated: (names) =>
      fr`Au dossier plus d'une fois : ${list(names.map(quote))}. Cela compte une seule fois, avec la meilleure note.`,
    leftOut: (count, lines) => {
      const places = lines.map(String);
      const where = count > lines.length ? fr`${places.join(", ")} et suivantes` : list(places);
      return count === 1
        ? fr`Une inscription à votre sujet dans les relevés n'a pas pu être lue et a été laissée de côté (ligne ${where}). Demandez à la personne qui tient les relevés de la corriger.`
        : fr`${count} inscriptions à votre sujet dans les relevés n'ont pas pu être lues et ont été laissées de côté (lignes ${where}). Demandez à la personne qui tient les relevés de les corriger.`;
    },
    noRules: fr`Aucune règle de ce programme n'a été trouvée pour le jour de votre admission : rien n'a donc pu être examiné. Adressez-vous au bureau du registraire de l'établissement.`,
    dayUnknown: fr`Le jour où vous l'avez achevée n'est pas au dossier, et les règles en demandent un.`,
    undecided: (requirement) =>
      fr`Une personne doit décider s'il compte pour ${quote(requirement)}.`,
    nothingRecommended: fr`Rien n'est recommandé.`,
    onceAnswered: (basis) =>
      fr`${basis} ; seulement quand les questions ouvertes ci-dessous auront une réponse`,
    part: (credit, amount) => `${credit} (${amount})`,
    givesWay: (parts) =>
      fr`Tout cela ne peut pas compter en même temps. De ce qui compte maintenant, ceci ne compterait plus alors : ${list(parts)}.`,
    moreReasons: (count) =>
      count === 1
        ? "Le bureau peut vous indiquer une autre raison."
        : fr`Le bureau peut vous indiquer ${count} ${pluralFr(count, "autre raison", "autres raisons")}.`,
    moreQuestions: (count) =>
      count === 1
        ? "Le bureau a une autre question."
        : fr`Le bureau a ${count} ${pluralFr(count, "autre question", "autres questions")}.`,
    questionsIntro: fr`Ces questions sont ouvertes. Les réponses décideront si l'on peut recommander davantage.`,
    nothingOpen: fr`Aucune question ouverte ne fait obstacle. Un nouvel apprentissage ou une nouvelle décision de l'établissement pourrait changer ce résultat.`,
    exceptionsIntro: fr`Des personnes de l'établissement ont décidé ce qui suit, et cette lettre le respecte.`,
    decided: (on, by) => {
      const who = by.length === 0 ? "" : fr` par : ${list(by)}`;
      return fr`Décision du ${date(on)}${who}.`;
    },
    because: (reason) => fr`Le motif : ${quote(reason)}.`,
    appeal: (bank, days, to) => {
      const where = to === null ? fr`bureau du registraire de l'établissement` : to;
      const when =
        days === null ? "" : fr` dans un délai de ${days} ${pluralFr(days, "jour", "jours")}`;
      return fr`Vous pouvez faire appel d'une décision prise selon les règles de ${quote(bank)}${when}. L'appel s'adresse à : ${where}.`;
    },
    appealUnknown: (bank) =>
      bank === null
        ? fr`Le bureau du registraire de l'établissement peut vous dire comment faire appel.`
        : fr`Les règles de ${quote(bank)} ne disent pas comment faire appel. Le bureau du registraire de l'établissement peut vous le dire.`,
    recommendation: (asOf) =>
      fr`Cette lettre est une recommandation, faite d'après le dossier en date du ${date(asOf)}. Elle n'accorde pas de crédits : seul l'établissement peut le faire.`,
    mistake: fr`S'il manque quelque chose ou s'il y a une erreur, dites-le au bureau du registraire de l'établissement.`,
    referenceIntro: "Les codes, les règles et les dossiers derrière cette lettre.",
  },
  verdicts: {
    recognized: (a) =>
      fr`Des décisions enregistrées de l'établissement prévoient déjà ${credits(a.certain, a.unit)} pour le programme ${quote(a.program)}.`,
    eligible: (a) =>
      fr`Il est recommandé de compter ${credits(a.certain, a.unit)} pour le programme ${quote(a.program)}.`,
    review: (a) =>
      fr`Aucun crédit ne peut encore être recommandé pour le programme ${quote(a.program)}. On pourrait compter jusqu'à ${credits(a.possible, a.unit)}, une fois que les questions ci-dessous auront une réponse.`,
    no: (a) =>
      fr`D'après le dossier, aucun crédit ne peut être recommandé pour le programme ${quote(a.program)}.`,
  },
  standings: {
    recognized: "compte, par une décision enregistrée",
    eligible: "recommandée",
    review: "à examiner",
    condition: fr`achève ce qu'une décision demande`,
    none: "ne compte pas ici",
  },
  bases: {
    recognized: () => fr`une décision enregistrée de l'établissement`,
    eligible: (bank) => fr`les règles de ${quote(bank)} ; l'établissement décide`,
    review: (bank) => fr`un examen qui reste à faire (${bank})`,
  },
  routes: {
    resident: fr`études à l'établissement`,
    transfer: "transfert",
    plar: "reconnaissance des acquis",
  },
  parties: {
    provider: (title, issuer) => fr`Pour ${issuer}, au sujet de ${quote(title)}`,
    faculty: (title) => fr`Pour le corps professoral du programme, au sujet de ${quote(title)}`,
    registrar: (title) => fr`Pour le bureau du registraire, au sujet de ${quote(title)}`,
    learner: (title) => fr`Pour vous, au sujet de ${quote(title)}`,
  },
  reasons: reasonsFr,
  rule: (a) => fr`Une règle de la banque de crédits n'est pas respectée : ${quote(a.title)}.`,
  questions: questionsFr,
  exceptions: {
    substitute: (e) =>
      e.course === null
        ? fr`${itemOf(e)} peut servir pour ${placeOf(e)}.`
        : fr`${itemOf(e)} remplace ${e.course}${e.requirement === null ? "" : fr` dans ${quote(e.requirement)}`}.`,
    "also-allow": (e) => fr`${itemOf(e)} peut aussi compter pour ${placeOf(e)}.`,
    "apply-here": (e) => fr`${itemOf(e)} compte pour ${placeOf(e)} ou pas du tout.`,
    exclude: (e) => fr`${itemOf(e)} ne compte pas pour ${placeOf(e)}.`,
    waive: (e) =>
      fr`Vous n'avez pas à remplir cette exigence : ${quote(e.requirement ?? e.course ?? e.item ?? "")}.`,
    "minimum-grade": (e) =>
      fr`${itemOf(e)} compte pour ${placeOf(e)} à partir de la note ${gradeFr(e.minimumGrade ?? "")}.`,
  },
};
