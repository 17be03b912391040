import { IdfCosine } from "./baseline.ts";
import type { Answer, Question } from "./choices.ts";
import type { Skill } from "./esco.ts";
import { meanReciprocal, recallAt } from "./ranking.ts";

type Rows = readonly Record<string, string>[];

/** Spans of advertisements as questions over the skills. */
export function spanQuestions(rows: Rows, skills: readonly Skill[]): Question[] {
  const places = new Map(skills.map(({ uri }, at) => [uri, at]));
  return rows.map(({ subset = "", text = "", esco_uri: uri = "" }) => ({
    set: subset,
    text,
    right: places.get(uri) ?? -1,
  }));
}

/** Recall of the skill that an expert chose, beside the idf cosine over all labels. */
export function spanLines(
  rows: Rows,
  skills: readonly Skill[],
  answers: readonly Answer[],
): string[] {
  const baseline = baselineRanks(spanQuestions(rows, skills), skills);
  const sets = [...new Set(answers.map(({ set }) => set))];
  return [
    `spans to ESCO (${skills.length} skills, all labels): where an expert chose one; 5-fold cross-validated`,
    ...sets.flatMap((set) => {
      const wanted = answers.filter((one) => one.set === set && one.wanted);
      const figures = (ranks: readonly number[]) =>
        `R@1 ${recallAt(ranks, 1).toFixed(3)} R@5 ${recallAt(ranks, 5).toFixed(3)} R@10 ${recallAt(ranks, 10).toFixed(3)} MRR ${meanReciprocal(ranks).toFixed(3)}`;
      return [
        `  ${set}, ${wanted.length} spans`,
        `    idf cosine  ${figures(baseline.get(set) ?? [])}`,
        `    creditbank  ${figures(wanted.map(({ rank }) => rank))}`,
      ];
    }),
  ];
}

/** Ranks by the best idf cosine of any label of a skill. */
function baselineRanks(questions: readonly Question[], skills: readonly Skill[]) {
  const cosine = new IdfCosine(skills.map(({ labels }) => labels));
  const labels = skills.flatMap(({ labels: own }, skill) =>
    own.map((label) => ({ skill, vector: cosine.vector(label) })),
  );
  const holding = new Map<string, (typeof labels)[number][]>();
  for (const label of labels) {
    for (const word of label.vector.keys()) {
      const list = holding.get(word);
      if (list === undefined) holding.set(word, [label]);
      else list.push(label);
    }
  }
  const ranks = new Map<string, number[]>();
  for (const { set, text, right } of questions) {
    if (right < 0) continue;
    const vector = cosine.vector(text);
    const best = new Map<number, number>();
    for (const label of new Set([...vector.keys()].flatMap((word) => holding.get(word) ?? []))) {
      const score = cosine.between(vector, label.vector);
      if (score > (best.get(label.skill) ?? 0)) best.set(label.skill, score);
    }
    const own = best.get(right);
    const ahead = [...best].filter(
      ([skill, score]) => own !== undefined && (score > own || (score === own && skill < right)),
    );
    ranks.set(set, [
      ...(ranks.get(set) ?? []),
      own === undefined ? Number.POSITIVE_INFINITY : ahead.length,
    ]);
  }
  return ranks;
}

/** How often the best suggestion was right, by its score. */
export function reliabilityLines(name: string, answers: readonly Answer[]): string[] {
  const edges = [0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 1];
  const bands = edges.slice(0, -1).flatMap((low, at) => {
    const high = edges[at + 1] ?? 1;
    const within = answers.filter(({ score }) => score >= low && (score < high || high === 1));
    return within.length === 0 ? [] : [`    ${low}–${high}: ${counts(within)}`];
  });
  const least = [0.3, 0.5, 0.8].map((score) => {
    const above = answers.filter((one) => one.score >= score);
    return `    --min-score ${score}: ${above.length === 0 ? "none" : counts(above)}`;
  });
  return [`  ${name}: the best suggestion by its score`, ...bands, ...least];
}

function counts(answers: readonly Answer[]): string {
  const right = answers.filter((one) => one.right).length;
  const mean = answers.reduce((sum, { score }) => sum + score, 0) / answers.length;
  return `${right} of ${answers.length} right (${(right / answers.length).toFixed(2)}), mean score ${mean.toFixed(2)}`;
}

/** The wordings of skills. */
export const wordingsOf = (skills: readonly Skill[]) => skills.map(({ labels }) => labels);
