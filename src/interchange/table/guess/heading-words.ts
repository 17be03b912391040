import { normaliseText } from "../../../kernel/text.ts";
import type { TableKind } from "../mapping.ts";

/** Keys that documents of several kinds share, by headings that are used for them, English and French. */
const shared: Readonly<Record<string, string>> = {
  description: "description|summary|overview|course description|calendar description|résumé",
  "hours.unspecified":
    "hours|total hours|hrs|duration hours|contact hours|instructional hours|number of hours|heures|total heures|nombre d heures|durée heures|durée en heures|nb heures",
  "hours.learning":
    "learning hours|total learning hours|notional hours|notional learning hours|learner effort|student workload|heures d apprentissage|charge de travail",
  "hours.lecture":
    "lecture|lecture hours|lectures|cours magistral|cours magistraux|heures de cours",
  "hours.lab": "lab|lab hours|labs|laboratory|laboratory hours|laboratoire|heures de laboratoire",
  "hours.practicum": "practicum|practicum hours|clinical hours|stage|heures de stage",
  "hours.selfPaced":
    "self paced|self paced hours|self study|self study hours|independent study|étude autonome|travail personnel",
  "hours.weeks": "weeks|duration weeks|number of weeks|semaines|durée semaines|nombre de semaines",
  "level.year": "year|year level|year of study|année|année d études",
  topics: "topics|content|course content|topic|contenu|sujets|thèmes",
  tags: "keywords|tags|mots clés",
  "effective.from":
    "start date|effective date|effective from|effective|date de début|en vigueur le",
  "effective.to": "end date|effective to|date de fin",
  note: "note|notes|comments|remarques|commentaires",
  edition: "edition|version|édition",
};

const statements =
  "learning outcome|learning outcomes|outcome|outcomes|outcome statement|course learning outcome|course learning outcomes|résultat d apprentissage|résultats d apprentissage|acquis d apprentissage";

const byKind: Readonly<Record<TableKind, Readonly<Record<string, string>>>> = {
  "micro-credential": {
    id: "id|identifier|code|micro credential code|micro credential id|offering code|identifiant|sigle|code de la microcertification",
    title:
      "title|name|micro credential|microcredential|micro credential title|micro credential name|offering|offering title|badge|badge name|titre|nom|intitulé|microcertification|micro certification|microprogramme|titre de la microcertification",
    purpose: "purpose|goal|rationale|but|objectif|objectif général",
    "issuer.id":
      "institution|issuer|provider|school|college|university|issuing institution|établissement|fournisseur|émetteur|organisme émetteur",
    status: "status|statut|état",
    credentialType: "type|credential type|type of credential|type de titre",
    creditStatus:
      "credit status|non credit|noncredit|credit or non credit|credit non credit|for credit|crédité",
    "credit.value":
      "credits|credit|number of credits|credit value|crédits|nombre de crédits|unités",
    "competencies[].statement": `competency|competencies|competency statement|skill|skills|skill statement|compétence|compétences|énoncé de compétence|${statements}`,
    "competencies[].id":
      "competency id|competency code|competency no|competency number|outcome id|outcome no|outcome number|outcome code|code de la compétence|numéro de compétence|no",
    "competencies[].domain": "domain|competency domain|domaine",
    "assessments[].type":
      "assessment|assessment type|assessment method|évaluation|type d évaluation|mode d évaluation",
    language: "language|language of instruction|langue|langue d enseignement",
    audience: "audience|target audience|public cible|clientèle",
    subjects: "subject|subjects|subject code|discipline|matière",
    "cost.amount": "cost|price|fee|fees|tuition|coût|prix|frais",
    "cost.currency": "currency|devise",
    "delivery.participation":
      "delivery|delivery mode|mode of delivery|delivery format|format|mode de formation|modalité",
    "prerequisites.statement": "prerequisites|prerequisite|entry requirements|préalables|préalable",
    rplAvailable: "plar available|rpl available|plar|reconnaissance des acquis",
    developer: "developer|developed by|author|concepteur|auteur",
    "classification.noc": "noc|noc code|cnp|code cnp",
    "classification.cip": "cip|cip code",
    "classification.iscedF": "isced|isced f",
  },
  course: {
    code: "course code|code|course|course number|course id|sigle|sigle du cours|code du cours|cours",
    title: "title|course title|course name|name|titre|titre du cours|nom du cours|intitulé",
    credits:
      "credits|credit|cr|number of credits|credit hours|units|course credits|crédits|nombre de crédits|unités",
    unit: "credit unit|unit of credits|unité de crédit",
    institution: "institution|school|college|university|établissement",
    subject: "subject|subject code|discipline|matière",
    number: "number|catalog number|catalogue number|numéro",
    "outcomes[].statement": statements,
    "outcomes[].id": "outcome id|outcome no|outcome number|outcome code|no|numéro du résultat",
    "outcomes[].weight": "weight|outcome weight|pondération|poids",
    "outcomes[].essential": "essential|essentiel|critical",
  },
  "competency-framework": {
    "competencies[].statement":
      "statement|skill|skill statement|competency|competency statement|element name|label|preferred label|preferredlabel|competence|compétence|énoncé|libellé|descriptor name|descriptor",
    "competencies[].id": "id|element id|identifier|competency id|skill id|identifiant",
    "competencies[].code": "code|competency code|skill code|noc code|code cnp",
    "competencies[].uri": "uri|url|concept uri|concepturi|lien",
    "competencies[].aliases":
      "aliases|synonyms|alternative labels|alt labels|altlabels|synonymes|autres libellés",
    "competencies[].parent": "parent|parent id|broader|parent code|code parent",
    "competencies[].level": "level|proficiency level|niveau",
  },
  agreement: {},
};

/** The kinds that are guessed. */
export const guessedKinds = ["micro-credential", "course", "competency-framework"] as const;

const tables = new Map<TableKind, ReadonlyMap<string, string>>(
  guessedKinds.map((kind) => {
    const words = kind === "competency-framework" ? byKind[kind] : { ...shared, ...byKind[kind] };
    return [
      kind,
      new Map(
        Object.entries(words).flatMap(([key, names]) =>
          names.split("|").map((name) => [normaliseText(name), key] as const),
        ),
      ),
    ];
  }),
);

/** A heading in English that is known for a key; null where none is. */
export function headingFor(kind: TableKind, key: string): string | null {
  for (const [name, of] of tables.get(kind) ?? [])
    if (of === key) return name.charAt(0).toUpperCase() + name.slice(1);
  return null;
}

/** The key that a heading is for in documents of a kind, and whether its words say so by themselves; null where nothing is known of it. */
export function keyForHeading(
  kind: TableKind,
  heading: string,
): { readonly key: string; readonly sure: boolean } | null {
  const known = tables.get(kind) ?? new Map<string, string>();
  const parts = heading.split(" / ").map(plain);
  const [last = ""] = parts.slice(-1);
  for (const words of [parts.join(" "), `${last} ${parts[0]}`, last]) {
    const key = known.get(words);
    if (key !== undefined) return { key, sure: true };
  }
  const numbered = /^(.*\S) ?([1-9]\d?)$/.exec(last);
  const repeated = known.get(numbered?.[1] ?? "");
  if (repeated?.includes("[]") === true)
    return { key: repeated.replace("[]", `[${numbered?.[2]}]`), sure: true };
  return nearest(known, last);
}

/** A heading of more words than those that are known is a guess. */
function nearest(known: ReadonlyMap<string, string>, heading: string) {
  let best = "";
  for (const name of known.keys())
    if (name.length > best.length && name.length > 3 && ` ${heading} `.includes(` ${name} `))
      best = name;
  const key = known.get(best);
  return key === undefined ? null : { key, sure: false };
}

/** Case, accents of the apostrophe and punctuation aside, and without what stands in parentheses where that is only a unit. */
function plain(heading: string): string {
  return normaliseText(heading.replace(/['’`´#$=+]/g, " "));
}
