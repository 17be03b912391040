import { normaliseText } from "../../kernel/text.ts";
import { wordsOf } from "../grid/read/cell-values.ts";
import type { Sheet } from "../sheet/sheet.ts";

/** What a transfer guide says of each row. */
export type GuideColumn =
  | "agreement"
  | "edition"
  | "bank"
  | "sending"
  | "item"
  | "itemTitle"
  | "itemCredits"
  | "ids"
  | "receiving"
  | "credit"
  | "courses"
  | "programs"
  | "decision"
  | "condition"
  | "period"
  | "start"
  | "end"
  | "assessed"
  | "approved"
  | "review"
  | "supersedes"
  | "note"
  | "articulated"
  | "count";

/** The headings that an export has, in this order. */
export const written: readonly (readonly [GuideColumn, string])[] = [
  ["sending", "Sending institution"],
  ["item", "Sending item"],
  ["receiving", "Receiving institution"],
  ["credit", "Transfer credit"],
  ["condition", "Conditions"],
  ["start", "Start date"],
  ["end", "End date"],
  ["decision", "Decision"],
  ["assessed", "Assessed on"],
  ["approved", "Approved on"],
  ["agreement", "Agreement"],
  ["edition", "Edition"],
  ["bank", "Bank"],
  ["ids", "Micro-credential ids"],
  ["courses", "Course ids"],
  ["programs", "Programs"],
  ["review", "Review by"],
  ["supersedes", "Supersedes"],
  ["note", "Note"],
];

/** Other headings that are known, English and French; case, spaces and punctuation do not matter. */
const known: Readonly<Record<GuideColumn, string>> = {
  agreement: "agreement id|agreement number|id|entente|numéro de l’entente",
  edition: "version|édition",
  bank: "credit bank|banque de crédits",
  sending:
    "sending|sending inst|from institution|sender|sending_institution|établissement d’origine|établissement d’envoi",
  item: "sending course|sending courses|sending_course|sending_courses|course|courses|from course|micro-credential|microcredential|sending micro-credential|cours d’origine|cours|microcertification|micro-certification",
  itemTitle: "sending title|course title|title|sending course title|titre|titre du cours",
  itemCredits: "sending credits|sending units|crédits d’origine",
  ids: "micro-credential id|micro-credential-ids",
  receiving:
    "receiving|receiving inst|to institution|receiver|receiving_institution|établissement d’accueil",
  credit:
    "credit|credits granted|credit granted|transfer to|receiving course|receiving courses|receiving_course|receiving_courses|detail|details|equivalent|crédit|crédit transféré|crédits accordés|cours d’accueil",
  courses: "course id|receiving course id",
  programs: "program|programmes|programme",
  decision: "status|statut|décision",
  condition: "condition|transfer condition|notes and conditions",
  period:
    "effective|effective dates|effective date|dates|in effect|effective range|période|en vigueur|dates d’effet",
  start: "from|effective from|start|begin|début|date de début|du",
  end: "to|effective to|end|fin|date de fin|au",
  assessed: "assessed|decided on|decision date|date assessed|évalué le|date de la décision",
  approved: "approved|date approved|approuvé le",
  review: "review date|à revoir le",
  supersedes: "replaces|remplace",
  note: "notes|comments|remarks|remarques|commentaires",
  articulated: "articulated|is articulated|articulé",
  count: "n_sending|n sending",
};

const columnOf: ReadonlyMap<string, GuideColumn> = new Map(
  (Object.keys(known) as GuideColumn[]).flatMap((column) =>
    [
      ...known[column].split("|"),
      ...written.flatMap(([of, name]) => (of === column ? name : [])),
    ].map((name) => [normalHeading(name), column] as const),
  ),
);

/** Where the columns of a guide stand, and where its rows begin. */
export interface GuideLayout {
  readonly columns: ReadonlyMap<GuideColumn, number>;
  /** Their headings as written. */
  readonly names: ReadonlyMap<GuideColumn, string>;
  /** The row of the headings; 0 where the table has none. */
  readonly heading: number;
  /** Headings that nothing is read from, with their columns. */
  readonly others: readonly (readonly [number, string])[];
}

/** How far down the headings are looked for. */
const lastHeading = 20;

/** The columns of a guide by its headings; null where no row has those that are needed. */
export function headedLayout({ rows }: Sheet): GuideLayout | null {
  for (const { number, cells } of rows.slice(0, lastHeading)) {
    const columns = new Map<GuideColumn, number>();
    const names = new Map<GuideColumn, string>();
    const others: (readonly [number, string])[] = [];
    for (const [column, cell] of cells) {
      const words = wordsOf(cell);
      const found = columnOf.get(normalHeading(words));
      if (found !== undefined && !columns.has(found)) {
        columns.set(found, column);
        names.set(found, words);
      } else if (words !== "") others.push([column, words]);
    }
    if (columns.has("credit") && (columns.has("item") || columns.has("ids")))
      return { columns, names, heading: number, others };
  }
  return null;
}

function normalHeading(text: string): string {
  return normaliseText(text.replaceAll(/[_’']/g, " "));
}
