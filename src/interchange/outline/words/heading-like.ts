import { courseCode } from "./course-code.ts";
import { headingMeaning } from "./heading-meaning.ts";

/** The longest text that is taken for a heading, in UTF-16 units. */
const longestHeading = 90;

/** Is a text without a style of its own a heading: a known one, one in bold, or one in capitals? */
export function isHeadingLike(text: string, strong: boolean): boolean {
  if (text.length > longestHeading || /[.;,!]$/.test(text) || text.includes("%")) return false;
  const bare = text.replace(/\s*[:：]$/u, "");
  if (/[:：]/u.test(bare)) return false;
  if (headingMeaning(bare) !== null) return true;
  if (/[?]$/.test(bare) && !strong) return false;
  if (courseCode.test(bare) && bare.length <= 14) return false;
  return /\p{L}{3}/u.test(bare) && (strong || isCapitals(bare));
}

function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4;
}
