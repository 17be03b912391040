import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { featureNames } from "../../../src/competency/matching/features.ts";
import { Lexicon } from "../../../src/competency/matching/lexicon.ts";
import { choice, pair } from "../../../src/competency/matching/model.ts";
import { inOrder } from "../../../src/competency/matching/score.ts";
import { type Answered, answer, ask, crossValidated, pairShare } from "./choices.ts";
import { readSkills, type Skill } from "./esco.ts";
import { estimate, type Fitted } from "./estimate.ts";
import { goldRows } from "./gold.ts";
import { labelLines, pairsToFit } from "./labels.ts";
import { reliabilityLines, spanLines, spanQuestions, wordingsOf } from "./spans.ts";
import { speedLines } from "./speed.ts";
import { readItems, standardLines, standardQuestions } from "./standards.ts";
import { titleLines } from "./titles.ts";

const options = {
  data: { type: "string" },
  gold: { type: "string" },
  fit: { type: "boolean", default: false },
} as const;

const standard = "case/CASE-CCSSM-c6496676-d7cb-11e8-824f-0242ac160002.json";

/** Measures suggestions on labelled pairs beside trigram Dice and idf cosine; says what is absent and goes on. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options });
  const data = resolve(values.data ?? join(process.cwd(), "../shared/data"));
  const gold = resolve(values.gold ?? join(data, "gold"));
  const skills = readSkills(join(data, "samples/esco"));
  const say = (lines: readonly string[]) => console.log(`${lines.join("\n")}\n`);
  if (!existsSync(gold)) {
    say([`matching is not measured: ${gold} is absent (--data DIR or --gold DIR names another)`]);
  } else if (values.fit) {
    if (skills !== null) say(fitLines(gold, data, skills));
  } else measure(gold, data, skills, say);
  if (skills === null) say([`what needs ESCO is left out: it is not in ${data}`]);
  else if (!values.fit) say(speedLines(skills));
}

function measure(
  gold: string,
  data: string,
  skills: readonly Skill[] | null,
  say: (lines: readonly string[]) => void,
): void {
  const labels = goldRows(gold, "esco_pairs");
  const titles = goldRows(gold, "assist_articulations");
  const [exact, precedes] = [goldRows(gold, "sbac_to_ccssm"), goldRows(gold, "sbac_precedes")];
  if (titles !== null) say(titleLines(titles));
  if (exact !== null && precedes !== null) say(standardLines(exact, precedes));
  if (skills === null) return;
  if (labels !== null) say(labelLines(labels, skills));
  const questions = questionsOf(gold, data, skills);
  const spans = goldRows(gold, "spans_to_esco");
  if (labels === null || spans === null) return;
  const validated = crossValidated(
    [...questions.spans, ...questions.standards],
    pairsToFit(labels, skills),
  );
  const shipped = answer(questions.spans, shippedWeights());
  const ofSpans = validated.filter(({ set }) => !/^(?:exactMatchOf|isRelatedTo)$/.test(set));
  const ofStandards = validated.filter(({ set }) => /^(?:exactMatchOf|isRelatedTo)$/.test(set));
  say(spanLines(spans, skills, ofSpans));
  say([
    "calibration, 5-fold cross-validated; spans that no skill fits count as wrong whatever is suggested",
    ...reliabilityLines("spans to ESCO", ofSpans),
    ...reliabilityLines("statements of one standard to another", ofStandards),
    ...reliabilityLines("spans to ESCO, by the weights in the product", shipped),
  ]);
}

function questionsOf(gold: string, data: string, skills: readonly Skill[]) {
  const [spans, exact] = [goldRows(gold, "spans_to_esco"), goldRows(gold, "sbac_to_ccssm")];
  const items = readItems(join(data, "samples", standard));
  const lexicon = new Lexicon(wordingsOf(skills));
  const found: { spans: Answered[]; standards: Answered[] } = {
    spans: spans === null ? [] : ask(lexicon, wordingsOf(skills), spanQuestions(spans, skills)),
    standards: exact === null || items === null ? [] : standardQuestions(exact, items),
  };
  return found;
}

const shippedWeights = (): Fitted => ({
  weights: inOrder(choice.weights),
  none: choice.none,
  even: pair.none,
});

/** The weights that the product would have if it were fitted now, for model.ts. */
function fitLines(gold: string, data: string, skills: readonly Skill[]): string[] {
  const pairs = pairsToFit(goldRows(gold, "esco_pairs") ?? [], skills);
  const { spans, standards } = questionsOf(gold, data, skills);
  const known = [...spans, ...standards].filter(({ right }) => right !== -2);
  const chosen = estimate(known, pairs, pairShare);
  const paired = estimate(known, pairs, 1);
  const named = ({ weights }: Fitted) =>
    featureNames.map((name, at) => `    ${name}: ${(weights[at] ?? 0).toFixed(3)},`);
  return [
    "choice:",
    ...named(chosen),
    `  none: ${chosen.none.toFixed(3)}`,
    "pair:",
    ...named(paired),
    `  none: ${paired.even.toFixed(3)}`,
  ];
}
