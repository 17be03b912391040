import { append } from "../../kernel/append.ts";
import type { CreditTerm, CreditText, Unclear } from "./credit-terms.ts";
import { readTerm } from "./read-term.ts";
import { Scanner } from "./scanner.ts";

/** The longest text of credit, in characters. */
const longestText = 4000;

/** The most terms of one text. */
const mostTerms = 50;

/** The deepest nesting of parentheses. */
const deepest = 4;

const noCredit =
  /(?:no (?:transfer )?credit|not transferable|no transfer|aucun crédit|pas de crédit)(?!\w)/iy;
const individual =
  /(?:individual(?:ly)? assess(?:ment|ed)|assessed individually|évaluation individuelle|case[- ]by[- ]case)(?!\w)/iy;
const and = /(?:&|\+|(?:and|plus|et)(?!\w))/iy;
const or = /(?:or|ou)(?!\w)|\/\/?/iy;
/** A course or credits within what would be a note: then a connection is missing, and a note is no way to read it. */
const anotherTerm = /[A-Z]{2,}\s+\d\w*\s*\(\d/;

/**
 * Reads the credit that a transfer guide states; anything outside the grammar is unclear, and where.
 *
 *   text        = ("No credit" | "Individual assessment" | alternative { "or" alternative }) [note]
 *   alternative = part { ("&" | "+" | "and") part }
 *   part        = term | "(" alternative { "or" alternative } ")"
 *   term        = [institution] subject (number | level) [title] ["(" credits ")"] [details]
 *               | "Block transfer" "(" credits ")" [details]
 *               | "Exemption from" [institution] subject number [details]
 *   level       = "1st" | "1XX" | "100 level" | "lower level" | "elective"
 */
export function readCredit(text: string): CreditText | Unclear {
  if (text.length > longestText) return unclear(0, `at most ${longestText} characters`);
  const scanner = new Scanner(text.replace(/\s/g, " "));
  for (const [pattern, outcome] of [
    [noCredit, "no-credit"],
    [individual, "individual"],
  ] as const)
    if (scanner.take(pattern) !== null) return { outcome, note: noteOf(scanner.rest) };
  const alternatives = readAlternatives(scanner, 0);
  if ("unclear" in alternatives) return alternatives;
  if (scanner.done) return { outcome: "credit", alternatives, note: null };
  if (scanner.sees(/[)([\]&+/]/y) || anotherTerm.test(scanner.rest))
    return unclear(scanner.at, "& or “or” between credits, or a condition");
  return { outcome: "credit", alternatives, note: noteOf(scanner.rest) };
}

type Alternatives = readonly (readonly CreditTerm[])[];

function readAlternatives(scanner: Scanner, depth: number): Alternatives | Unclear {
  const found: (readonly CreditTerm[])[] = [];
  do {
    const next = readTogether(scanner, depth);
    if ("unclear" in next) return next;
    append(found, next);
    if (found.length > mostTerms) return unclear(scanner.at, `at most ${mostTerms} alternatives`);
  } while (scanner.take(or) !== null);
  return found;
}

/** Terms that are given together; a choice within them makes an alternative of each. */
function readTogether(scanner: Scanner, depth: number): Alternatives | Unclear {
  let found: Alternatives = [[]];
  do {
    const part = readPart(scanner, depth);
    if ("unclear" in part) return part;
    found = found.flatMap((before) => part.map((after) => [...before, ...after]));
    if (found.reduce((sum, { length }) => sum + length, 0) > mostTerms)
      return unclear(scanner.at, `at most ${mostTerms} credits`);
  } while (scanner.take(and) !== null);
  return found;
}

function readPart(scanner: Scanner, depth: number): Alternatives | Unclear {
  if (depth < deepest && scanner.take(/\((?=\s*[A-Z"(])/y) !== null) {
    const inner = readAlternatives(scanner, depth + 1);
    if ("unclear" in inner) return inner;
    return scanner.take(/\)/y) === null ? unclear(scanner.at, "a closing parenthesis") : inner;
  }
  const term = readTerm(scanner);
  return "unclear" in term ? term : [[term]];
}

function noteOf(rest: string): string | null {
  const note = rest.replace(/^[\s,;.:-]+/, "").trim();
  return note === "" ? null : note;
}

function unclear(at: number, expected: string): Unclear {
  return { unclear: { at, expected } };
}
