import type { Suggestion } from "../competency/matching/suggest.ts";
import type { Match } from "../ladder/match/match.ts";
import { differenceText, scoreText } from "./suggestion-words.ts";
import { neutralise } from "./text/neutralise.ts";

/** Suggestions as a crosswalk of proposed mappings, each below its statements, ready to be edited. */
export function matchYaml(match: Match, id: string): string {
  const head = [
    `# Suggested by creditbank match as of ${match.asOf}. A mapping counts only when its status is "accepted".`,
    '# For each: make the status "accepted" or "rejected", correct the relation (exact, broader, narrower, close,',
    '# related: read "from is ... than to"), give a rationale. Then say below who decided, and when.',
    "kind: crosswalk",
    `id: ${id}`,
    "# assertedBy: {role: faculty assessor, organisation: ..., on: YYYY-MM-DD}",
  ];
  const mappings =
    match.suggestions.length === 0
      ? ["mappings: []"]
      : ["mappings:", ...match.suggestions.flatMap(mappingLines)];
  return `${[...head, ...mappings].join("\n")}\n`;
}

function mappingLines(one: Suggestion): string[] {
  const { from, to, relation } = one;
  const note = [
    `suggested with score ${scoreText(one.score)}`,
    ...(one.because.length === 0 ? [] : [`words: ${one.because.join("; ")}`]),
    ...one.differs.map(differenceText),
  ].join(" · ");
  return [
    `  # from: ${neutralise(from.text)}`,
    `  # to:   ${neutralise(to.text)}`,
    ...(one.via === null ? [] : [`  #       (${neutralise(one.via)})`]),
    `  - from: ${quoted(from.address)}`,
    `    relation: ${relation}`,
    `    to: ${quoted(to.address)}`,
    "    status: proposed",
    `    note: ${quoted(note)}`,
  ];
}

const quoted = (text: string) => JSON.stringify(neutralise(text));
