import { conditionsFr, onlyToComplete } from "./condition-words.ts";
import { french as fr } from "./french.ts";
import type { QuestionSentences } from "./messages.ts";
import { speechFr } from "./speech-fr.ts";

const { date, list, quote, unit } = speechFr;

const relations: Readonly<Record<string, string>> = {
  narrower: fr`n'est qu'une partie de`,
  broader: "dépasse",
  close: "est proche de",
  related: "touche à",
};

/** What is asked, in plain French. */
export const questionsFr: QuestionSentences = {
  demonstrated: (a) =>
    fr`Toute personne qui l'achève doit-elle démontrer ceci : ${quote(a.competency)} ?`,
  assessed: (a) => fr`Ceci est-il évalué : ${quote(a.competency)} ?`,
  "assessment-type": (a) =>
    fr`De quel genre est l'évaluation ${quote(a.assessment)}, qui porte sur ${quote(a.competency)} ?`,
  level: (a) =>
    fr`Ceci est-il enseigné et évalué au niveau ${quote(a.needed)} ou au-dessus : ${quote(a.competency)} ?`,
  "offering-level": (a) =>
    fr`${quote(a.microCredential)} est-elle au niveau de l'année ${a.needed} d'un programme ou au-dessus ?`,
  relation: (a) =>
    fr`${quote(a.competency)} ${relations[a.relation] ?? "touche à"} ce que le cours demande, ${quote(a.outcome)}. Dans quelle mesure cela est-il couvert ?`,
  outcome: (a) =>
    fr`${quote(a.microCredential)} couvre-t-elle ceci, que le cours demande : ${quote(a.outcome)} ? Personne n'a comparé les deux.`,
  competencies: (a) =>
    fr`Que faut-il démontrer dans ${quote(a.microCredential)} ? Ses compétences ne sont pas indiquées et ne peuvent donc pas être comparées à un cours.`,
  hours: (a) =>
    fr`Les heures de ${quote(a.microCredential)} suffisent-elles pour les crédits de ${a.course} (${a.credits.replace(".", ",")}) ?`,
  "hours-kind": (a) =>
    fr`Les heures de ${quote(a.microCredential)} sont-elles tout le temps nécessaire pour apprendre, ou seulement les heures de cours ?`,
  "hours-rate": (a) =>
    fr`Combien d'heures d'apprentissage un crédit demande-t-il ? Les règles de ${a.bank} ne le disent pas.`,
  conversion: (a) =>
    fr`Comment les ${unit(a.unit)} se convertissent-ils en ${unit(a.needed)} ? Les règles de ${a.bank} ne le disent pas.`,
  gate: (a) =>
    a.failed
      ? fr`${quote(a.microCredential)} peut-elle respecter cette règle, dont la recommandation dépend : ${quote(a.title)} ?`
      : fr`${quote(a.microCredential)} respecte-t-elle cette règle : ${quote(a.title)} ?`,
  approval: (a) =>
    a.from === undefined
      ? fr`La décision enregistrée ${a.agreement} est-elle approuvée ?`
      : fr`La décision enregistrée ${a.agreement} a-t-elle été approuvée avant le ${date(a.from)} ?`,
  reassessment: (a) =>
    fr`La décision enregistrée ${a.agreement} tient-elle toujours ? La microcertification a changé depuis.`,
  conditions: (a) => {
    const missing = onlyToComplete(a.open);
    if (missing !== null)
      return fr`Ceci a-t-il aussi été achevé, comme le demande la décision enregistrée ${a.agreement} : ${list(missing.map(quote))} ?`;
    return a.open.length === 0
      ? fr`Les conditions de la décision enregistrée ${a.agreement} sont-elles remplies ?`
      : fr`Ceci est-il rempli, dont dépend la décision enregistrée ${a.agreement} : ${conditionsFr(a.open)} ?`;
  },
  unassigned: (a) =>
    fr`Le département accepte-t-il des crédits en ${a.subject}, au niveau de l'année ${a.level}, qui ne sont pas pour un cours précis ?`,
  note: (a) =>
    fr`Peut-elle compter pour ${quote(a.requirement)} ? Le programme laisse cette décision à une personne : ${quote(a.note)}.`,
  grade: (a) =>
    fr`Quelle note avez-vous obtenue pour ${quote(a.microCredential)} ? Votre dossier ne montre pas si elle atteint la note minimale.`,
  mark: (a) =>
    fr`Quelle note avez-vous obtenue pour ${quote(a.competency)} dans ${quote(a.microCredential)} ? Votre dossier ne montre pas si elle atteint la note minimale.`,
  "completion-date": (a) => fr`Quel jour avez-vous achevé ${quote(a.microCredential)} ?`,
  currency: (a) =>
    fr`${quote(a.microCredential)} peut-elle encore compter ? Vous l'avez achevée le ${date(a.completedOn)}, et un apprentissage compte pendant ${a.months} mois sans examen.`,
};
