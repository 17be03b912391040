import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ActionVerb, VerbList } from "../../documents/verb-list.ts";
import { otherVerbs } from "./second-outcome.ts";
import type { ReadStatement } from "./statements.ts";
import { joined, type Word } from "./words.ts";

/** The scale that verbs are listed by. */
const bloom = "bloom";

/** A verb so many steps from the declared level contradicts it; authors differ by one. */
const contradiction = 2;

/** What is to be said of the verbs of one statement; the levels are those of the scale `bloom`, low to high. */
export function verbFindings(read: ReadStatement, levels: readonly string[]): Diagnostic[] {
  const { main, words, lexicon, id: outcome, at } = read;
  const { grammar } = lexicon;
  if (words.length === 0) return [];
  if (main === null) {
    const opening = written(words.slice(0, 4));
    const examples = examplesOf(grammar, ["apply"]);
    return [diagnostic("missing-verb", { outcome, opening, examples }, at)];
  }
  const findings: Diagnostic[] = [];
  if (main.known && main.verb.vague) {
    const verb = main.verb.lemma;
    const examples = examplesOf(grammar, main.verb.bloom);
    findings.push(diagnostic("vague-verb", { outcome, verb, examples }, at));
  }
  const { shared, second } = otherVerbs(words, main, lexicon);
  if (second !== null) {
    const first = joined(words, main.at, main.end - main.at);
    findings.push(diagnostic("two-outcomes", { outcome, first, second: second.written }, at));
  }
  const verbs = second === null ? shared : [...shared, second.verb];
  if (main.known && [main.verb, ...verbs].every((verb) => contradicts(verb, read, levels))) {
    const { level } = read;
    const args = { outcome, verb: main.verb.lemma, level: level?.value ?? "" };
    findings.push(diagnostic("verb-level", { ...args, levels: main.verb.bloom }, at));
  }
  return findings;
}

/** Is the declared level two steps or more away from every level of the verb? */
function contradicts(
  { bloom: own }: ActionVerb,
  { level }: ReadStatement,
  levels: readonly string[],
) {
  if (level === null || level.scale !== bloom) return false;
  const declared = levels.indexOf(level.value);
  const places = own.map((name) => levels.indexOf(name));
  if (declared < 0 || places.includes(-1)) return false;
  return places.every((place) => Math.abs(place - declared) >= contradiction);
}

function examplesOf({ examples }: VerbList["grammar"], levels: readonly string[]): string[] {
  const known = Object.entries(examples ?? {}).find(([level]) => levels.includes(level));
  return [...(known?.[1] ?? [])];
}

/** Words as they would be written, an elided one close to the next. */
function written(words: readonly Word[]): string {
  return words.reduce((text, { written: word }) => {
    const close = text === "" || text.endsWith("'");
    return close ? `${text}${word}` : `${text} ${word}`;
  }, "");
}
