import { fold } from "./fold.ts";
import { type Homeless, headings, type Meaning, without } from "./headings.ts";

/** What a heading is known to be about, and in which language it is worded. */
export interface HeadingMeaning {
  readonly meaning: Meaning | Homeless;
  readonly language: "en" | "fr" | null;
  /** Has a document a place for it? */
  readonly placed: boolean;
}

/** Words at either end of a heading that do not change what it is about. */
const aside =
  /^(?:(?:course|courses|module|unit|subject|program|programme|paper|micro ?credential|micro credentials|class|intended|expected|student|students|learner|learners|specific|general|the|this|your|our|a|an|all|key|major|detailed|proposed|official|full|section|part|overview of|summary of|list of|of the|for the|to be|pour|le|la|les|du|de|des|d) )+|(?: (?:(?:of|for|in) (?:the|this) (?:course|module|unit|subject|program|programme|micro ?credential|learning activity)|du cours|du programme|de la formation|de cours|du module|de la microcertification|course|module|unit|in hours|required|if any|if applicable|wherever possible|and cycle if applicable))+$/g;

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
  return (
    known.get(folded) ?? known.get(folded.replace(aside, "").replace(aside, "").trim()) ?? null
  );
}

function catalogue(): ReadonlyMap<string, HeadingMeaning> {
  const found = new Map<string, HeadingMeaning>();
  const lists = [
    ...Object.entries(headings).map(([meaning, wording]) => ({ meaning, wording, placed: true })),
    ...Object.entries(without).map(([meaning, wording]) => ({ meaning, wording, placed: false })),
  ];
  for (const { meaning, wording, placed } of lists)
    for (const language of ["en", "fr"] as const)
      for (const phrase of wording[language]) {
        const before = found.get(phrase);
        const both = before !== undefined && before.meaning === meaning;
        if (before !== undefined && !both) continue;
        const entry = { meaning: meaning as Meaning | Homeless, placed };
        found.set(phrase, { ...entry, language: both ? null : language });
      }
  return found;
}
