import { fold } from "./fold.ts";
import { headings, type Meaning } from "./headings.ts";
import { type Homeless, without } from "./headings-without-place.ts";

/** What a heading is known to be about, and in which language it is worded. */
export interface HeadingMeaning {
  readonly meaning: Meaning | Homeless;
  readonly language: "en" | "fr" | null;
  /** Has a document a place for it? */
  readonly placed: boolean;
  /** What else it is about, as `Duration and credits` is. */
  readonly also?: readonly Meaning[];
}

/** Words at either end of a heading that do not change what it is about. */
const aside =
  /^(?:(?:course|courses|module|unit|subject|program|programme|paper|micro ?credential|micro credentials|class|intended|expected|student|students|learner|learners|specific|general|the|this|your|our|scqf|cats|nzqcf|nzqf|a|an|all|key|major|detailed|proposed|official|full|section|part|overview of|summary of|list of|of the|for the|to be|pour|le|la|les|du|de|des|d) )+|(?: (?:(?:of|for|in) (?:the|this) (?:course|module|unit|subject|program|programme|micro ?credential|learning activity)|du cours|du programme|de la formation|de cours|du module|de la microcertification|course|module|unit|include|includes|in hours|required|if any|if applicable|wherever possible|and cycle if applicable))+$/g;

const known = catalogue();

/** What a heading is about; null where no such heading is known. */
export function headingMeaning(text: string): HeadingMeaning | null {
  if (text.length > 120) return null;
  const bare = text.replace(
    /^(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,5})[.):]\s+|^\d{1,2}(?:\.\d{1,2})+\s+/u,
    "",
  );
  if (/\d/.test(bare.replace(/\([^()]*\)/g, ""))) return null;
  const folded = fold(bare);
  return lookedUp(folded) ?? joint(folded);
}

function lookedUp(folded: string): HeadingMeaning | null {
  return (
    known.get(folded) ?? known.get(folded.replace(aside, "").replace(aside, "").trim()) ?? null
  );
}

/** What may stand under one heading with something else and still be told apart by its words. */
const apart: ReadonlySet<Meaning | Homeless> = new Set<Meaning>([
  ...(["hours", "weeks", "credits", "level", "delivery", "cost", "passRule"] as const),
]);

/** A heading of two things, each of which is told by its own words. */
function joint(folded: string): HeadingMeaning | null {
  const parts = folded.split(/ (?:and|et) /).map(lookedUp);
  const [first, ...others] = parts.flatMap((part) => part ?? []);
  if (first === undefined || others.length === 0 || others.length + 1 !== parts.length) return null;
  const all = [first, ...others];
  if (!all.every(({ meaning }) => apart.has(meaning))) return null;
  return { ...first, also: others.map(({ meaning }) => meaning as Meaning) };
}

function catalogue(): ReadonlyMap<string, HeadingMeaning> {
  const found = new Map<string, HeadingMeaning>();
  const lists = [
    ...Object.entries(headings).map(([meaning, wording]) => ({ meaning, wording, placed: true })),
    ...Object.entries(without).map(([meaning, wording]) => ({ meaning, wording, placed: false })),
  ];
  for (const { meaning, wording, placed } of lists)
    for (const language of ["en", "fr"] as const)
      for (const phrase of wording[language].replace(/\s+/g, " ").split(", ")) {
        const before = found.get(phrase);
        const both = before !== undefined && before.meaning === meaning;
        if (before !== undefined && !both) continue;
        const entry = { meaning: meaning as Meaning | Homeless, placed };
        found.set(phrase, { ...entry, language: both ? null : language });
      }
  return found;
}
